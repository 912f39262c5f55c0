import { describe, expect, it } from 'vitest';
import { check, type Files, PLAN, raised } from './plan.ts';

const FICHE = PLAN['fiches/atelier.yaml']!;

/** The fiche with a description. */
const described = (text: string, more = ''): Files => ({
  'fiches/atelier.yaml': `${FICHE}description: ${JSON.stringify(text)}\n${more}`,
});

/** What is said of it by a rule. */
const said = (rule: string, files: Files): readonly string[] =>
  check(files).flatMap(({ code, message }) => (code === rule ? [message.replaceAll('\u00A0', ' ')] : []));

const followed = (note: string): Files => ({
  'suivi/2024/atelier.yaml': `fiche: atelier\nannee: 2024\nnote: ${JSON.stringify(note)}\n`,
});

describe('PST707, a figure of chiffres.yaml in a text', () => {
  const known = (valeur: number, more = '', libelle = 'Familles monoparentales'): Files => ({
    'chiffres.yaml': `chiffres:\n  solos: { libelle: ${libelle}, valeur: ${String(valeur)}${more} }\n  population: { libelle: Population, valeur: 12400 }\n`,
  });
  const text = (written: string): Files => described(`Les ${written} familles monoparentales.`);
  const twice = `chiffres:\n  a: { libelle: Familles monoparentales, valeur: 643 }\n  b: { libelle: Familles monoparentales, valeur: 650 }\n  population: { libelle: Population, valeur: 12400 }\n`;

  it.each<readonly [string, Files, number]>([
    ['is another', { ...known(643), ...text('634') }, 1],
    ['is near one that is about', { ...known(643, ', approximation: environ'), ...text('634') }, 0],
    [
      'is near one of several places',
      { ...known(643, ', compare: [{ territoire: ville-exemple, valeur: 3 }]'), ...text('634') },
      0,
    ],
    ['is near a share', { ...known(64, ', unite: "%"'), ...text('63') }, 0],
    ['is near a sum', { ...known(643, ', unite: "€"'), ...text('634') }, 0],
    ['is near one that a single word names', { ...known(643, '', 'Familles'), ...described('Les 634 familles.') }, 0],
    ['is near two that are named alike', { 'chiffres.yaml': twice, ...text('634') }, 0],
    ['stands in the follow-up', { ...known(643), ...followed('Les 634 familles monoparentales.') }, 0],
    ['is rounded to hundreds', { ...known(643), ...text('700') }, 0],
    ['is round, and too far', { ...known(643), ...text('680') }, 1],
    ['is round, and the next ten', { ...known(651), ...text('661') }, 1],
    ['is a ten, for less than ten', { ...known(9), ...text('10') }, 1],
    ['is a fifth more', { ...known(105), ...text('126') }, 1],
    ['is more than a fifth more', { ...known(105), ...text('127') }, 0],
  ])('%s', (_name, files, expected) => {
    expect(raised('PST707', files)).toHaveLength(expected);
  });
});

describe('PST708, a duration in a text', () => {
  const lasting = (duree: string, text: string): Files => described(text, `duree: { ${duree} }\n`);

  it.each<readonly [string, Files, readonly string[]]>([
    [
      'another, in years',
      lasting('annees: 3', 'L’action dure deux ans.'),
      ['Le texte dit `L’action dure deux ans`, et la durée de la fiche est de 3 ans'],
    ],
    [
      'another, in months',
      lasting('mois: 18', 'L’action dure 12 mois.'),
      ['Le texte dit `L’action dure 12 mois`, et la durée de la fiche est de 18 mois'],
    ],
    ['the same, in months', lasting('annees: 2', 'L’action dure 24 mois.'), []],
    ['the same, in years', lasting('mois: 24', 'L’action dure deux ans.'), []],
    ['of something else', lasting('annees: 3', 'Le stage dure deux ans.'), []],
    ['where the fiche says both', lasting('annees: 1, mois: 6', 'L’action dure deux ans.'), []],
    ['where the fiche says none', described('L’action dure deux ans.'), []],
    [
      'in its own words',
      lasting('annees: 3, texte: Sur deux ans', 'Venir.'),
      ['Le texte dit `deux ans`, et la durée de la fiche est de 3 ans'],
    ],
    [
      'in what is not prose',
      {
        'fiches/atelier.yaml': `${FICHE}duree: { annees: 3 }\nobjectifs: [{ id: a, texte: L’action dure deux ans }]\n`,
      },
      [],
    ],
    [
      'of a part of the action',
      {
        'fiches/atelier.yaml': `${FICHE}duree: { annees: 3 }\nsous_actions: [{ id: s, nom: S, description: L’action dure deux ans. }]\n`,
      },
      [],
    ],
  ])('%s', (_name, files, expected) => {
    expect(said('PST708', files)).toEqual(expected);
  });
});

describe('PST710, a frequency in a label', () => {
  const target = (libelle: string, cibles: string): Files => ({
    'fiches/atelier.yaml': `${FICHE}indicateurs: [{ id: a, libelle: ${libelle}, nature: nombre, cibles: [${cibles}] }]\n`,
  });
  const label = 'Se réunir trois fois par an';

  it.each<readonly [string, Files, number]>([
    ['is another', target(label, '{ id: c, par: an, min: 4 }'), 1],
    ['is less', target(label, '{ id: c, par: an, max: 2 }'), 1],
    ['is the least', target(label, '{ id: c, par: an, min: 3 }'), 0],
    ['is the most', target(label, '{ id: c, par: an, max: 3 }'), 0],
    ['is one of several', target(label, '{ id: c, par: an, min: 4 }, { id: d, par: an, min: 5 }'), 0],
    ['is not that of a target', target(label, '{ id: c, min: 4 }'), 0],
    ['is not said', target('Se réunir souvent', '{ id: c, par: an, min: 4 }'), 0],
    [
      'has no number in the data',
      {
        'fiches/atelier.yaml': `${FICHE}calendrier: [{ id: a, libelle: ${label}, debut: 2023, recurrence: { par: an } }]\n`,
      },
      0,
    ],
  ])('%s', (_name, files, expected) => {
    expect(raised('PST710', files)).toHaveLength(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/rules/index.ts';
import { faults, type Files, load, PLAN } from './plan.ts';

const LATE: Files = {
  'fiches/atelier.yaml': `${PLAN['fiches/atelier.yaml']!}calendrier: [{ id: bilan, libelle: B, debut: 2028 }, { id: suite, libelle: S, debut: 2029 }]
budget: [{ id: gouters, libelle: G, poste: autre, annees: [2023, 2028] }]
`,
};

const exception = (objet: string, more = '', regle = 'PST301'): string =>
  `- regle: ${regle}\n  objet: ${objet}\n  motif: Décidé.\n${more}`;

const places = (files: Files): readonly string[] =>
  faults(files).map(({ code, file, pointer }) => `${code} ${file}#${pointer}`);

const BILAN = 'PST301 plan/fiches/atelier.yaml#/calendrier/0/debut';
const SUITE = 'PST301 plan/fiches/atelier.yaml#/calendrier/1/debut';
const BUDGET = 'PST301 plan/fiches/atelier.yaml#/budget/0/annees/1';

describe('an exception', () => {
  it('is needed here', () => {
    expect(places(LATE)).toEqual([BILAN, SUITE, BUDGET]);
  });

  it.each([
    ['fiches/atelier.yaml', []],
    ['fiches/atelier.yaml#', []],
    ['fiches/atelier.yaml#/calendrier', [BUDGET]],
    ['fiches/atelier.yaml#/calendrier/bilan', [SUITE, BUDGET]],
    ['fiches/atelier.yaml#/calendrier/bilan/debut', [SUITE, BUDGET]],
    ['fiches/atelier.yaml#/calendrier/1', [BILAN, BUDGET]],
    ['fiches/atelier.yaml#/budget/gouters/annees', [BILAN, SUITE]],
  ])('for %s leaves %j', (objet, left) => {
    expect(places({ ...LATE, 'exceptions.yaml': exception(objet) })).toEqual(left);
  });

  it('accepts one rule only', () => {
    const files = { ...LATE, 'exceptions.yaml': exception('fiches/atelier.yaml', '', 'PST303') };
    expect(places(files)).toEqual(['PST902 plan/exceptions.yaml#/0/objet', BILAN, SUITE, BUDGET]);
  });

  it.each([
    ['fiches/atelier.yaml#/calendrier/bilans', 'Rien ne s’appelle `fiches/atelier.yaml#/calendrier/bilans`'],
    ['fiches/sorties.yaml', 'Aucun constat `PST301` à cet endroit : l’exception ne sert à rien'],
    ['fiches/nulle-part.yaml#/id', 'Rien ne s’appelle `fiches/nulle-part.yaml#/id`'],
    ['fiches/atelier.yaml#/nom', 'Aucun constat `PST301` à cet endroit : l’exception ne sert à rien'],
    ['fiches/atelier.yaml#/constructor', 'Rien ne s’appelle `fiches/atelier.yaml#/constructor`'],
  ])('for %s accepts nothing, and is told so', (objet, message) => {
    const found = faults({ 'exceptions.yaml': exception(objet) });
    expect(found.map((one) => `${one.code} ${one.severity} ${one.message}`)).toEqual([`PST902 warning ${message}`]);
  });

  it('is not called useless while a file cannot be read', () => {
    const files = { 'fiches/atelier.yaml': 'a: [', 'exceptions.yaml': exception('fiches/atelier.yaml') };
    expect(places(files)).toEqual(['PST013 plan/fiches/atelier.yaml#']);
  });

  it.each([
    ['jusqu_au: 2024', []],
    ['jusqu_au: 2024-06-15', []],
    ['jusqu_au: 2024-06-14', ['PST903 plan/exceptions.yaml#/0/jusqu_au', BILAN, SUITE, BUDGET]],
    ['jusqu_au: 2023-2024', []],
  ])('%s, on 15 June 2024, leaves %j', (more, left) => {
    expect(places({ ...LATE, 'exceptions.yaml': exception('fiches/atelier.yaml', `  ${more}\n`) })).toEqual(left);
  });

  it.each(['PST999', 'PST101', 'PST013', 'PST902'])('for %s, which cannot be accepted, is an error', (regle) => {
    const found = faults({ 'exceptions.yaml': exception('fiches/atelier.yaml', '', regle) });
    expect(found.map(({ code, severity, pointer }) => `${code} ${severity} ${pointer}`)).toEqual([
      'PST901 error /0/regle',
    ]);
  });

  it('does not accept what makes a file wrong', () => {
    const files = {
      'fiches/atelier.yaml': `${PLAN['fiches/atelier.yaml']!}xyz: 1\n`,
      'exceptions.yaml': exception('fiches/atelier.yaml', '', 'PST101'),
    };
    expect(faults(files).map(({ code }) => code)).toEqual(['PST901', 'PST101']);
  });

  it('accepts a warning on a file', () => {
    const files = {
      'fiches/atelier.yaml': `${PLAN['fiches/atelier.yaml']!}accroche: Atelier #1\n`,
      'exceptions.yaml': exception('fiches/atelier.yaml#/accroche', '', 'PST017'),
    };
    expect(places(files)).toEqual([]);
  });

  it('may name an object of a file that holds several, a cell of a table, a text, or a file that is shared', () => {
    const tableau =
      'tableaux: [{ id: t, titre: T, colonnes: [{ id: c, libelle: C }], lignes: [{ territoire: nulle-part, valeurs: { c: 1 } }] }]\n';
    const files: Files = {
      'chiffres.yaml': `${PLAN['chiffres.yaml']!}    territoire: ailleurs\n${tableau}`,
      'textes/preambule.md': 'Voir {{fiche:rien}}.\n',
      'communs/partenaires.yaml': `${PLAN['communs/partenaires.yaml']!}  rattachement: etat\n`,
    };
    expect(faults(files).map(({ code }) => code)).toEqual(['PST201', 'PST201', 'PST201', 'PST204']);
    const exceptions = [
      exception('chiffres.yaml#/chiffres/population', '', 'PST201'),
      exception('chiffres.yaml#/tableaux/t/lignes/nulle-part', '', 'PST201'),
      exception('textes/preambule.md', '', 'PST204'),
      exception('communs/partenaires.yaml#/departement', '', 'PST201'),
    ];
    expect(places({ ...files, 'exceptions.yaml': exceptions.join('') })).toEqual([]);
  });

  it('depends on no clock but the day it is given', () => {
    const loaded = load({ ...LATE, 'exceptions.yaml': exception('fiches/atelier.yaml', '  jusqu_au: 2025\n') });
    const codes = (today: string) => new Set(checkPlan(loaded, today).map(({ code }) => code));
    expect(codes('2025-12-31')).not.toContain('PST903');
    expect(codes('2026-01-01')).toContain('PST903');
  });
});

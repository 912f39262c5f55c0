import { describe, expect, it } from 'vitest';
import { type Files, PLAN, raised } from './plan.ts';

const followed = (depenses: string, calendrier = 'debut: 2022, fin: 2023', annee = 2025): Files => ({
  'fiches/atelier.yaml': `${PLAN['fiches/atelier.yaml']!}calendrier: [{ id: a, libelle: A, ${calendrier} }]
budget: [{ id: b, libelle: B, poste: autre, montant: 100 }]
`,
  [`suivi/${String(annee)}/atelier.yaml`]: `fiche: atelier\nannee: ${String(annee)}\ndepenses: [${depenses}]\n`,
});

describe('PST408, what is spent after the end of an action', () => {
  it.each<readonly [string, Files, readonly string[]]>([
    ['two years after', followed('{ ligne: b, montant: 10 }'), ['/depenses/0']],
    ['the year after, as bills are', followed('{ ligne: b, montant: 10 }', undefined, 2024), []],
    [
      'by its own date',
      followed('{ ligne: b, montant: 10, date: 2024-01 }, { ligne: b, montant: 10, date: 2025-03 }'),
      ['/depenses/1'],
    ],
    ['on a day that does not exist', followed('{ ligne: b, montant: 10, date: 2025-02-30 }'), []],
    ['after the plan, which is another mistake', followed('{ ligne: b, montant: 10, date: 2029 }'), []],
    ['where the action goes on', followed('{ ligne: b, montant: 10 }', 'debut: 2022, ouvert: true'), []],
    ['where its end is not said', followed('{ ligne: b, montant: 10 }', 'debut: 2022'), []],
    [
      'of an action that is not known',
      { ...followed('{ ligne: b, montant: 10 }'), 'fiches/atelier.yaml': undefined },
      [],
    ],
  ])('%s', (_name, files, expected) => {
    expect(raised('PST408', files)).toEqual(expected);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barreView, horizonOf, phasesView } from '../../src/document/calendar.ts';
import type { Phase } from '../../src/model/types.ts';
import { plain } from './plan.ts';

// Four years, one of them of 366 days: 1461 days.
const PLAN = { debut: 2023, fin: 2026 };
const END = '2026-12-31';
const days = (n: number): number => Math.round((n / 1461) * 10_000) / 100;

const phase = (more: Partial<Phase>): Phase => ({ id: 'phase', libelle: 'Phase', ...more });

describe('a bar', () => {
  test.each<[string, Partial<Phase>, number, number]>([
    ['takes the whole plan', { debut: 2023, fin: 2026 }, 0, 100],
    ['takes its first year', { debut: 2023 }, 0, days(365)],
    ['takes a leap year', { debut: 2024 }, days(365), days(366)],
    ['takes one day', { debut: '2023-01-01' }, 0, days(1)],
    ['takes the last day', { debut: END }, days(1460), days(1)],
    ['takes a semester', { debut: '2023-S2' }, days(181), days(184)],
    ['begins with the plan when it began before', { debut: 2020, fin: 2023 }, 0, days(365)],
    ['ends with the plan when it ends after', { debut: 2026, fin: 2030 }, days(1096), days(365)],
    ['goes on to the horizon', { debut: 2024, ouvert: true }, days(365), days(1096)],
  ])('%s', (_, more, debut, largeur) => {
    expect(barreView(phase(more), PLAN, END)).toMatchObject({ debut, largeur, dessine: true });
  });

  test.each<[string, Partial<Phase>]>([
    ['without date', {}],
    ['without beginning', { fin: 2024 }],
    ['before the plan', { debut: 2020, fin: 2022 }],
    ['after the plan', { debut: 2027 }],
    ['that cannot be read', { debut: '2023-02-30' }],
    ['that goes on, after the plan', { debut: 2027, ouvert: true }],
  ])('is not drawn for a phase %s', (_, more) => {
    expect(barreView(phase(more), PLAN, END)).toMatchObject({ debut: 0, largeur: 0, ouvert: false, dessine: false });
  });

  test('never leaves the years of the plan', () => {
    const year = fc.integer({ min: 2015, max: 2035 });
    fc.assert(
      fc.property(year, year, fc.boolean(), (debut, fin, ouvert) => {
        const bar = barreView(phase({ debut, fin, ...(ouvert && { ouvert: true }) }), PLAN, END);
        expect(bar.debut).toBeGreaterThanOrEqual(0);
        expect(bar.largeur).toBeGreaterThanOrEqual(0);
        expect(bar.debut + bar.largeur).toBeLessThanOrEqual(100.01);
        expect(bar.dessine).toBe(bar.largeur > 0);
      }),
    );
  });
});

test('an open phase stops where the announced period of the action ends', () => {
  expect(horizonOf(undefined, PLAN)).toBe(END);
  expect(horizonOf({ annees: 2 }, PLAN)).toBe(END);
  expect(horizonOf({ periode: '2023-2024' }, PLAN)).toBe('2024-08-31');
  const [bar] = phasesView([phase({ debut: 2023, ouvert: true })], { periode: 2024 }, PLAN);
  expect(bar).toMatchObject({ debut: 0, largeur: days(731), ouvert: true });
});

describe('what is said of a phase', () => {
  const said = (more: Partial<Phase>): readonly (string | undefined)[] =>
    phasesView([phase(more), { id: 'avant', libelle: 'Étude' }], undefined, PLAN)[0]!.precisions.map(plain);

  test.each<[Partial<Phase>, readonly string[]]>([
    [{ debut: 2023 }, []],
    [{ debut: 2023, recurrence: { par: 'an' } }, ['chaque année']],
    [{ debut: 2023, depend_de: ['avant', 'inconnue'] }, ['après : Étude ; inconnue']],
    [{ debut: 2021 }, ['hors des années du plan (2023-2026)']],
    [{ debut: 2027, ouvert: true }, ['hors des années du plan (2023-2026)']],
    [{ debut: 2020, fin: 2022 }, ['hors des années du plan (2023-2026)']],
    [{ debut: 2021, fin: 2024 }, []],
    [{ debut: 2021, ouvert: true }, []],
    [{ debut: 2023, texte_original: "l'an 1" }, ['texte d’origine : « l’an 1 »']],
    [{ texte_original: "l'an 1" }, []],
  ])('%j', (more, precisions) => {
    expect(said(more)).toEqual(precisions);
  });

  test('its type, in French', () => {
    expect(phasesView([phase({ type: 'mise_en_oeuvre' })], undefined, PLAN)[0]!.type).toBe('Mise en œuvre');
    expect(phasesView(undefined, undefined, PLAN)).toEqual([]);
  });
});

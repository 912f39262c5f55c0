import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { pst } from './fake-host.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const compile = (name: string) =>
  new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false }).compile(
    JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as object,
  );
const isTable = compile('sortie-rollup-tableau');
const isIndicateurs = compile('sortie-rollup-indicateurs');

const TODAY = { now: () => new Date('2025-06-15T12:00:00Z') };
const run = (...args: readonly string[]) => pst(['rollup', 'indicateurs', ...args], { cwd: ROOT, ...TODAY });

interface Indicateur {
  readonly fiche: string;
  readonly indicateur: string;
  readonly [key: string]: unknown;
}

type Row = Readonly<Record<string, string | number | null>>;

async function readSuivi(): Promise<readonly Indicateur[]> {
  const { out } = await run('data/exemple', '-f', 'json');
  const value: unknown = JSON.parse(out);
  expect(isIndicateurs(value), JSON.stringify(isIndicateurs.errors)).toBe(true);
  return (value as { readonly indicateurs: readonly Indicateur[] }).indicateurs;
}

async function table(
  vue: string,
  par?: string,
  plan = 'data/exemple',
): Promise<{ lignes: readonly Row[]; notes: readonly string[] }> {
  const { out } = await run(plan, '--vue', vue, ...(par === undefined ? [] : ['--par', par]), '-f', 'json');
  const value: unknown = JSON.parse(out);
  expect(isTable(value), JSON.stringify(isTable.errors)).toBe(true);
  return value as { lignes: readonly Row[]; notes: readonly string[] };
}

describe('the indicators of data/exemple, by hand', () => {
  let read: ReturnType<typeof readSuivi> | undefined;
  // Once for all: the plan is the same.
  const suivi = () => (read ??= readSuivi());

  it.each<[string, string, object]>([
    // 88 + 104 + 131 in 2023, 138 + 129 + 97 + 152 in 2024; at least 120: the last of 2023, three of 2024.
    ['bus-des-droits', 'passages', { valeur: 839, mesures: 7, cibles: [{ periodes: 7, periodes_atteintes: 4 }] }],
    // The last rate: 203 of 291.
    ['bus-des-droits', 'droits-ouverts', { valeur: 69.75945, numerateur: 203, denominateur: 291 }],
    // From 0 at the end of 2022 to 900 000 at the end of 2027, 731 days of 1 826 gone: 360 295,73 expected.
    [
      'bus-des-droits',
      'montant-des-droits',
      { valeur: 402_915.85, rythme: { etat: 'dans_les_temps', attendu: 360_295.728368 } },
    ],
    // 145 minutes less 20 %: at most 116; 121 were declared.
    ['ecrans-en-famille', 'temps-ecran', { valeur: 121, cibles: [{ max: 116, etat: 'non_atteinte' }] }],
    // Two workshops, then four: six, as wanted, over the school year.
    ['ecrans-en-famille', 'ateliers', { valeur: 6, cibles: [{ min: 6, max: 6, etat: 'atteinte', valeur: 6 }] }],
    ['ecrans-en-famille', 'regle-commune', { valeur: 58, estimee: true }],
    // 236 hours in six months, 514 in the six that follow: 85,67 a month, where 150 are wanted.
    [
      'garde-relais',
      'heures-de-garde',
      { valeur: 750, cibles: [{ valeur: 85.666667, periodes: 2, periodes_atteintes: 0 }] },
    ],
    ['conseil-des-jeunes', 'reglement-adopte', { valeur: 1, cibles: [{ id: null, etat: 'atteinte' }] }],
    ['jardin-des-tilleuls', 'rencontres', { valeur: null, motif: 'qualitatif', cibles: [] }],
    ['la-fabrique', 'jours-d-ouverture', { valeur: null, motif: 'sans_mesure', rythme: { calcul: 'sans_mesure' } }],
    // 48 + 50 %: 72; 56 and from 68 to 72 before.
    [
      'coup-de-pouce',
      'enfants-accompagnes',
      { valeur: 66, cibles: [{ etat: 'atteinte', valeur: 57 }, {}, { min: 72 }] },
    ],
  ])('%s, %s', async (fiche, id, expected) => {
    const found = (await suivi()).find((one) => one.fiche === fiche && one.indicateur === id);
    expect(found).toMatchObject(expected);
  });

  it('are added across fiches only where they say so', async () => {
    const { lignes, notes } = await table('sommes', 'plan');
    expect(
      lignes.map(({ indicateur, valeur, fiches, numerateur, denominateur }) => [
        indicateur,
        valeur,
        fiches,
        numerateur,
        denominateur,
      ]),
    ).toEqual([
      // 77 of 90 families, and 33 of 41: 110 of 131.
      [expect.stringContaining('satisfait'), 83.969466, 2, 110, 131],
      // 412 + 1 038 in the first fiche, 540 + 1 220 in the second, 655 in the third.
      ['Heures de bénévolat (estimé)', 3865, 3, null, null],
      [expect.stringContaining('stage'), 84.10596, 1, 127, 151],
      [expect.stringContaining('Recettes propres'), 6424.15, 1, null, null],
      [expect.stringContaining('aboutissent'), 69.75945, 1, 203, 291],
      [expect.stringContaining('droits ouverts'), 402_915.85, 1, null, null],
    ]);
    expect(notes[0]).toMatch(/^43 indicateurs sur 52 hors de tout total/);
    expect((await table('hors-sommes')).lignes).toHaveLength(43);
  });

  it('make years that add up to the whole', async () => {
    const { lignes } = await table('sommes', 'annee');
    const hours = lignes.filter(({ indicateur }) => String(indicateur).startsWith('Heures'));
    expect(hours.map(({ annee, valeur }) => [annee, valeur])).toEqual([
      ['2023', 412 + 655 + 540],
      ['2024', 1038 + 1220],
    ]);
  });

  it('say what was not measured', async () => {
    const { lignes } = await table('attendues', 'fiche');
    const of = (fiche: string, start: string) =>
      lignes.find((row) => row['fiche'] === fiche && String(row['indicateur']).startsWith(start));
    // Begun in 2023 and measured since April: the first quarters are missing, in 2023 and in 2025.
    expect(of('A3.2-FA1', 'Nombre de personnes')).toMatchObject({ manquantes: 2, periodes: '2023-T1 2025-T1' });
    expect(of('A1-FA3', 'Nombre d’ateliers')).toBeUndefined();
  });

  it('count the committees, who came, and what is done', async () => {
    const { lignes, notes } = await table('plan');
    expect(lignes.map(({ annee, copils, participants }) => [annee, copils, participants])).toEqual([
      ['2023', 1, 18],
      ['2024', 1, 23],
      ['2025', 1, 25],
    ]);
    expect(lignes[0]?.['qualites']).toBe('Élus : 3, Techniciens : 4, Direction : 3, Associations : 2, Habitants : 6');
    expect(notes.join('\n')).toMatch(/niveau de réalisation : \d/);
  });
});

it('invents nothing for a plan that nobody follows', async () => {
  const { lignes, notes } = await table('plan', undefined, 'data/paris-13');
  expect(lignes.every(({ copils }) => copils === 0)).toBe(true);
  expect(notes[0]).toContain('inconnu');
  expect((await table('sommes', 'plan', 'data/paris-13')).lignes).toEqual([]);
});

it('fits 80 columns in every view, and prints in every format', async () => {
  for (const vue of ['suivi', 'sommes', 'hors-sommes', 'attendues', 'plan']) {
    const { code, out } = await run('data/exemple', '--vue', vue);
    expect(code).toBe(0);
    expect(Math.max(...out.split('\n').map((line) => Array.from(line).length)), vue).toBeLessThanOrEqual(80);
  }
  const csv = await run('data/exemple', '--vue', 'sommes', '-f', 'csv');
  expect(csv.out).toContain(';6424,15;€;1;');
  const md = await run('data/exemple', '--vue', 'sommes', '-f', 'md');
  expect(md.out.replace(/\u202F/g, ' ')).toContain('| 6 424,15 | € | 1 |');
});

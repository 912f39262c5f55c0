import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../src/export/workbook/read.ts';
import { temporaryFolder } from '../workspace/folders.ts';
import { pst } from './fake-host.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The totals of the 13th, as published: low, high, in euros. */
const TOTAL = [12_400, 18_000];
const WANTED = {
  axe: [[4300, 6300], [6800, 8000], [1300, 3700], TOTAL],
  annee: [[700, 700], [9300, 9700], [600, 2000], [600, 2000], [600, 2000], [600, 1600], TOTAL],
  statut: [[3000, 3000], [9400, 15_000], TOTAL],
} as const;

/** What the seven lines whose periodicity is unsaid change, in the order of the plan. */
const EFFECTS = [0, 800, 800, 400, 1200, 1200, 1200];

const run = async (par: string, format: string): Promise<string> =>
  (await pst(['rollup', 'budget', 'data/paris-13', '--par', par, '-f', format], { cwd: ROOT })).out;

const number = (text = ''): number => Number(text.replace(/[\s*€]/g, '').replace(',', '.'));

/** The first two amounts of each line that ends with figures. */
const READ: Readonly<Record<string, (out: string) => readonly (readonly number[])[]>> = {
  table: (out) =>
    [...out.matchAll(/ {2,}([\d\s]+?) €\s+([\d\s]+?) €\s+[\d\s]+ €$/gm)].map(([, a, b]) => [number(a), number(b)]),
  md: (out) =>
    out
      .split('\n')
      .filter((line) => line.startsWith('|') && line.includes('€'))
      .map((line) => line.split('|').slice(2, 4).map(number)),
  csv: (out) =>
    out
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';').slice(1, 3).map(number)),
  json: (out) => {
    const { lignes, total } = JSON.parse(out) as Record<'lignes', Record<string, number>[]> &
      Record<'total', Record<string, number>>;
    return [...lignes, total].map(({ bas = NaN, haut = NaN }) => [bas / 100, haut / 100]);
  },
};

it.each(Object.keys(READ))('prints the totals of the 13th as %s: by axe, by year and by status', async (format) => {
  for (const [par, wanted] of Object.entries(WANTED)) {
    expect(READ[format]?.(await run(par, format)), par).toEqual(wanted);
  }
});

it('writes the same totals in a workbook, as numbers', async () => {
  for (const [par, wanted] of Object.entries(WANTED)) {
    const cwd = temporaryFolder();
    const file = path.join(cwd, 'budget.xlsx');
    const relative = path.relative(ROOT, file);
    const { code } = await pst(['rollup', 'budget', 'data/paris-13', '--par', par, '-f', `xlsx=${relative}`], {
      cwd: ROOT,
    });
    expect(code).toBe(0);
    const [tab] = await readWorkbook(readFileSync(file));
    const rows = tab?.rows.map((row) => row.filter((cell) => typeof cell === 'number').slice(0, 2)) ?? [];
    expect(
      rows.filter((row) => row.length === 2),
      par,
    ).toEqual(wanted);
  }
});

it.each(['table', 'md'])('says as %s what each of the seven lines of unsaid periodicity changes', async (format) => {
  const found = [...(await run('axe', format)).matchAll(/(aucun effet|\+[\d\s]+ €) \(périodicité non dite\)/g)];
  expect(found.map(([, effect]) => (effect === 'aucun effet' ? 0 : number(effect)))).toEqual(EFFECTS);
});

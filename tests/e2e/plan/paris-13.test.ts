import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf, type ReadPdf } from '../../render/read-pdf.ts';
import { pst, ROOT, type Ended } from './command.ts';

const SEEDS = join(ROOT, '../shared/seeds');

/** Digits alone: « 182 632 », « 25.2% » and « 25,2 % » are 182632 and 252. */
const digits = (number: string): string => number.replace(/\D/g, '');

/** Numbers of a text, thousands joined, at least two digits: single ones prove nothing. */
function numbersOf(text: string): ReadonlySet<string> {
  const joined = text.replace(/(\d)\s{1,3}(?=\d{3}(?!\d))/g, '$1');
  return new Set(
    [...joined.matchAll(/\d+(?:[.,]\d+)?/g)].map(([number]) => digits(number)).filter((n) => n.length > 1),
  );
}

/** Numbers of the source that say nothing of the plan: the run-together years of a picture, and its « 01 02 03 ». */
const NOT_FACTS = new Set(['20222021', '02']);

/** Case, spaces, line ends, quotes and dashes aside: what a reader would call the same text. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[–—−‑]/g, '-')
    .replace(/["“”«»]/g, '')
    .replace(/\s+/g, '')
    .toLowerCase();

/** Whether a text is printed: in one piece, or in two where it goes on to the next page or column. */
function isPrinted(fact: string): boolean {
  const wanted = fold(fact);
  if (printed.includes(wanted)) return true;
  const cuts = Array.from({ length: Math.max(0, wanted.length - 23) }, (_, i) => i + 12);
  return cuts.some((cut) => printed.includes(wanted.slice(0, cut)) && printed.includes(wanted.slice(cut)));
}

let out: string;
let built: Ended;
let pdf: ReadPdf;
let printed: string;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'pst-paris-13-'));
  built = await pst(ROOT, 'build', 'data/paris-13', '--out', out);
  pdf = await readPdf(await readFile(join(out, 'paris-13/paris-13.pdf')));
  printed = fold(pdf.pages.map(({ text }) => text).join('\n'));
}, 120_000);

afterAll(async () => {
  await rm(out, { recursive: true, force: true });
});

test('the plan of the 13th has no error and is built, one line a file', () => {
  expect(built.code).toBe(0);
  expect(built.out.replace(/\d+(,\d)? (Ko|Mo|s)/g, '…')).toBe(
    `${out}/paris-13/index.html · 13 pages · … · …\n${out}/paris-13/paris-13.pdf · ${String(pdf.pages.length)} pages · … · …\n`,
  );
});

test('the PDF is tagged, titled, in French, with a bookmark for every part and fiche', async () => {
  const titles = JSON.stringify(pdf.outline);
  expect(pdf.isTagged && pdf.isTitleShown).toBe(true);
  expect(pdf.info['Language'] ?? (await readFile(join(out, 'paris-13/paris-13.pdf'), 'latin1'))).toMatch(/fr/);
  for (const title of ['Préambule', 'Le plan d’actions', 'Budget', 'Annexe 3']) expect(titles).toContain(title);
  expect(titles.match(/A\d-FA\d/g)?.length).toBeGreaterThanOrEqual(10);
});

describe('every fact of the source is printed', () => {
  test.each(['document', 'fiches-a1', 'fiches-a2-a3'])('%s', async (part) => {
    const facts = JSON.parse(await readFile(join(ROOT, `tests/e2e/faits/${part}.json`), 'utf8')) as readonly string[];
    expect(facts.length).toBeGreaterThan(100);
    expect(facts.filter((fact) => !isPrinted(fact))).toEqual([]);
  });
});

test('the totals are printed with what they assume', () => {
  for (const said of [
    'de 12 400 € à 18 000 €',
    'dont 3 000 € à négocier',
    'Axe 1 : Parentalité 4 300 € 6 300 €',
    'Axe 2 : Jeunesse 6 800 € 8 000 €',
    'Axe 3 : Lien social, cadre de vie et participation citoyenne 1 300 € 3 700 €',
    '2022 700 € 700 €',
    '2023 9 300 € 9 700 €',
    '2024 600 € 2 000 €',
    '2025 600 € 2 000 €',
    '2026 600 € 2 000 €',
    '2027 600 € 1 600 €',
    'chaque année de 2022 à 2026',
    '12 400 € sur 12 400 € sans financeur désigné',
  ]) {
    expect(printed).toContain(fold(said));
  }
});

test('the page asks for nothing: no script, no address but links', async () => {
  const html = await readFile(join(out, 'paris-13/index.html'), 'utf8');
  expect(html).toContain('<html lang="fr"');
  expect(html).not.toMatch(/<script|<link[^>]+stylesheet|\ssrc="(?!data:)|url\((?!["']?data:|#)|@import/i);
});

test.skipIf(!existsSync(SEEDS))(
  'every number of the published document is in the printed one (skipped without ../shared)',
  async () => {
    const [name = ''] = await readdir(SEEDS);
    const source = numbersOf(await readFile(join(SEEDS, name), 'utf8'));
    const present = numbersOf(pdf.pages.map(({ text }) => text).join('\n'));
    expect([...source].filter((number) => !present.has(number) && !NOT_FACTS.has(number))).toEqual([]);
  },
);

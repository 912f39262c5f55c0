import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commit, git, write } from '../../git/repository.ts';
import { attribute, elementsOf } from '../../render/html/read-page.ts';
import { readPdf } from '../../render/read-pdf.ts';
import { readStructure } from '../../render/structure.ts';
import { borrowBrowser, visit, type Lent } from '../site/browser.ts';
import { expectNoViolation, invalid } from '../site/judges.ts';
import { pst, ROOT } from './command.ts';

const PLAN = 'data/paris-13';
const NAME = 'modifications-depuis-v1';

/** The files of the plan and of what it shares, by path. */
function dataFiles(): Readonly<Record<string, string>> {
  const entries = [PLAN, 'data/communs'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/')),
  );
  return Object.fromEntries(entries.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

/** Ten edits as people make them: the file, what it said, what it says; '' for what is added at the end. */
const EDITS: readonly (readonly [string, string | RegExp, string])[] = [
  ['fiches/accompagnement-scolarite.yaml', 'montant: 300', 'montant: 450'],
  [
    'fiches/accompagnement-scolarite.yaml',
    'de plus en plus de familles',
    'beaucoup de familles, souvent **monoparentales**,',
  ],
  ['fiches/accompagnement-scolarite.yaml', 'fin: 2023-06', 'fin: 2023-12'],
  [
    'fiches/accompagnement-scolarite.yaml',
    /pilotes:\n {2}- partenaire: caf\n/,
    'pilotes:\n  - partenaire: mairie-13\n',
  ],
  ['fiches/accompagnement-scolarite.yaml', '  - id: ajustement\n    libelle: Ajuster\n    debut: 2027\n', ''],
  ['fiches/troc-ton-temps.yaml', /^numero: .*$/m, 'numero: 9'],
  ['fiches/troc-ton-temps.yaml', /^nom: .*$/m, 'nom: Troc ton temps, la bourse aux services'],
  ['axes/jeunesse.yaml', '- stages-de-troisieme\n', '- accompagnement-scolarite\n'],
  ['chiffres.yaml', 'valeur: 182632', 'valeur: 184500'],
  ['textes/preambule.md', /$/, '\nUn paragraphe *nouveau*, avec [un lien](https://www.paris.fr/).\n'],
];

let cwd: string;
let lent: Lent;
const html = (): string => readFileSync(join(cwd, 'out/paris-13', `${NAME}.html`), 'utf8');
const pdf = (): Uint8Array => new Uint8Array(readFileSync(join(cwd, 'out/paris-13', `${NAME}.pdf`)));

beforeAll(async () => {
  const files = dataFiles();
  cwd = await mkdtemp(join(tmpdir(), 'pst-redline-'));
  git(cwd, 'init', '--quiet');
  commit(cwd, files);
  git(cwd, 'tag', 'v1');
  const edited = new Map(Object.entries(files));
  for (const [file, was, is] of EDITS) {
    const path = `${PLAN}/${file}`;
    const after = edited.get(path)!.replace(was, is);
    expect(after).not.toBe(edited.get(path));
    edited.set(path, after);
  }
  write(cwd, Object.fromEntries(edited));
  git(cwd, 'rm', '--quiet', `${PLAN}/fiches/stages-de-troisieme.yaml`);
  expect(await pst(cwd, 'build', PLAN, '--since', 'v1')).toMatchObject({ code: 0 });
  lent = await borrowBrowser();
}, 180_000);
afterAll(async () => {
  await lent.giveBack();
  await rm(cwd, { recursive: true, force: true });
});

test('the page is valid HTML, whose links lead somewhere', async () => {
  expect(await invalid(`${NAME}.html`, html())).toEqual([]);
  const elements = elementsOf(html());
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  const inside = elements.flatMap((element) => attribute(element, 'href')?.match(/^#.+/)?.[0].slice(1) ?? []);
  expect(inside.length).toBeGreaterThan(20);
  expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
});

test('the page has no violation, narrow or wide, light or dark, and is no wider than the screen', async () => {
  const { page, requests } = await visit(lent.browser, join(cwd, 'out/paris-13', `${NAME}.html`), { width: 360 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await expectNoViolation(page);
  expect(requests.filter((address) => !/^(?:data|file):/u.test(address))).toEqual([]);
  await page.close();
}, 180_000);

test('the PDF says in its text what came and what went, on pages numbered as its contents say', async () => {
  const { pages, outline, info } = await readPdf(pdf());
  const all = pages.map(({ text }) => text.replace(/\s+/gu, ' ')).join(' ');
  expect(info['Title']).toMatch(/^Modifications depuis v1 · /);
  for (const said of [
    '[− 182 632 −][+ 184 500 +]',
    '[− de plus en plus −]',
    '[− juin −][+ décembre +] 2023',
    'Fiche retirée',
  ])
    expect(all.replace(/[\u00A0\u202F]/gu, ' ')).toContain(said);
  expect(JSON.stringify(outline)).toContain('Modifications depuis v1');
  // Of the fiche, in the summary: the page that opens it.
  const summary = pages[1]!.text.replace(/\s+/gu, ' ');
  const stated = /A1-FA9 · Troc ton temps.*?p\. ?(\d+)/u.exec(summary)?.[1];
  expect([summary, stated]).toEqual([expect.any(String), expect.any(String)]);
  expect(pages[Number(stated) - 1]?.text.replace(/\s+/gu, ' ')).toContain('Troc ton temps');
  const { elements } = await readStructure(pdf());
  expect(elements.filter(({ role }) => role === 'H1')).toHaveLength(1);
});

test('the PDF is not taken for a published plan', async () => {
  expect(Buffer.from(pdf()).includes('EmbeddedFile')).toBe(false);
  const { code, err } = await pst(cwd, 'verify', `out/paris-13/${NAME}.pdf`);
  expect(code).toBe(2);
  expect(err).toContain('ne joint pas les fichiers d’un plan');
  expect(err).toContain('soit il marque des modifications (--since)');
});

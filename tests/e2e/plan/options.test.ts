import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../render/read-pdf.ts';
import { readStructure } from '../../render/structure.ts';
import { temporaryFolder } from '../../workspace/folders.ts';
import { pst, ROOT } from './command.ts';

const bytesOf = (folder: string, name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(folder, 'exemple', name)));

const CODE = 'A1-FA2';

describe('pst build, of a fiche alone', () => {
  test('prints it on a sheet, and nothing else; a draft only adds a sentence for who does not see the pages', async () => {
    const [plain, draft] = [temporaryFolder(), temporaryFolder()];
    expect(await pst(ROOT, 'build', '--fiche', CODE, 'data/exemple', '--out', plain)).toMatchObject({ code: 0 });
    expect(await pst(ROOT, 'build', '--fiche', CODE, 'data/exemple', '--out', draft, '--brouillon')).toMatchObject({
      code: 0,
    });
    expect(readdirSync(join(plain, 'exemple')).filter((name) => !name.startsWith('.'))).toEqual(['fiches']);
    const [was, is] = [bytesOf(plain, `fiches/${CODE}.pdf`), bytesOf(draft, `fiches/${CODE}.pdf`)];
    const { pages, info } = await readPdf(is);
    expect(pages).toHaveLength(2);
    expect(pages.every(({ text }) => text.includes('Brouillon'))).toBe(true);
    expect(info['Title']).toMatch(/^Brouillon · A1-FA2 · /);
    const [before, after] = [await readStructure(was), await readStructure(is)];
    const count = (all: typeof before.elements, wanted: string): number =>
      all.filter(({ role }) => role === wanted).length;
    expect(count(after.elements, 'P')).toBe(count(before.elements, 'P') + 1);
    expect(count(after.elements, 'H1')).toBe(1);
  }, 120_000);

  test('that no plan has is a mistake, and writes nothing', async () => {
    const out = join(temporaryFolder(), 'out');
    const { code, err } = await pst(ROOT, 'build', 'data/exemple', '--fiche', 'A9-FA9', '--out', out);
    expect([code, existsSync(out)]).toEqual([2, false]);
    expect(err).toMatch(/Aucune fiche ne s’appelle «\sA9-FA9/);
  });
});

describe('pst build, of the report of a year', () => {
  test('makes a page and a PDF; a build of the plan leaves them', async () => {
    const out = temporaryFolder();
    expect(await pst(ROOT, 'build', 'data/exemple', '--bilan', '2024', '--out', out)).toMatchObject({ code: 0 });
    const { pages, info } = await readPdf(bytesOf(out, 'bilan-2024.pdf'));
    expect(info['Title']).toMatch(/^Bilan 2024 · /);
    expect(pages.map(({ text }) => text).join(' ')).toContain('Fiche par fiche');
    expect(await pst(ROOT, 'build', 'data/exemple', '--html', '--out', out)).toMatchObject({ code: 0 });
    expect(readdirSync(join(out, 'exemple'))).toEqual(
      expect.arrayContaining(['bilan-2024.html', 'bilan-2024.pdf', 'index.html']),
    );
  }, 120_000);

  test('is never empty: a plan without follow-up has none', async () => {
    const out = join(temporaryFolder(), 'out');
    const { code, err } = await pst(ROOT, 'build', 'data/paris-13', '--bilan', '2024', '--out', out);
    expect([code, existsSync(out)]).toEqual([2, false]);
    expect(err).toContain('n’a pas de suivi de 2024');
  });
});

test('pst build, without names: the PDF carries no file of the plan', async () => {
  const out = temporaryFolder();
  const { code, err } = await pst(ROOT, 'build', 'data/exemple', '--fiche', CODE, '--sans-noms', '--out', out);
  expect(code).toBe(0);
  expect(err).toContain('laissées de côté');
  const path = join(out, 'exemple', 'fiches', `${CODE}.pdf`);
  expect(readFileSync(path).includes('EmbeddedFile')).toBe(false);
  expect(await pst(ROOT, 'verify', path)).toMatchObject({ code: 2 });
}, 120_000);

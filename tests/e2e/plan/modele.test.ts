import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf } from '../../render/read-pdf.ts';
import { temporaryFolder } from '../../workspace/folders.ts';
import { borrowBrowser, visit } from '../site/browser.ts';
import { pst, ROOT } from './command.ts';

const FONT = `${ROOT}node_modules/@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-600-normal.woff2`;

/** A made-up plan that gives its document everything that it may give. */
function dressed(): string {
  const cwd = temporaryFolder();
  cpSync(`${ROOT}data`, join(cwd, 'data'), { recursive: true });
  const look = join(cwd, 'data/exemple/modele');
  mkdirSync(join(look, 'polices'), { recursive: true });
  mkdirSync(join(look, 'elements'));
  copyFileSync(FONT, join(look, 'polices/texte-400.woff2'));
  for (const name of ['colophon', 'couverture', 'elements/lien'])
    copyFileSync(`${ROOT}templates/${name}.hbs`, join(look, `${name}.hbs`));
  const colophon = readFileSync(join(look, 'colophon.hbs'), 'utf8');
  writeFileSync(join(look, 'colophon.hbs'), colophon.replace('<h2>Colophon</h2>', '<h2>Achevé d’imprimer</h2>'));
  writeFileSync(join(look, 'couleurs.yaml'), "axes:\n  jeunesse:\n    clair: '#8a1c4a'\n    sombre: '#f2a6c8'\n");
  writeFileSync(
    join(look, 'logo.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
  );
  return cwd;
}

/** The fonts that a PDF embeds. */
async function fontsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    const name = object instanceof PDFDict ? object.lookupMaybe(PDFName.of('FontName'), PDFName) : undefined;
    return name?.decodeText() ?? [];
  });
}

test('a plan with a look of its own: printed, the same to the byte, verified, given back, and nothing asked for', async () => {
  const cwd = dressed();
  expect(await pst(cwd, 'build', 'data/exemple')).toMatchObject({ code: 0 });
  const file = join(cwd, 'out/exemple/exemple.pdf');
  const first = readFileSync(file);
  const { pages } = await readPdf(new Uint8Array(first));
  expect(pages.at(-1)?.text).toContain('Achevé d’imprimer');

  // Not one of the browser, for a space that the font of the plan lacks.
  const fonts = await fontsOf(new Uint8Array(first));
  expect(fonts.length).toBeGreaterThan(1);
  expect(fonts.filter((name) => !/BricolageGrotesque|SourceSans3/u.test(name))).toEqual([]);

  const again = join(temporaryFolder(), 'ailleurs');
  expect(await pst(cwd, 'build', 'data/exemple', '--out', again)).toMatchObject({ code: 0 });
  for (const name of ['exemple.pdf', 'index.html', 'assets/site.css', 'manifest.json'])
    expect(readFileSync(join(again, 'exemple', name)).equals(readFileSync(join(cwd, 'out/exemple', name))), name).toBe(
      true,
    );

  expect(await pst(cwd, 'verify', file)).toMatchObject({ code: 0 });
  expect(await pst(cwd, 'extract', file, '-o', 'recu')).toMatchObject({ code: 0 });
  expect(readFileSync(join(cwd, 'recu/exemple/modele/polices/texte-400.woff2')).equals(readFileSync(FONT))).toBe(true);
  writeFileSync(join(cwd, 'data/exemple/modele/logo.svg'), '<svg/>');
  const changed = await pst(cwd, 'verify', file);
  expect([changed.code, changed.out.includes('~ modele/logo.svg')]).toEqual([1, true]);

  const { browser, giveBack } = await borrowBrowser();
  try {
    const { page, requests } = await visit(browser, join(cwd, 'out/exemple/index.html'), { width: 1280 });
    expect(requests.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
    const loaded = await page.evaluate('document.fonts.check("400 16px \\"Texte du plan\\"")');
    expect(loaded).toBe(true);
  } finally {
    await giveBack();
  }
}, 240_000);

import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { browserCandidates } from '../../../src/render/pdf/candidates.ts';
import { renderChangements, renderFicheSeule, renderHtml } from '../../../src/render/html/index.ts';
import { fakeChangements } from '../../render/html/fake-changements.ts';
import { fakeDocument } from '../../render/html/fake-document.ts';
import { realAssets } from '../../render/html/read-page.ts';
import { readPdf } from '../../render/read-pdf.ts';
import { temporaryFolder } from '../../workspace/folders.ts';
import { hostileDocument } from '../pdf/hostile.ts';
import { CACHE_DIR, printPdf, request } from '../pdf/request.ts';
import { setTrap } from '../pdf/trap.ts';

const trap = setTrap();

const KINDS = ['document', 'fiche', 'changements'] as const;

/**
 * Every way to load something that we know, and those of Markdown, in every field of what is published: a document, with the
 * blocks of a yearly report, a fiche alone, an amendment.
 */
async function render(kind: (typeof KINDS)[number], medium: 'screen' | 'print'): Promise<string> {
  const html = hostileDocument(trap.url);
  const markdown = `![image](${trap.url}/markdown) ![](file:///etc/hostname)\n\n<img src="${trap.url}/brut">\n\n${html}`;
  const filling = { text: () => html, markdown: () => markdown, url: () => `${trap.url}/lien`, full: true, items: 1 };
  const assets = await realAssets();
  if (kind === 'changements') return renderChangements(fakeChangements(filling), assets, medium);
  const document = fakeDocument(filling);
  if (kind === 'document') return renderHtml(document, assets, { medium, pages: new Map() });
  const fiche = document.parties.flatMap(({ blocs }) =>
    blocs.flatMap((bloc) => (bloc.type === 'fiches' ? bloc.fiches : [])),
  );
  const words = { partenaires: [{ nom: html, description: html }], sigles: [{ sigle: html, sens: html }] };
  return renderFicheSeule({ ...document, ...words, fiche: fiche[0]! }, assets);
}

test.each(KINDS)(
  '27 kinds of external things in every text field of a %s: nothing is asked for, and no local file is printed',
  async (kind) => {
    const html = await render(kind, 'print');
    expect(html.split('/preload').length).toBeGreaterThan(kind === 'document' ? 50 : 12);
    const { bytes } = await printPdf(request(html));
    const text = (await readPdf(bytes)).pages.map((page) => page.text).join('\n');
    expect({ hits: trap.hits, connections: trap.connections }).toEqual({ hits: [], connections: 0 });
    expect(text).toContain('DÉBUT');
    expect(text).not.toContain('RÉSEAU');
    const hostname = (await readFile('/etc/hostname', 'utf8').catch(() => '')).trim();
    if (hostname !== '') expect(text).not.toContain(hostname);
  },
  120_000,
);

test('no page asks for anything either in a browser that stops nothing, with scripts', async () => {
  const workplace = { folder: temporaryFolder(), uid: process.getuid?.() ?? -1, signal: new AbortController().signal };
  const candidates = browserCandidates({ env: {}, cacheDir: CACHE_DIR, onProgress: () => undefined });
  let executable;
  for (const candidate of candidates) executable ??= await candidate.locate(workplace);
  const browser = await launch({
    executablePath: executable?.path ?? '',
    env: { ...executable?.env },
    args: ['--no-sandbox'],
  });
  try {
    for (const kind of KINDS) {
      const page = await browser.newPage();
      const started: string[] = [];
      page.on('request', (one) => started.push(one.url()));
      await page.setContent(await render(kind, 'screen'), { waitUntil: 'load', timeout: 0 });
      await setTimeout(500);
      expect(started.filter((address) => !address.startsWith('data:'))).toEqual([]);
      expect({ hits: trap.hits, connections: trap.connections }).toEqual({ hits: [], connections: 0 });
    }
    // Otherwise the test above would prove nothing.
    const other = await browser.newPage();
    await other.setContent(`<img src="${trap.url}/temoin">`, { waitUntil: 'load', timeout: 0 });
    expect(trap.hits).toEqual(['/temoin']);
  } finally {
    await browser.close();
  }
}, 120_000);

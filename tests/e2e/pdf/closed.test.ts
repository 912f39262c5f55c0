import { readFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Candidate } from '../../../src/render/pdf/candidate.ts';
import { browserCandidates } from '../../../src/render/pdf/candidates.ts';
import { readPdf } from '../../render/read-pdf.ts';
import { hostileDocument } from './hostile.ts';
import { CACHE_DIR, page, printPdf, printWith, request } from './request.ts';
import { setTrap } from './trap.ts';

const trap = setTrap();

test('no request leaves, no script runs, no file is read', async () => {
  const { bytes } = await printPdf(request(hostileDocument(trap.url)));
  const text = (await readPdf(bytes)).pages.map((content) => content.text).join('\n');
  expect({ hits: trap.hits, connections: trap.connections }).toEqual({ hits: [], connections: 0 });
  expect(text).toContain('DÉBUT');
  expect(text).toContain('FIN');
  expect(text).not.toContain('SCRIPT');
  expect(text).not.toContain('RÉSEAU');
  const hostname = (await readFile('/etc/hostname', 'utf8').catch(() => '')).trim();
  if (hostname !== '') expect(text).not.toContain(hostname);
});

test('what is inside the document is shown: its images, fonts and frames of data', async () => {
  const svg =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='90' height='9'%3E%3Ctext y='9'%3EDEDANS%3C/text%3E%3C/svg%3E";
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`;
  const { bytes } = await printPdf(request(page(`<img alt="" src="${svg}">`).replace('<title>', `${policy}<title>`)));
  const text = (await readPdf(bytes)).pages.map((content) => content.text).join('\n');
  expect(text).toContain('DEDANS');
});

test('the same document does reach a browser that is not closed: the test above would see it', async () => {
  let found: { path: string; env: Readonly<Record<string, string | undefined>> } | undefined;
  const around = { env: {}, cacheDir: CACHE_DIR, onProgress: () => undefined };
  const spied = browserCandidates(around).map((candidate): Candidate => ({
    ...candidate,
    locate: async (workplace) => (found = await candidate.locate(workplace)),
  }));
  await printWith(spied, request(page('<p>essai</p>')), 60_000);
  const browser = await launch({
    executablePath: found!.path,
    env: { LD_LIBRARY_PATH: found!.env['LD_LIBRARY_PATH'], FONTCONFIG_PATH: found!.env['FONTCONFIG_PATH'] },
    args: ['--no-sandbox'],
  });
  try {
    const open = await browser.newPage();
    await open.setContent(hostileDocument(trap.url).replace(/<meta http-equiv="refresh".*>/, ''));
  } finally {
    await browser.close();
  }
  expect(trap.hits.length).toBeGreaterThan(10);
  expect(trap.hits).toContain('/fetch');
  expect(trap.hits).toContain('/prefetch');
});

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Candidate } from '../../../src/render/pdf/candidate.ts';
import { browserCandidates } from '../../../src/render/pdf/candidates.ts';
import { readPdf } from '../../render/read-pdf.ts';
import { hostileDocument } from './hostile.ts';
import { CACHE_DIR, page, printPdf, printWith, request } from './request.ts';

const hits: string[] = [];
let connections = 0;
const server = createServer((incoming, response) => {
  hits.push(incoming.url ?? '');
  response.end('VENU DU RÉSEAU');
});
server.on('connection', () => connections++);
let url = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('no request leaves, no script runs, no file is read', async () => {
  const { bytes } = await printPdf(request(hostileDocument(url)));
  const text = (await readPdf(bytes)).pages.map((content) => content.text).join('\n');
  expect({ hits, connections }).toEqual({ hits: [], connections: 0 });
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
    await open.setContent(hostileDocument(url).replace(/<meta http-equiv="refresh".*>/, ''));
  } finally {
    await browser.close();
  }
  expect(hits.length).toBeGreaterThan(10);
  expect(hits).toContain('/fetch');
  expect(hits).toContain('/prefetch');
});

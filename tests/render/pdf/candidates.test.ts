import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browserCandidates } from '../../../src/render/pdf/candidates.ts';
import { launchFlags } from '../../../src/render/pdf/flags.ts';
import { cachedBrowser, usualPlaces } from '../../../src/render/pdf/installed.ts';

function names(env: Readonly<Record<string, string>>): readonly string[] {
  return browserCandidates({ env, cacheDir: '/cache', onProgress: () => undefined }).map(({ name }) => name);
}

const WORKPLACE = { folder: '/travail', uid: 1000, signal: new AbortController().signal };

test('the browser is looked for in order: with pst, with Puppeteer, on the computer', () => {
  const usual = ['navigateur livré avec pst', 'navigateur installé par Puppeteer', 'navigateur de l’ordinateur'];
  expect(names({})).toEqual(usual);
  expect(names({ PST_NAVIGATEUR: '', PUPPETEER_EXECUTABLE_PATH: '' })).toEqual(usual);
});

test('a setting stands alone, our own before that of Puppeteer', async () => {
  expect(names({ PUPPETEER_EXECUTABLE_PATH: '/b' })).toEqual([
    'navigateur de la variable PUPPETEER_EXECUTABLE_PATH (/b)',
  ]);
  const env = { PST_NAVIGATEUR: '/a', PUPPETEER_EXECUTABLE_PATH: '/b' };
  const [chosen] = browserCandidates({ env, cacheDir: '/cache', onProgress: () => undefined });
  expect(chosen?.decisive).toBe(true);
  expect(await chosen?.locate(WORKPLACE)).toEqual({ path: '/a', env });
});

test('each system has its usual places, in absolute paths', () => {
  expect(usualPlaces('linux', {})).toContain('/usr/bin/chromium');
  expect(usualPlaces('darwin', {})).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  const windows = usualPlaces('win32', { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', LOCALAPPDATA: '' });
  expect(windows).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  expect(windows.every((path) => path.startsWith('C:\\'))).toBe(true);
});

test.skipIf(platform() !== 'linux')('the newest browser in the cache of Puppeteer is taken', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'pst-test-'));
  try {
    expect(await cachedBrowser({ PUPPETEER_CACHE_DIR: join(cache, 'absent') }).locate(WORKPLACE)).toBeUndefined();
    for (const version of ['99.0.4844.51', '140.0.7339.80', '139.0.7258.66']) {
      const folder = join(cache, 'chrome', `linux-${version}`, 'chrome-linux64');
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'chrome'), '');
    }
    const found = await cachedBrowser({ PUPPETEER_CACHE_DIR: cache }).locate(WORKPLACE);
    expect(found?.path).toBe(join(cache, 'chrome/linux-140.0.7339.80/chrome-linux64/chrome'));
  } finally {
    await rm(cache, { recursive: true });
  }
});

test('the sandbox is given up by root alone, and the network by everybody', () => {
  expect(launchFlags('/profil', true)).toContain('--no-sandbox');
  expect(launchFlags('/profil', false)).not.toContain('--no-sandbox');
  const flags = launchFlags('/profil', false);
  expect(flags).toContain('--user-data-dir=/profil');
  expect(flags).toContain('--remote-debugging-pipe');
  expect(flags).toContain('--proxy-bypass-list=<-loopback>');
  expect(flags.some((flag) => flag.startsWith('--proxy-server='))).toBe(true);
  expect(flags.some((flag) => flag.startsWith('--remote-debugging-port'))).toBe(false);
});

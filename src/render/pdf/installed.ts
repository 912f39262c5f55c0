import { Browser, detectBrowserPlatform, getInstalledBrowsers } from '@puppeteer/browsers';
import { access, constants } from 'node:fs/promises';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import type { Candidate } from './candidate.ts';
import type { Env } from './launch.ts';

/** The newest browser that `npx puppeteer browsers install` left in its cache. */
export function cachedBrowser(env: Env): Candidate {
  return {
    name: 'navigateur installé par Puppeteer',
    decisive: false,
    locate: async () => {
      const cacheDir = env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer');
      const here = detectBrowserPlatform();
      const newest = (await getInstalledBrowsers({ cacheDir }))
        .filter(({ browser, platform }) => platform === here && isChrome(browser))
        .toSorted((a, b) => compareVersions(a.buildId, b.buildId))
        .at(-1);
      return newest === undefined ? undefined : { path: newest.executablePath, env };
    },
  };
}

/** The comparator of the library refuses versions of four numbers, which all those of Chrome are. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const index = left?.findIndex((number, position) => number !== right?.[position]) ?? -1;
  return (left?.[index] ?? 0) - (right?.[index] ?? 0);
}

function isChrome(browser: Browser): boolean {
  return browser === Browser.CHROME || browser === Browser.CHROMEHEADLESSSHELL;
}

/** The Chrome, Chromium or Edge of the machine. */
export function systemBrowser(env: Env): Candidate {
  return {
    name: 'navigateur de l’ordinateur',
    decisive: false,
    locate: async () => {
      for (const path of usualPlaces(platform(), env)) {
        if (await isExecutable(path)) return { path, env };
      }
      return undefined;
    },
  };
}

/**
 * Where the installers put them, on the platforms that Node names `linux`, `darwin` and `win32`.
 * Fixed places rather than a search of the PATH, which may lead to the folder being read.
 */
export function usualPlaces(system: string, env: Env): readonly string[] {
  if (system === 'win32') return windowsPlaces(env);
  if (system === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  return [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge-stable',
    '/opt/microsoft/msedge/msedge',
  ];
}

function windowsPlaces(env: Env): readonly string[] {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => env[name] ?? '').filter(Boolean);
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return programs.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
}

async function isExecutable(path: string): Promise<boolean> {
  return await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

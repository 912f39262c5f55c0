import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import type { Candidate, Surroundings, Workplace } from './candidate.ts';
import type { Env } from './launch.ts';
import { privateFolder } from './private-folder.ts';
import { unpackOnce } from './unpack.ts';

/** The Chromium that comes inside `@sparticuz/chromium`, for Linux on x64. */
export function embeddedBrowser({ cacheDir, onProgress }: Surroundings): Candidate {
  return {
    name: 'navigateur livré avec pst',
    decisive: false,
    locate: async (workplace) => {
      if (platform() !== 'linux' || arch() !== 'x64') return undefined;
      const parcel = await findParcel();
      const home = await privateFolder(join(cacheDir, 'navigateur'), workplace.uid);
      const folder = await unpackOnce(parcel, home, workplace.signal, () => {
        onProgress('Préparation du navigateur livré avec pst (une seule fois, quelques secondes)…');
      });
      return { path: join(folder, 'chromium'), env: closedEnv(folder, workplace) };
    },
  };
}

/** Its own helper unpacks into the shared temporary folder, and trusts whatever it finds there: only its files are used. */
async function findParcel(): Promise<{ readonly folder: string; readonly name: string }> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = join(dirname(main), '..', '..');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return { folder: join(root, 'bin'), name: `chromium-${version}` };
}

/** Nothing of the person's environment: the same libraries, fonts and language on every machine. */
function closedEnv(folder: string, workplace: Workplace): Env {
  return {
    HOME: workplace.folder,
    TMPDIR: workplace.folder,
    XDG_CACHE_HOME: workplace.folder,
    XDG_CONFIG_HOME: workplace.folder,
    FONTCONFIG_PATH: join(folder, 'fonts'),
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    LANG: 'C.UTF-8',
    TZ: 'UTC',
  };
}

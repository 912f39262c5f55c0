import type { Env, Executable } from './launch.ts';
import { embeddedBrowser } from './embedded.ts';
import { cachedBrowser, systemBrowser } from './installed.ts';

/** A place of our own where browsers may work; `uid` is who we are, `signal` when to give up. */
export interface Workplace {
  readonly folder: string;
  readonly uid: number;
  readonly signal: AbortSignal;
}

/** A browser that may be there. */
export interface Candidate {
  /** In French, to name it to the reader. */
  readonly name: string;
  /** True when somebody asked for this one: another must not take its place. */
  readonly decisive: boolean;
  /** Where it is, or nothing when there is none; throws when it is there and unusable. */
  readonly locate: (workplace: Workplace) => Promise<Executable | undefined>;
}

const SETTINGS = ['PST_NAVIGATEUR', 'PUPPETEER_EXECUTABLE_PATH'];

export interface Surroundings {
  readonly env: Env;
  /** Absolute path of a folder where pst may keep files from one run to the next. */
  readonly cacheDir: string;
  readonly onProgress: (message: string) => void;
}

/** The browsers worth trying, the best first. */
export function browserCandidates(around: Surroundings): readonly Candidate[] {
  const setting = SETTINGS.find((name) => (around.env[name] ?? '') !== '');
  if (setting !== undefined) return [chosenBrowser(setting, around.env)];
  return [embeddedBrowser(around), cachedBrowser(around.env), systemBrowser(around.env)];
}

function chosenBrowser(setting: string, env: Env): Candidate {
  const path = env[setting] ?? '';
  return {
    name: `navigateur de la variable ${setting} (${path})`,
    decisive: true,
    locate: () => Promise.resolve({ path, env }),
  };
}

import type { Candidate, Surroundings } from './candidate.ts';
import { embeddedBrowser } from './embedded.ts';
import { cachedBrowser, systemBrowser } from './installed.ts';
import type { Env } from './launch.ts';

const SETTINGS = ['PST_NAVIGATEUR', 'PUPPETEER_EXECUTABLE_PATH'];

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

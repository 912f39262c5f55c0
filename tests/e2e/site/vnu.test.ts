import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../plan/command.ts';
import { buildSites } from './built.ts';
import { buildApart } from './pages-apart.ts';

/** The checker of the W3C: 31 MB that its package completes from the network, so it is no dependency. */
const JAR = join(ROOT, 'node_modules/vnu-jar/build/dist/vnu.jar');
const isThere = existsSync(JAR) && spawnSync('java', ['-version']).error === undefined;

interface Message {
  readonly type: string;
  readonly url: string;
  readonly message: string;
}

/** What it says to be wrong. It believes that a policy cannot name the files beside a page: that is no error. */
function errors(folder: string): readonly string[] {
  const { stderr } = spawnSync('java', ['-jar', JAR, '--format', 'json', '--errors-only', '--skip-non-html', folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const { messages } = JSON.parse(stderr) as { readonly messages: readonly Message[] }; // its own format
  return messages.map(({ type, url, message }) => `${type} ${url.split('/').at(-1) ?? ''} ${message}`);
}

test.skipIf(!isThere)(
  'every page is valid for vnu (skipped without Java, or without: npm i --no-save --ignore-scripts vnu-jar@26.9.27)',
  async () => {
    const [sites, apart] = [await buildSites(), await buildApart()];
    expect([errors(sites), errors(apart.out)]).toEqual([[], []]);
    apart.remove();
    await rm(sites, { recursive: true, force: true });
  },
  180_000,
);

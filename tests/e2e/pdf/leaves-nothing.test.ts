import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Candidate } from '../../../src/render/pdf/candidate.ts';
import { browserCandidates } from '../../../src/render/pdf/candidates.ts';
import { PrintFailure } from '../../../src/render/pdf/index.ts';
import { groupOf, members } from './processes.ts';
import { CACHE_DIR, page, printWith, request } from './request.ts';

const LIMIT_MS = 60_000;
const SHORT = page('<p>essai</p>');
// Some seconds of layout: long enough to be interrupted.
const LONG = page('<div style="columns: 3"><table><tr><td>mot mot mot</td></tr></table></div>'.repeat(60_000));

/** Where the browser works, and the group of its processes. */
let folder = '';
let group: number | undefined;

beforeEach(() => {
  folder = '';
  group = undefined;
});

const candidates = browserCandidates({ env: {}, cacheDir: CACHE_DIR, onProgress: () => undefined }).map(
  (candidate): Candidate => ({
    ...candidate,
    locate: async (workplace) => {
      folder = workplace.folder;
      return await candidate.locate(workplace);
    },
  }),
);

/** To be called in the middle of a print: what is looked for later must have been there. */
function lookAround(): void {
  group = groupOf(folder);
  expect(existsSync(folder)).toBe(true);
  expect(members(group).length).toBeGreaterThan(2);
}

function expectNothingLeft(): void {
  expect(group).toBeDefined();
  expect(members(group)).toEqual([]);
  expect(existsSync(folder)).toBe(false);
}

describe.skipIf(platform() !== 'linux')('a browser leaves neither process nor file', () => {
  test('when the print succeeds', async () => {
    await printWith(candidates, request(SHORT, { onProgress: lookAround }), LIMIT_MS);
    expectNothingLeft();
  });

  test('when it is interrupted in the middle: the reason of the signal is thrown', async () => {
    const interruption = new AbortController();
    const reason = new Error('SIGINT');
    const onProgress = (): void => {
      lookAround();
      setTimeout(() => interruption.abort(reason), 500);
    };
    const printing = printWith(candidates, request(LONG, { signal: interruption.signal, onProgress }), LIMIT_MS);
    await expect(printing).rejects.toBe(reason);
    expectNothingLeft();
  });

  test('when it takes too long', async () => {
    const printing = printWith(candidates, request(LONG, { onProgress: lookAround }), 2_000);
    await expect(printing).rejects.toThrow(
      new PrintFailure(
        'L’impression a été arrêtée au bout de 2\u00a0secondes. ' +
          'Le document est peut-être trop lourd (images), ou la machine trop chargée.',
      ),
    );
    expectNothingLeft();
  });

  test('when the browser is killed by somebody else', async () => {
    const onProgress = (): void => {
      lookAround();
      process.kill(group!, 'SIGKILL');
    };
    await expect(printWith(candidates, request(LONG, { onProgress }), LIMIT_MS)).rejects.toThrow(
      /^Le navigateur n’a pas pu imprimer le document\u00a0: /,
    );
    expectNothingLeft();
  });

  test('when the template throws: its own error comes out', async () => {
    const html = ({ size }: ReadonlyMap<string, number>): string => {
      if (size === 0) return page('<a id="a" href="#a">a, page <b data-page></b></a>');
      lookAround();
      throw new RangeError('gabarit');
    };
    await expect(printWith(candidates, request(html), LIMIT_MS)).rejects.toThrow(new RangeError('gabarit'));
    expectNothingLeft();
  });
});

test('nothing is started once the signal is aborted', async () => {
  const signal = AbortSignal.abort(new Error('déjà'));
  await expect(printWith(candidates, request(SHORT, { signal }), LIMIT_MS)).rejects.toThrow('déjà');
  expect(folder).toBe('');
});

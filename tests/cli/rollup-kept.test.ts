import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SUBJECTS } from '../../src/cli/rollup/subjects.ts';
import { temporaryFolder } from '../workspace/folders.ts';
import { pst, type Run } from './fake-host.ts';
import { planFiles } from './plan-files.ts';

interface Place {
  readonly cwd: string;
  readonly cache: string;
}

const place = (files = planFiles()): Place => ({
  cwd: temporaryFolder(files),
  cache: path.join(temporaryFolder(), 'cache'),
});

const rollup = ({ cwd, cache }: Place, ...args: readonly string[]): Promise<Run> =>
  pst(['rollup', ...args], { cwd, env: { PST_CACHE: cache } });

const keptIn = ({ cache }: Place): readonly string[] => {
  const folder = path.join(cache, 'totaux');
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
};

describe('totals that were computed before', () => {
  it.each(SUBJECTS.map(({ name }) => name))('are shown to the byte as they were: %s', async (subject) => {
    const here = place();
    for (const format of ['table', 'json', 'csv', 'md']) {
      const never = await rollup(here, subject, 'plan', '-f', format, '--no-cache');
      const first = await rollup(here, subject, 'plan', '-f', format);
      const second = await rollup(here, subject, 'plan', '-f', format);
      expect([first, second]).toEqual([never, never]);
      expect(never.code).toBe(0);
    }
    // What is computed does not depend on the format.
    expect(keptIn(here)).toHaveLength(1);
  });

  it('are computed again when a file, the grouping or the folder is another', async () => {
    const here = place();
    await rollup(here, 'budget', 'plan');
    await rollup(here, 'budget', 'plan', '--par', 'annee');
    expect(keptIn(here)).toHaveLength(2);
    const fiche = path.join(here.cwd, 'plan/fiches/troc-ton-temps.yaml');
    const text = readFileSync(fiche, 'utf8');
    const dearer = text.replace(/montant: (\d+)/u, (_, amount: string) => `montant: ${String(Number(amount) + 1000)}`);
    expect(dearer).not.toBe(text);
    const before = await rollup(here, 'budget', 'plan');
    writeFileSync(fiche, dearer);
    const after = await rollup(here, 'budget', 'plan');
    expect(after).toEqual(await rollup(here, 'budget', 'plan', '--no-cache'));
    expect(after).not.toEqual(before);
  });

  it('are not believed when what is kept was altered', async () => {
    const here = place();
    const first = await rollup(here, 'budget', 'plan');
    for (const alter of [(bytes: Buffer) => bytes.subarray(0, 40), (bytes: Buffer) => bytes.fill(65, 70, 75)]) {
      for (const file of keptIn(here)) writeFileSync(file, alter(readFileSync(file)));
      expect(await rollup(here, 'budget', 'plan')).toEqual(first);
    }
  });

  it('are not kept of a plan with errors', async () => {
    const here = place(planFiles({ 'plan/fiches/casse.yaml': 'id: [\n' }));
    expect((await rollup(here, 'budget', 'plan')).code).toBe(1);
    expect(keptIn(here)).toEqual([]);
  });
});

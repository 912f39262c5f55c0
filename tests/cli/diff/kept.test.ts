import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../src/cli/diff/compare.ts';
import { COMPARISON_FORMATS } from '../../../src/cli/diff/formats.ts';
import { openSides } from '../../../src/cli/diff/sides.ts';
import type { Host } from '../../../src/cli/host.ts';
import { createReader, type LoadTrees } from '../../../src/cli/reader.ts';
import { commit, git, repository } from '../../git/repository.ts';
import { temporaryFolder } from '../../workspace/folders.ts';
import { pst, type Run } from '../fake-host.ts';
import { planFiles } from '../plan-files.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const { PATH } = process.env;
const FICHE = 'plan/fiches/troc-ton-temps.yaml';
const CAFE = 'plan/fiches/cafe-des-parents.yaml';

interface Place {
  readonly cwd: string;
  readonly cache: string;
}

const place = (cwd: string): Place => ({ cwd, cache: path.join(temporaryFolder(), 'cache') });

const diff = ({ cwd, cache }: Place, ...args: readonly string[]): Promise<Run> =>
  pst(['diff', ...args], { cwd, env: { PATH, PST_CACHE: cache } });

function edit(cwd: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path.join(cwd, file), 'utf8');
  const changed = text.replace(from, () => to);
  expect(changed).not.toBe(text);
  writeFileSync(path.join(cwd, file), changed);
}

const keptIn = ({ cache }: Place): readonly string[] =>
  ['contours', 'constats'].flatMap((about) => {
    const folder = path.join(cache, about);
    return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
  });

/** A plan whose working folder has a dearer fiche than its last commit, and a mistake more. */
function changedPlan(others: Readonly<Record<string, string>> = {}): Place {
  const cwd = repository(planFiles(others));
  edit(cwd, CAFE, 'montant: 300', 'montant: 400');
  edit(cwd, FICHE, /^nom: .*$/mu, 'nom: Un autre nom\nnmo: x');
  return place(cwd);
}

describe('a comparison that was made before', () => {
  it.each(COMPARISON_FORMATS.map(({ name }) => name))('is shown to the byte as it was: %s', async (format) => {
    const here = changedPlan();
    const never = await diff(here, 'HEAD', '-f', format, '--no-cache');
    expect([never.code, never.err, keptIn(here)]).toEqual([0, '', []]);
    const first = await diff(here, 'HEAD', '-f', format);
    expect(keptIn(here)).toHaveLength(4);
    expect([first, await diff(here, 'HEAD', '-f', format)]).toEqual([never, never]);
  });

  it.each([
    ['nothing', () => Buffer.alloc(0)],
    ['its beginning', (kept: Buffer) => kept.subarray(0, 80)],
    ['other figures', (kept: Buffer) => Buffer.from(kept.toString().replaceAll(/\d\d\d/gu, '999'))],
    ['something else', () => Buffer.from('[{"id":"x"}]')],
    [
      'the answer to another question',
      (kept: Buffer, others: readonly Buffer[]) => others.find((one) => one !== kept) ?? kept,
    ],
  ])('is made again where the disk gives back %s', async (_, spoil) => {
    const here = changedPlan();
    const first = await diff(here, 'HEAD');
    const files = keptIn(here);
    const contents = files.map((file) => readFileSync(file));
    files.forEach((file, index) => {
      writeFileSync(file, spoil(contents[index] ?? Buffer.alloc(0), contents));
    });
    expect(await diff(here, 'HEAD')).toEqual(first);
    expect(files.map((file) => readFileSync(file))).toEqual(contents);
  });

  it('reads no file that both versions have alike', async () => {
    const alike = {
      'plan/fiches/jardin.yaml': 'id: jardin\naxe: parentalite\nnumero: 9\nnom: Un jardin\n',
      'plan/suivi/2024/troc-ton-temps.yaml': 'fiche: troc-ton-temps\nannee: 2024\navancement: 20\n',
      'plan/textes/demarche.md': '---\ntitre: La démarche\n---\n\nUn texte.\n',
    };
    const { cwd, cache } = changedPlan(alike);
    const host: Host = {
      cwd,
      env: { PATH, PST_CACHE: cache },
      now: () => new Date('2026-01-31T12:00:00Z'),
      color: false,
      signal: new AbortController().signal,
      out: { write: () => true },
      err: { write: () => true },
    };
    const read = async (base?: string, head?: string): Promise<readonly string[]> => {
      const load = await createReader();
      const seen = new Set<string>();
      const watched: LoadTrees = (folder, trees) => {
        for (const { path: file } of trees.flatMap(({ files }) => files)) seen.add(file);
        return load(folder, trees);
      };
      const versions = await openSides(host, base, head);
      await compareVersions(host, versions, { folders: [], cache: true, reader: Promise.resolve(watched) });
      return [...seen].toSorted();
    };
    const all = Object.keys(planFiles(alike)).toSorted();
    const few = all.filter((file) => !(file in alike) && ![CAFE, FICHE].includes(file));
    expect(await read('HEAD')).toEqual(all);
    expect(await read('HEAD')).toEqual([...few, CAFE, FICHE].toSorted());
    commit(cwd, {});
    expect(await read('HEAD~1', 'HEAD')).toEqual([...few, CAFE, FICHE].toSorted());
    git(cwd, 'switch', '--quiet', '--detach', 'HEAD~1');
    edit(cwd, FICHE, /^nom: .*$/mu, 'nom: Encore un autre');
    await read();
    expect(await read()).toEqual([...few, FICHE].toSorted());
  });
});

/** Where to change a file, and how. */
interface Change {
  readonly file: number;
  readonly line: number;
  readonly way: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  file: fc.nat(),
  line: fc.nat(),
  way: fc.constantFrom('digit', 'less', 'word', 'gone'),
});

function apply(cwd: string, { file, line, way }: Change): void {
  const files = git(cwd, 'ls-files', '*.yaml', '*.md').trim().split('\n');
  const target = path.join(cwd, files[file % files.length] ?? '');
  if (!existsSync(target)) return;
  const lines = readFileSync(target, 'utf8').split('\n');
  const at = line % lines.length;
  const was = lines[at] ?? '';
  if (way === 'less') lines.splice(at, 1);
  else lines[at] = way === 'digit' ? was.replace(/\d/u, '7') : `${was} mot`;
  if (way === 'gone') git(cwd, 'rm', '--quiet', '--force', '--', target);
  else writeFileSync(target, lines.join('\n'));
}

describe.each(['exemple', 'paris-13'])('whatever changes in %s', (plan) => {
  it('is told the same cold, warm and without a cache', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const cwd = temporaryFolder();
        git(cwd, 'init', '--quiet');
        cpSync(path.join(ROOT, 'data', plan), path.join(cwd, 'plan'), { recursive: true });
        commit(cwd, {});
        for (const one of changes) apply(cwd, one);
        const here = place(cwd);
        const cold = await diff(here, 'HEAD', '-f', 'json');
        const warm = await diff(here, 'HEAD', '-f', 'json');
        expect([warm, await diff(here, 'HEAD', '-f', 'json', '--no-cache')]).toEqual([cold, cold]);
        const pretty = await diff(here, 'HEAD');
        expect(pretty).toEqual(await diff(here, 'HEAD', '--no-cache'));
      }),
      { numRuns: 4 },
    );
  }, 120_000);
});

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/cli/host.ts';
import { decode, encode } from '../../src/cli/kept/recall.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { temporaryFolder } from '../workspace/folders.ts';
import { pst, type Run } from './fake-host.ts';
import { planFiles } from './plan-files.ts';

/** Findings in one file and in several, with related places, and of files that cannot be read. */
const FAULTY = {
  'plan/fiches/double.yaml': 'id: double\naxe: absent\nnumero: 1\nnom: Double\nnmo: x\n',
  'plan/fiches/casse.yaml': 'id: [\n',
  'plan/fiches/latin.yaml': Buffer.from('id: caf\xE9\n', 'latin1').toString('latin1'),
  'plan/perdu.yaml': 'a: 1\n',
} as const;

interface Place {
  readonly cwd: string;
  readonly cache: string;
}

function place(files: Readonly<Record<string, string>>): Place {
  return { cwd: temporaryFolder(files), cache: path.join(temporaryFolder(), 'cache') };
}

function validate({ cwd, cache }: Place, args: readonly string[] = [], host: Partial<Host> = {}): Promise<Run> {
  return pst(['validate', 'plan', ...args], { cwd, env: { PST_CACHE: cache }, ...host });
}

const keptIn = ({ cache }: Place): readonly string[] => {
  const folder = path.join(cache, 'constats');
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
};

describe('a plan that was judged before', () => {
  it.each(FORMATS.map(({ name }) => name))('is shown to the byte as it was: %s', async (format) => {
    const here = place(planFiles(FAULTY));
    const never = await validate(here, ['-f', format, '--no-cache']);
    expect(keptIn(here)).toEqual([]);
    const first = await validate(here, ['-f', format]);
    expect(keptIn(here)).toHaveLength(1);
    const second = await validate(here, ['-f', format]);
    expect(first).toEqual(never);
    expect(second).toEqual(never);
    expect(never.code).toBe(1);
  });

  it('is not judged again', async () => {
    const here = place(planFiles());
    await validate(here);
    const [file = ''] = keptIn(here);
    const key = path.basename(file);
    const finding = {
      code: 'PST301',
      severity: 'error',
      message: 'Repris',
      file: 'plan/pst.yaml',
      pointer: '',
    } as const;
    const range = { start: 0, end: 4 };
    writeFileSync(file, encode(key, { counts: undefined, findings: [{ ...finding, range }] }));
    expect((await validate(here)).out).toContain('erreur PST301 : Repris\n  plan/pst.yaml:1:1');
    expect((await validate(here, ['--no-cache'])).out).not.toContain('Repris');
  });

  it('is not judged again to be built, and refused or made as before', async () => {
    const build = ({ cwd, cache }: Place): Promise<Run> =>
      pst(['build', 'plan', '--html'], { cwd, env: { PST_CACHE: cache }, now: () => new Date('2024-05-06T10:00:00Z') });
    const page = ({ cwd }: Place): string => readFileSync(path.join(cwd, 'out/plan/index.html'), 'utf8');
    const [good, bad] = [place(planFiles()), place(planFiles(FAULTY))];
    const [cold, refused] = [await build(good), await build(bad)];
    const made = page(good);
    expect([cold.code, refused.code]).toEqual([0, 1]);
    expect([keptIn(good).length, keptIn(bad).length]).toEqual([1, 1]);
    const warm = await build(good);
    expect([warm.code, page(good) === made]).toEqual([0, true]);
    expect(await build(bad)).toEqual(refused);
  });

  it.each([
    ['nothing', () => ''],
    ['its beginning', (kept: string) => kept.slice(0, 100)],
    ['one letter changed', (kept: string) => kept.replace('error', 'etror')],
    ['something else', () => '{"findings":[]}'],
  ])('is judged again where the disk gives back %s', async (_, spoil) => {
    const here = place(planFiles(FAULTY));
    const first = await validate(here);
    const [file = ''] = keptIn(here);
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    expect(await validate(here)).toEqual(first);
    expect(keptIn(here)).toEqual([file]);
    expect(readFileSync(file, 'utf8').length).toBeGreaterThan(1000);
  });

  it('is judged again on another day, with other severities, from another place', async () => {
    const here = place(planFiles(FAULTY));
    await validate(here);
    await validate(here, [], { now: () => new Date('2026-02-01T00:00:00Z') });
    await validate(here, ['--rule', 'PST201=off']);
    await validate(here, ['--rule', 'PST201=info', '--rule', 'PST203=off']);
    await pst(['validate'], { cwd: path.join(here.cwd, 'plan'), env: { PST_CACHE: here.cache } });
    expect(keptIn(here)).toHaveLength(5);
    await validate(here, ['--rule', 'PST203=off', '--rule', 'PST201=info']);
    expect(keptIn(here)).toHaveLength(5);
  });

  it('is recalled whatever shows it, and from where it fails', async () => {
    const here = place(planFiles(FAULTY));
    await validate(here);
    await validate(here, ['-f', 'json', '--fail-on', 'info']);
    expect(keptIn(here)).toHaveLength(1);
  });
});

describe('nothing is kept', () => {
  it('where nothing says which folder is the user’s', async () => {
    const cwd = temporaryFolder(planFiles());
    await pst(['validate', 'plan'], { cwd, env: {} });
    expect(readdirSync(cwd)).toEqual(['plan']);
  });

  it('where it cannot be, and the plan is judged all the same', async () => {
    const here = place(planFiles());
    mkdirSync(here.cache);
    writeFileSync(path.join(here.cache, 'constats'), '');
    expect(await validate(here)).toEqual(await validate(here, ['--no-cache']));
  });
});

describe('the answer to one question', () => {
  it('is no answer to another', () => {
    const answer = { counts: undefined, findings: [] };
    expect(decode('a', encode('a', answer))).toEqual(answer);
    expect(decode('b', encode('a', answer))).toBeUndefined();
  });
});

/** What a person may do to a plan between two runs. */
const edit = fc.oneof(
  fc.record({
    file: fc.constantFrom('pst.yaml', 'fiches/nouvelle.yaml', 'partenaires.yaml', 'axes/axe.yaml', 'sigles.yaml'),
    text: fc.constantFrom('', 'id: nouvelle\naxe: axe\n', 'a: 1\n', 'id: axe\nnumero: 1\ntitre: T\n', 'LAEP: Lieu\n'),
  }),
  fc.record({ file: fc.constantFrom('notes.yaml', 'fiches/x.txt', 'textes/a.md'), text: fc.string({ maxLength: 5 }) }),
  fc.record({ file: fc.constantFrom('fiches/nouvelle.yaml', 'pst.yaml', 'notes.yaml'), text: fc.constant(undefined) }),
);

it('after any edits, what is recalled is what would be found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const here = place(planFiles());
      for (const { file, text } of edits) {
        const target = path.join(here.cwd, 'plan', file);
        mkdirSync(path.dirname(target), { recursive: true });
        if (text === undefined) rmSync(target, { force: true });
        else writeFileSync(target, text);
        const [kept, judged] = [
          await validate(here, ['-f', 'json']),
          await validate(here, ['-f', 'json', '--no-cache']),
        ];
        expect(kept).toEqual(judged);
        expect(await validate(here, ['-f', 'json'])).toEqual(judged);
      }
    }),
    { numRuns: 4 },
  );
}, 60_000);

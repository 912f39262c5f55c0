import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparePlan, type PlanSide, sharing } from '../../../src/cli/diff/compare-plan.ts';
import { createReader, type LoadTrees, readSchemas } from '../../../src/cli/reader.ts';
import { comparePlans } from '../../../src/diff/index.ts';
import { outlineOf } from '../../../src/diff/outline.ts';
import { diffView } from '../../../src/document/changes/index.ts';
import { createTitles, type Titles } from '../../../src/schema/index.ts';
import type { Tree } from '../../../src/workspace/index.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

type Files = Readonly<Record<string, string>>;

/** The files of a folder, as those of a plan in `plan/`. */
function filesOf(folder: string): Files {
  const entries = readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const inPlan = (file: string): string => `plan/${path.relative(path.join(ROOT, folder), file).replaceAll('\\', '/')}`;
  return Object.fromEntries(files.map((file) => [inPlan(file), readFileSync(file, 'utf8')]));
}

const PLANS = { exemple: filesOf('data/exemple'), 'paris-13': filesOf('data/paris-13') };

function treeOf(files: Files): Tree {
  const paths = Object.keys(files).toSorted();
  return {
    files: paths.map((file) => ({ path: file, bytes: new TextEncoder().encode(files[file]) })),
    others: [],
    problems: [],
  };
}

let titles: Titles;
let load: LoadTrees;

beforeAll(async () => {
  titles = createTitles(await readSchemas());
  load = await createReader();
});

/** The two sides, with the paths of what the comparison reads of them. */
function compared(before: Files, after: Files) {
  const is = [treeOf(after)];
  const was = sharing([treeOf(before)], is);
  const sides = [was, is].map((trees): PlanSide => {
    const { plan } = load('plan', trees);
    const checked = { folder: 'plan', plan: undefined, findings: [], sources: new Map() };
    return { trees, checked, outline: plan && outlineOf(plan) };
  }) as [PlanSide, PlanSide];
  const read = new Set<string>();
  const watched: LoadTrees = (folder, trees) => {
    for (const { path: file } of trees.flatMap(({ files }) => files)) read.add(file);
    return load(folder, trees);
  };
  const { diff } = comparePlan({ version: '', titles, load: watched }, ...sides);
  return { was, is, diff, read: [...read].toSorted() };
}

/** The same, with every file read. */
function wholly(was: readonly Tree[], is: readonly Tree[]) {
  const [before, after] = [load('plan', was).plan, load('plan', is).plan];
  if (before === undefined || after === undefined) return undefined;
  const values = comparePlans(before, after);
  return { values, view: diffView(before, after, values, titles) };
}

const edited = (files: Files, file: string, from: string | RegExp, to: string): Files => {
  const text = files[file] ?? '';
  const changed = text.replace(from, () => to);
  expect(changed).not.toBe(text);
  return { ...files, [file]: changed };
};

const everywhere = (files: Files, from: string, to: string): Files =>
  Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file.replace(from, to), text.replaceAll(from, to)] as const),
  );

const isManifold = (file: string): boolean => /^plan\/(?:fiches|suivi|copils|textes)\//u.test(file);

const FEW = Object.keys(PLANS.exemple).filter((file) => !isManifold(file));
const BUS = 'plan/fiches/bus-des-droits.yaml';

describe('a comparison reads', () => {
  it('what changed and what names things, and no other fiche, follow-up, session or text', () => {
    const after = edited(PLANS.exemple, BUS, 'nom: Le bus des droits', 'nom: Le bus de tous');
    const { read, diff } = compared(PLANS.exemple, after);
    expect(read).toEqual([...FEW, BUS].toSorted());
    expect(diff?.view.resume).toEqual(['1 fiche modifiée']);
  });

  it('the fiche whose follow-up changed: it names its parts', () => {
    const suivi = 'plan/suivi/2024/relais-parents.yaml';
    const { read } = compared(PLANS.exemple, edited(PLANS.exemple, suivi, /avancement: \d+/u, 'avancement: 1'));
    expect(read).toEqual([...FEW, suivi, 'plan/fiches/relais-parents.yaml'].toSorted());
  });

  it('a fiche that has not the name of its file', () => {
    const before = edited(PLANS.exemple, BUS, 'id: bus-des-droits', 'id: bus');
    const after = edited(before, 'plan/axes/droits-et-participation.yaml', /numero: \d+/u, 'numero: 9');
    const { read, diff, was, is } = compared(before, after);
    expect(read).toContain(BUS);
    expect(diff).toEqual(wholly(was, is));
  });

  it('two fiches of one identifier: neither can be told from the other', () => {
    const twin = 'plan/fiches/jumelle.yaml';
    const before = { ...PLANS.exemple, [twin]: PLANS.exemple[BUS] ?? '' };
    const after = edited(before, 'plan/fiches/coup-de-pouce.yaml', /montant: \d+/u, 'montant: 1');
    const { read, diff, was, is } = compared(before, after);
    expect(read).toEqual(expect.arrayContaining([twin, BUS]));
    expect(diff).toEqual(wholly(was, is));
  });

  it('the fiches whose cost moves with the plan', () => {
    const pst = 'plan/pst.yaml';
    const after = edited(PLANS.exemple, pst, '  fin: 2027\n\ncopilotes', '  fin: 2028\n\ncopilotes');
    const { read, diff, was, is } = compared(PLANS.exemple, after);
    const moved = [...(diff?.values.budget.fiches.keys() ?? [])].map((id) => `plan/fiches/${id}.yaml`);
    expect(moved.length).toBeGreaterThan(0);
    expect(read).toEqual([...FEW, ...moved].toSorted());
    expect(diff).toEqual(wholly(was, is));
  });

  it('what cites what was renamed, or may: letters can be escaped', () => {
    const hidden = edited(PLANS.exemple, 'plan/fiches/coup-de-pouce.yaml', /^nom: .*$/mu, 'nom: "Coup de p\\u006fuce"');
    const after = everywhere(hidden, 'relais-parents', 'relais-des-parents');
    const left = edited(after, 'plan/fiches/boites-a-livres.yaml', /^nom: .*$/mu, 'nom: Voir relais-parents');
    const before = edited(hidden, 'plan/fiches/boites-a-livres.yaml', /^nom: .*$/mu, 'nom: Voir relais-parents');
    const { read, diff, was, is } = compared(before, left);
    expect(read).toContain('plan/fiches/boites-a-livres.yaml');
    expect(read).toContain('plan/fiches/coup-de-pouce.yaml');
    expect(read).not.toContain('plan/fiches/point-ecoute.yaml');
    expect(diff).toEqual(wholly(was, is));
  });
});

/** What a person or an accident may do to a file. */
type Change = (files: Files) => Files;

const lineOf = (text: string, at: number): readonly [string[], number] => {
  const lines = text.split('\n');
  return [lines, at % lines.length];
};

function change(files: Files): fc.Arbitrary<Change> {
  const file = fc.constantFrom(...Object.keys(files));
  const at = fc.nat({ max: 100_000 });
  const inText = (edit: (lines: string[], index: number) => void): fc.Arbitrary<Change> =>
    fc.tuple(file, at).map(([name, place]) => (now) => {
      if (now[name] === undefined) return now;
      const [lines, index] = lineOf(now[name], place);
      edit(lines, index);
      return { ...now, [name]: lines.join('\n') };
    });
  const ids = Object.keys(files).flatMap((name) => /(?:fiches|axes)\/(.*)\.yaml$/u.exec(name)?.[1] ?? []);
  return fc.oneof(
    inText((lines, index) => lines.splice(index, 1)),
    inText(
      (lines, index) =>
        (lines[index] = lines[index]?.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10)) ?? ''),
    ),
    inText((lines, index) => (lines[index] = `${lines[index] ?? ''} mot`)),
    file.map(
      (name) =>
        ({ [name]: _gone, ...now }: Files) =>
          now,
    ),
    fc.tuple(fc.constantFrom(...ids), fc.boolean()).map(
      ([id, all]) =>
        (now: Files) =>
          all
            ? everywhere(now, id, `${id}-bis`)
            : Object.fromEntries(Object.entries(now).map(([name, text]) => [name.replace(id, `${id}-bis`), text])),
    ),
    fc.constantFrom('fin: 2028', 'debut: 2022').map((line) => (now: Files) => ({
      ...now,
      'plan/pst.yaml': (now['plan/pst.yaml'] ?? '').replace(new RegExp(`${line.slice(0, 3)}\\w*: 20\\d\\d`, 'u'), line),
    })),
  );
}

describe.each(Object.entries(PLANS))('whatever changes in %s', (_, files) => {
  it('is told as if every file had been read', () => {
    fc.assert(
      fc.property(fc.array(change(files), { minLength: 1, maxLength: 5 }), (changes) => {
        const after = changes.reduce((now, apply) => apply(now), files);
        for (const [from, to] of [
          [files, after],
          [after, files],
        ] as const) {
          const { was, is, diff } = compared(from, to);
          expect(diff).toEqual(wholly(was, is));
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

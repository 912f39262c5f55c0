import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '../../model/finding.ts';
import type { Fix } from '../../model/fix.ts';
import { fixableIn } from '../../model/fixable.ts';
import type { MendedFile } from './mend-file.ts';

/** The files that differ from those of the disk, by path, as they become. */
export type Changed = ReadonlyMap<string, Uint8Array>;

/** Some plans, whose files can be changed without anything being written. */
export interface Plans {
  /** Everything that is found in them, with these files instead of theirs. */
  readonly judge: (changed: Changed) => Promise<readonly Finding[]>;
  /** Undefined where the file does not take these changes. */
  readonly mend: (file: string, changed: Changed, fixes: readonly Fix[]) => MendedFile | undefined;
}

/** What was done to a file, in French. */
interface Correction {
  readonly file: string;
  readonly words: string;
}

export interface Settled {
  readonly changed: Changed;
  readonly done: readonly Correction[];
  /** Files whose fixes were made, then undone. */
  readonly undone: ReadonlySet<string>;
}

/** Mending a mistake may show another, which was hidden: a key whose name was wrong, then its value. As deep as files may be. */
const MAX_ROUNDS = 50;

/**
 * Mends what can be, again and again until nothing is left to mend: run on its result, it changes nothing. A file that would keep an
 * error, or because of which another file would have one more, stays as it is. `limits`: whether a file may not be touched.
 */
export async function settle(plans: Plans, limits: Limits = () => false): Promise<Settled> {
  let settled: Settled = { changed: new Map(), done: [], undone: new Set() };
  for (;;) {
    const more = await mendMore(plans, settled.changed, limits);
    settled = { ...more, done: [...settled.done, ...more.done] };
    if (more.done.length === 0) return settled;
  }
}

/** Files that do no harm may have been set apart from those that they go with: they get another chance, without the harmful ones. */
async function mendMore(plans: Plans, from: Changed, limits: Limits): Promise<Settled> {
  const all = await mendAll(plans, from, limits, new Set());
  if (all.done.length > 0 || all.undone.size === 0) return all;
  const rest = await mendAll(plans, from, limits, all.undone);
  return undoing([...all.undone], rest);
}

type Limits = (file: string) => boolean;

async function mendAll(plans: Plans, from: Changed, limits: Limits, barred: ReadonlySet<string>): Promise<Settled> {
  const attempt = await tryAll(plans, from, (file) => barred.has(file) || limits(file));
  const { touched, failed, harmful } = attempt;
  const butFor = (files: readonly string[], start = from): Promise<Settled> =>
    mendAll(plans, start, limits, new Set([...barred, ...files]));
  if (failed.length > 0) return undoing(failed, await butFor(failed));
  if (!harmful) return { ...attempt, undone: new Set() };
  if (touched.length === 1) return undoing(touched, await butFor(touched));
  // One of them does harm elsewhere: half of them at a time.
  const half = touched.length >> 1;
  const first = await butFor(touched.slice(half));
  const second = await butFor(touched.slice(0, half), first.changed);
  return undoing([...first.undone], { ...second, done: [...first.done, ...second.done] });
}

const undoing = (files: readonly string[], { changed, done, undone }: Settled): Settled => ({
  changed,
  done,
  undone: new Set([...undone, ...files]),
});

interface Attempt {
  readonly changed: Changed;
  readonly done: readonly Correction[];
  readonly touched: readonly string[];
  /** Files that do not take their fixes, or that keep a mistake of their own. */
  readonly failed: readonly string[];
  /** Because of one of the files that were touched, or of several, something is wrong that was not, or that was not seen. */
  readonly harmful: boolean;
}

async function tryAll(plans: Plans, from: Changed, limits: Limits): Promise<Attempt> {
  const before = await plans.judge(from);
  const done: Correction[] = [];
  const touched = new Set<string>();
  let changed = from;
  let findings = before;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const fixes = [...byFile(fixableIn(findings, limits))];
    if (fixes.length === 0) break;
    const next = new Map(changed);
    const failed: string[] = [];
    for (const [file, list] of fixes) {
      const mended = plans.mend(file, changed, list);
      if (mended === undefined) failed.push(file);
      else next.set(file, mended.bytes);
      touched.add(file);
      done.push(...(mended?.words ?? []).map((words) => ({ file, words })));
    }
    if (failed.length > 0) return { changed: from, done: [], touched: [], failed, harmful: false };
    changed = next;
    findings = await plans.judge(changed);
  }
  return { changed, done, touched: [...touched], ...harmIn(findings.filter(isError), before, touched) };
}

function harmIn(
  errors: readonly Finding[],
  before: readonly Finding[],
  touched: ReadonlySet<string>,
): Pick<Attempt, 'failed' | 'harmful'> {
  const known = new Set(before.map(nameOf));
  return {
    failed: [...new Set(errors.filter(isOwn).map(({ file }) => file))].filter((file) => touched.has(file)),
    harmful: errors.some((error) => touched.has(error.file) || !known.has(nameOf(error))),
  };
}

/** Whether it comes from the file alone, whatever the others say: its text or its shape. */
const isOwn = ({ code }: Finding): boolean => /^PST[01]/u.test(code);

/** The changes of each file, each once: two plans that share it find the same in it. */
function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Fix[]> {
  const fixes = new Map<string, Fix[]>();
  for (const fix of findings.flatMap((finding) => finding.fix ?? [])) {
    const known = fixes.get(fix.file) ?? [];
    if (!known.some((other) => isDeepStrictEqual(other, fix))) fixes.set(fix.file, [...known, fix]);
  }
  return fixes;
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

const nameOf = ({ code, file, pointer, message }: Finding): string => JSON.stringify([code, file, pointer, message]);

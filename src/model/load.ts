import { createCheck, createOrders, type Schemas } from '../schema/index.ts';
import { assemble } from './assemble.ts';
import { twiceDescribed } from './directories.ts';
import type { Finding } from './finding.ts';
import { isFormatted } from './format-file.ts';
import type { Plan } from './plan.ts';
import { isPlanFolder, kindOfFolder, looksMeant, pathInPlan, type Role, roleOf } from './plan-files.ts';
import { type PlanFile, readFile, type ReadFile, type Source, unreadable } from './read-file.ts';
import { isMeantAsPlan, missingPlan, type StrayFile, unreadFiles } from './stray-files.ts';
import { refusal, type RefusedFile, wasRead } from './refused-file.ts';

export interface LoadedPlan {
  /** What could be read; undefined without a usable pst.yaml. */
  readonly plan: Plan | undefined;
  /** What is wrong with the files one by one: text, YAML, shape. */
  readonly findings: readonly Finding[];
  /** By file. A finding may name a file that is not here: one that is missing, or that nothing reads. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The pointer into the file as it is written, for a pointer into the plan: they differ where a faulty item was left out. */
  readonly written: (file: string, pointer: string) => string;
}

/** Reads the plans of a folder with the schemas of the model. */
export type LoadPlan = (folder: string, files: readonly PlanFile[], refused?: readonly RefusedFile[]) => LoadedPlan;

/** `schemas`: those of schemas/, by file name; compiled once for all the plans. */
export function createLoad(schemas: Schemas): LoadPlan {
  const check = createCheck(schemas);
  const orders = createOrders(schemas);
  // Two versions of a plan share most of their files: what was read of the same bytes, at the same place, is not read again.
  const known = new WeakMap<Uint8Array, ReadFile>();
  const read = (file: PlanFile, role: Role): ReadFile => {
    const before = known.get(file.bytes);
    if (before?.path === file.path) return before;
    const now = readFile(file, role, check, (text, kind) => isFormatted(text, kind, orders));
    known.set(file.bytes, now);
    return now;
  };
  return (folder, files, refused = []) => {
    const done: ReadFile[] = [];
    const strays: StrayFile[] = [];
    const refusals: Finding[] = [];
    const closed = new Set<Role['kind']>();
    for (const file of refused) {
      const inside = pathInPlan(folder, file.path);
      const role = roleOf(inside);
      const held = kindOfFolder(inside);
      if (held !== undefined && !wasRead(file)) closed.add(held);
      if (role !== undefined && !wasRead(file)) done.push(unreadable(file.path, role, refusal(file)));
      else if (role !== undefined || looksMeant(inside) || isPlanFolder(inside)) refusals.push(refusal(file));
    }
    for (const file of files.toSorted(byPath)) {
      const inside = pathInPlan(folder, file.path);
      const role = roleOf(inside);
      if (role !== undefined) done.push(read(file, role));
      else if (looksMeant(inside)) strays.push({ path: file.path, inside });
    }
    const hasPlan = done.some(({ role }) => role.kind === 'pst');
    const byFile = new Map(done.map((file) => [file.path, file]));
    return {
      plan: assemble(folder, done, closed),
      findings: [
        ...(hasPlan ? [] : [missingPlan(folder, strays)]),
        // A pst.yaml with a wrong name is then what is missing.
        ...unreadFiles(hasPlan ? strays : strays.filter((stray) => !isMeantAsPlan(stray))),
        ...refusals,
        ...done.flatMap(({ findings }) => findings),
        ...doubles(done),
      ],
      sources: new Map(done.map(({ path, source }) => [path, source])),
      written: (file, pointer) => byFile.get(file)?.written(pointer) ?? pointer,
    };
  };
}

/**
 * `files`: all those of the plan's folder and of the nearest `communs/`, paths relative to the working folder as `folder` is.
 * Of those that nothing reads, the path is enough.
 */
export function loadPlan(folder: string, files: readonly PlanFile[], schemas: Schemas): LoadedPlan {
  return createLoad(schemas)(folder, files);
}

function byPath(a: PlanFile, b: PlanFile): number {
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}

function doubles(files: readonly ReadFile[]): readonly Finding[] {
  const kinds = new Set(files.filter(({ role }) => role.shared).map(({ role }) => role.kind));
  return [...kinds].flatMap((kind) => twiceDescribed(files.filter(({ role }) => role.kind === kind)));
}

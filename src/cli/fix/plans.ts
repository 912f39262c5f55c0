import { setImmediate } from 'node:timers/promises';
import type { Finding } from '../../model/finding.ts';
import { pathInPlan, roleOf } from '../../model/plan-files.ts';
import type { Kind, OrderOf } from '../../schema/index.ts';
import type { SourceFile, Tree } from '../../workspace/index.ts';
import { overlaid } from '../overlaid.ts';
import type { Judge } from '../pipeline.ts';
import { mendFile } from './mend-file.ts';
import type { Changed, Plans } from './settle.ts';

/** A plan as it was read. */
export interface ReadPlan {
  readonly folder: string;
  readonly trees: readonly Tree[];
}

/** Some plans, whose files can be changed without anything being written. A plan of which no file changes is not judged again. */
export function plansOf(read: readonly ReadPlan[], judge: Judge, orders: OrderOf, signal: AbortSignal): Plans {
  const known = new Map<string, Judged>();
  const answers = new WeakMap<Changed, readonly Finding[]>();
  const judgeOne = ({ folder, trees }: ReadPlan, changed: Changed): readonly Finding[] => {
    const now = overlaid(trees, changed);
    const contents = now.flatMap(({ files }) => files.map(({ bytes }) => bytes));
    const before = known.get(folder);
    if (before?.contents.every((bytes, index) => bytes === contents[index])) return before.findings;
    const { findings } = judge(folder, now);
    known.set(folder, { contents, findings });
    return findings;
  };
  const judgeAll = async (changed: Changed): Promise<readonly Finding[]> => {
    const findings: Finding[] = [];
    for (const plan of read) {
      // Lets Ctrl-C in.
      await setImmediate();
      signal.throwIfAborted();
      findings.push(...judgeOne(plan, changed));
    }
    return findings;
  };
  const files = filesOf(read);
  return {
    judge: async (changed) => {
      const findings = answers.get(changed) ?? (await judgeAll(changed));
      answers.set(changed, findings);
      return findings;
    },
    mend: (path, changed, fixes) => {
      const file = files.get(path);
      if (file === undefined) return undefined;
      return mendFile({ path, bytes: changed.get(path) ?? file.bytes }, file.kind, fixes, orders);
    },
  };
}

interface Judged {
  readonly contents: readonly Uint8Array[];
  readonly findings: readonly Finding[];
}

interface KnownFile extends SourceFile {
  readonly kind: Kind;
}

function filesOf(read: readonly ReadPlan[]): ReadonlyMap<string, KnownFile> {
  const files = new Map<string, KnownFile>();
  for (const { folder, trees } of read) {
    for (const file of trees.flatMap((tree) => tree.files)) {
      const role = roleOf(pathInPlan(folder, file.path));
      if (role !== undefined) files.set(file.path, { ...file, kind: role.kind });
    }
  }
  return files;
}

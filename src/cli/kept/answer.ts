import type { Finding } from '../../model/finding.ts';
import type { Source } from '../../model/read-file.ts';
import type { CheckedPlan, Counts } from '../../report/report.ts';
import type { SourceFile, Tree } from '../../workspace/index.ts';
import { decode } from '../../yaml/decode.ts';

/** What is kept of a plan that was judged. */
export interface Answer {
  readonly counts?: Counts | undefined;
  /** Each with its range. */
  readonly findings: readonly Finding[];
}

/** Findings have their ranges: the sources only serve to show them. Those that none names are let go. */
export function fromAnswer(folder: string, { counts, findings }: Answer, trees: readonly Tree[]): CheckedPlan {
  const named = new Set(findings.flatMap(({ file, related = [] }) => [file, ...related.map((place) => place.file)]));
  const files = trees.flatMap((tree) => tree.files.filter(({ path }) => named.has(path)));
  return {
    folder,
    plan: undefined,
    counts,
    findings,
    sources: new Map(files.map((file) => [file.path, textOf(file)])),
  };
}

function textOf({ bytes }: SourceFile): Source {
  let text: string | undefined;
  return {
    get text() {
      return (text ??= decode(bytes).text);
    },
    locate: () => ({ start: 0, end: 0 }),
  };
}

import type { PlanDiff } from '../../diff/index.ts';
import type { DiffView } from '../../document/changes/index.ts';
import type { Severity } from '../../model/finding.ts';

/** A side of a comparison, as its user knows it. */
export interface Side {
  /** « main », « dossier de travail » */
  readonly name: string;
  /** In full; undefined for the working folder. */
  readonly commit: string | undefined;
}

/** A finding that is on one side only. */
export interface FindingChange {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** `file:line:column`, or the file alone. */
  readonly place: string;
}

/** What became of a plan. */
export interface PlanComparison {
  readonly folder: string;
  readonly nature: 'modifie' | 'identique' | 'nouveau' | 'retire';
  /** Absent for a plan that is on one side only, or could not be read on one. */
  readonly diff?: { readonly values: PlanDiff; readonly view: DiffView };
  readonly findings: { readonly added: readonly FindingChange[]; readonly mended: readonly FindingChange[] };
  /** Files that were touched and say the same. */
  readonly layoutOnly: readonly string[];
  /** Files that have errors on a side: what they say there may be missing from the comparison. */
  readonly unread: readonly string[];
}

export interface Comparison {
  /** Of pst. */
  readonly version: string;
  readonly base: Side;
  readonly head: Side;
  readonly plans: readonly PlanComparison[];
}

/** A whole comparison as text, ending with one line feed. Pure. */
export type ComparisonFormat = (comparison: Comparison, look: { readonly color: boolean }) => string;

/** « main (1a2b3c4) » */
export const sideName = ({ name, commit }: Side): string =>
  commit === undefined || commit.startsWith(name) ? name : `${name} (${commit.slice(0, 7)})`;

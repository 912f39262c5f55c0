import type { Severity } from './finding.ts';

/** What the catalogue knows of a code: the documentation, `pst explain` and the reports list it. */
export interface RuleInfo {
  readonly code: string;
  /** A readable name, in the form of an identifier. */
  readonly name: string;
  readonly severity: Severity;
  /** The norm, in one French sentence. */
  readonly summary: string;
}

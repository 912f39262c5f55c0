import type { BundledFile } from '../../yaml/index.ts';

/** The first line of what a PDF carries: it tells pst that it is its own. */
export const TITLE = 'Les fichiers du plan dont ce PDF est fait : « pst extract » les reprend.';

/** How what is carried is written: the second may hold the look of a plan, and files that are no text. Another number is for a later pst. */
export const FORMATS = ['1', '2'] as const;

/** The name of the attachment. */
export const CARRIED_NAME = 'plan.yaml';

/** The files of a plan as a PDF carries them, and what is known of their version. */
export interface Carried {
  /** The identifier of the plan. */
  readonly plan: string;
  /** In full; undefined where it was not known. */
  readonly commit: string | undefined;
  /** Whether the files are those of the commit. */
  readonly isClean: boolean;
  /** Of the version, ISO 8601 in UTC. */
  readonly date: string;
  /** « pst 0.1.0 » */
  readonly tool: string;
  /** Paths as inside the folder of the plan; those of the shared folder begin with « communs/ ». */
  readonly files: readonly CarriedFile[];
}

export type CarriedFile = BundledFile;

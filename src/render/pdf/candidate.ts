import type { Env, Executable } from './launch.ts';

/** A place of our own where browsers may work; `uid` is who we are, `signal` when to give up. */
export interface Workplace {
  readonly folder: string;
  readonly uid: number;
  readonly signal: AbortSignal;
}

/** A browser that may be there. */
export interface Candidate {
  /** In French, to name it to the reader. */
  readonly name: string;
  /** True when somebody asked for this one: another must not take its place. */
  readonly decisive: boolean;
  /** Where it is, or nothing when there is none; throws when it is there and unusable. */
  readonly locate: (workplace: Workplace) => Promise<Executable | undefined>;
}

/** What the search for a browser depends on. */
export interface Surroundings {
  readonly env: Env;
  /** Absolute path of a folder where pst may keep files from one run to the next. */
  readonly cacheDir: string;
  readonly onProgress: (message: string) => void;
}

import type { Specification } from './runtime.ts';

export interface Built {
  /** Of what it was made from. */
  readonly stamp: string;
  readonly templates: Readonly<Record<string, Specification>>;
}

/** What was compiled when pst was built: tools/bundle.mjs puts it in the place of this file. Nothing here. */
export const built: Built | undefined = undefined;

import type { ValidateFunction } from 'ajv/dist/2020.js';

export interface Built {
  /** Of what it was made from. */
  readonly stamp: string;
  readonly validators: Readonly<Record<string, ValidateFunction>>;
}

/** What was compiled when pst was built: tools/bundle.mjs puts it in the place of this file. Nothing here. */
export const built: Built | undefined = undefined;

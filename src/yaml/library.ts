import type { Document } from 'yaml';

/** A document as `yaml` composed it. */
export type Tree = Document.Parsed;

/** Levels of lists and maps inside one another. A plan needs six. */
export const MAX_DEPTH = 32;

/** Signs (scalars, indicators, spaces, line ends). A full 1 Mo file of short lines has fewer. */
export const MAX_TOKENS = 500_000;

/** One reading of YAML, whatever a file asks for. Keys are text; `data.ts` looks for duplicates, as the library's check is quadratic. */
export const OPTIONS = {
  version: '1.2',
  schema: 'core',
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
  prettyErrors: false,
} as const;

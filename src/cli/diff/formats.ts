import type { ComparisonFormat } from '../../report/comparison/comparison.ts';

/** How a comparison may be printed; the first is the usual one. Each is loaded when it is asked for. */
export const COMPARISON_FORMATS = [
  {
    name: 'pretty',
    load: async (): Promise<ComparisonFormat> => (await import('../../report/pretty/comparison.ts')).prettyComparison,
  },
  {
    name: 'md',
    load: async (): Promise<ComparisonFormat> =>
      (await import('../../report/comparison/markdown.ts')).markdownComparison,
  },
  {
    name: 'json',
    load: async (): Promise<ComparisonFormat> => (await import('../../report/comparison/json.ts')).jsonComparison,
  },
] as const;

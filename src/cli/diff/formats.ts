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
  { name: 'html', load: loadHtml },
  {
    name: 'json',
    load: async (): Promise<ComparisonFormat> => (await import('../../report/comparison/json.ts')).jsonComparison,
  },
] as const;

async function loadHtml(): Promise<ComparisonFormat> {
  const { loadHtmlAssets, renderChangements } = await import('../../render/html/index.ts');
  const { readAsset } = await import('../../workspace/index.ts');
  const { publicationOf } = await import('./publication.ts');
  const assets = await loadHtmlAssets(readAsset);
  return (comparison) => renderChangements(publicationOf(comparison), assets, 'screen');
}

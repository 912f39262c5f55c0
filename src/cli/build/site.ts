import type { PstDocument, SiteView } from '../../document/index.ts';
import { renderSite, type HtmlAssets, type SiteOptions } from '../../render/html/index.ts';
import type { SourceFile } from '../../workspace/index.ts';

/** What the site is made of, in files. */
export interface SiteFiles {
  /** The whole document. */
  readonly index: SourceFile;
  /** The other pages, and what they share. */
  readonly besides: readonly SourceFile[];
  readonly pages: number;
}

/** `pdf`: the printed document that is made at the same time, which the pages lead to; `bilans`: the reports of the followed years. */
export function siteFiles(
  document: PstDocument,
  site: SiteView,
  assets: HtmlAssets,
  { pdf, bilans = [] }: SiteOptions,
): SiteFiles {
  const encoder = new TextEncoder();
  const files = renderSite(document, site, assets, { pdf, bilans }).map(({ path, text }) => ({
    path,
    bytes: encoder.encode(text),
  }));
  const [index, ...besides] = files;
  if (index === undefined) throw new Error('A site has at least one page.');
  return { index, besides, pages: files.filter(({ path }) => path.endsWith('.html')).length };
}

/** Pages go with the build that made them: one that is not made anew is of a fiche that has left the plan. A redline is none of them. */
export const isOfSite = (path: string): boolean =>
  /\.(?:html|css)$/.test(path) && !/^modifications-depuis-[\w.-]+\.html$/.test(path);

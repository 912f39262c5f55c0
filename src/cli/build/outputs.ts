import type { PstDocument, SiteView } from '../../document/index.ts';
import type { HtmlAssets } from '../../render/html/index.ts';
import { renderHtml } from '../../render/html/index.ts';
import { printPdf } from '../../render/pdf/index.ts';
import type { SourceFile } from '../../workspace/index.ts';
import { attachmentOf } from '../carried/attachment.ts';
import type { Carried } from '../carried/carried.ts';
import type { Host } from '../host.ts';
import { siteFiles } from './site.ts';

/** A file to publish, and what the summary says of it. */
export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Files that go with it, and are not told one by one: the other pages of the site. */
  readonly besides?: readonly SourceFile[];
  /** Of paper, or of the site. */
  readonly pages?: number;
  readonly seconds: number;
  /** That printed it. */
  readonly browser?: string;
  /** What whoever publishes the file must know, in French. */
  readonly warning?: string;
}

export interface Wanted {
  readonly html: boolean;
  readonly pdf: boolean;
}

interface Work {
  readonly host: Host;
  readonly document: PstDocument;
  readonly site: () => SiteView;
  readonly assets: HtmlAssets;
  /** Written in the PDF. */
  readonly date: Date;
  /** The files that the PDF carries, and their version. */
  readonly carried: Carried;
  readonly cacheDir: string;
  readonly say: (message: string) => void;
}

function secondsSince(host: Host, start: Date): number {
  return (host.now().getTime() - start.getTime()) / 1000;
}

const pdfName = ({ id }: PstDocument): string => `${id}.pdf`;

function siteOutput({ host, document, site, assets }: Work, wanted: Wanted): Output {
  const start = host.now();
  const { index, besides, pages } = siteFiles(document, site(), assets, wanted.pdf ? pdfName(document) : undefined);
  return { ...index, besides, pages, seconds: secondsSince(host, start) };
}

const SHRUNK =
  'un élément plus large que la page a fait réduire tout le document ; cherchez un mot ou un tableau trop large.';

async function pdfOutput({ host, document, assets, date, carried, cacheDir, say }: Work): Promise<Output> {
  const start = host.now();
  const printed = await printPdf({
    html: (pages) => renderHtml(document, assets, { medium: 'print', pages }),
    title: document.titre,
    subject: `${document.territoire}, ${document.periode}`,
    ...(document.copilotes.length > 0 && { author: document.copilotes.join(', ') }),
    lang: 'fr',
    date,
    firstPage: 'Couverture',
    ...attachmentOf(carried),
    signal: host.signal,
    env: host.env,
    cacheDir,
    onProgress: say,
  });
  return {
    path: pdfName(document),
    bytes: printed.bytes,
    pages: printed.pageCount,
    seconds: secondsSince(host, start),
    browser: printed.browser,
    ...(printed.isShrunk && { warning: SHRUNK }),
  };
}

/** Everything is made in memory before anything is written. Throws a `PrintFailure` when there is no browser. */
export async function makeOutputs(work: Work, wanted: Wanted): Promise<readonly Output[]> {
  return [...(wanted.html ? [siteOutput(work, wanted)] : []), ...(wanted.pdf ? [await pdfOutput(work)] : [])];
}

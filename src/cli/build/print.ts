import type { PstDocument } from '../../document/index.ts';
import type { HtmlAssets } from '../../render/html/index.ts';
import type { Printer } from '../../render/pdf/index.ts';
import type { SourceFile } from '../../workspace/index.ts';
import { attachmentOf } from '../carried/attachment.ts';
import type { Carried } from '../carried/carried.ts';
import type { Host } from '../host.ts';

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

/** What every file of a build needs. */
export interface Workshop {
  readonly host: Host;
  readonly assets: HtmlAssets;
  /** Written in the PDF. */
  readonly date: Date;
  /** The files that a PDF carries, and their version; absent where what is printed leaves out what they say. */
  readonly carried: Carried | undefined;
  /** Where what is made is printed; absent where nothing is. */
  readonly paper: Printer | undefined;
  readonly say: (message: string) => void;
}

interface Sheet {
  readonly path: string;
  readonly document: Omit<PstDocument, 'parties'>;
  readonly title: string;
  /** With the pages of the anchors, once they are known. */
  readonly html: (pages: ReadonlyMap<string, number>) => string;
  /** The name of the first page, where it has no number. */
  readonly firstPage?: string;
}

export function secondsSince(host: Host, start: Date): number {
  return (host.now().getTime() - start.getTime()) / 1000;
}

const SHRUNK =
  'un élément plus large que la page a fait réduire tout le document ; cherchez un mot ou un tableau trop large.';

/** Prints one PDF. Throws a `PrintFailure` when there is no browser. */
export async function printSheet(
  workshop: Workshop,
  { path, document, title, html, firstPage }: Sheet,
): Promise<Output> {
  const { host, date, carried, paper, say } = workshop;
  const { mention, copilotes, territoire, periode } = document;
  const start = host.now();
  if (paper === undefined) throw new Error('Nothing is printed without paper.');
  const printed = await paper.print({
    html,
    title: mention === undefined ? title : `${mention.mot} · ${title}`,
    subject: `${territoire}, ${periode}`,
    ...(copilotes.length > 0 && { author: copilotes.join(', ') }),
    lang: 'fr',
    date,
    ...(firstPage !== undefined && { firstPage }),
    ...(carried !== undefined && attachmentOf(carried)),
    onProgress: say,
  });
  return {
    path,
    bytes: printed.bytes,
    pages: printed.pageCount,
    seconds: secondsSince(host, start),
    browser: printed.browser,
    ...(printed.isShrunk && { warning: SHRUNK }),
  };
}

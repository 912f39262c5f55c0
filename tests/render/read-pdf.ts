import { getDocumentProxy } from 'unpdf';

/** What PDF.js, which took no part in writing the file, finds in it. Pages are in order; sizes are in points. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly isTagged: boolean;
  readonly isTitleShown: boolean;
  readonly outline: readonly Bookmark[];
  readonly fingerprint: string;
}

interface ReadPage {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** Where the links lead: an address, or the name of a destination in the document. */
  readonly addresses: readonly string[];
  readonly destinations: readonly string[];
  /** The structure tree, as JSON. */
  readonly tags: string;
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** The part of PDF.js that is used. Its own declarations cannot be resolved from an ES module. */
interface Document {
  readonly numPages: number;
  readonly fingerprints: readonly [string, string | null];
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
  getMarkInfo(): Promise<{ readonly Marked: boolean } | null>;
  getViewerPreferences(): Promise<{ readonly DisplayDocTitle?: boolean } | null>;
  getOutline(): Promise<readonly Bookmark[] | null>;
  getPage(number: number): Promise<Page>;
}

interface Page {
  readonly view: readonly [number, number, number, number];
  getTextContent(): Promise<{ readonly items: readonly { readonly str?: string; readonly hasEOL?: boolean }[] }>;
  getAnnotations(): Promise<readonly { readonly unsafeUrl?: string; readonly dest?: unknown }[]>;
  getStructTree(): Promise<unknown>;
}

/** Reads a PDF; `bytes` remain usable. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = (await getDocumentProxy(new Uint8Array(bytes))) as unknown as Document;
  const { info } = await document.getMetadata();
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return {
    info,
    pages: await Promise.all(numbers.map(async (number) => await readPage(await document.getPage(number)))),
    isTagged: (await document.getMarkInfo())?.Marked ?? false,
    isTitleShown: (await document.getViewerPreferences())?.DisplayDocTitle ?? false,
    outline: (await document.getOutline()) ?? [],
    fingerprint: document.fingerprints[0],
  };
}

async function readPage(page: Page): Promise<ReadPage> {
  const [, , width, height] = page.view;
  const { items } = await page.getTextContent();
  const links = await page.getAnnotations();
  return {
    width,
    height,
    text: items.map(({ str = '', hasEOL = false }) => (hasEOL ? `${str}\n` : str)).join(''),
    addresses: links.map(({ unsafeUrl }) => unsafeUrl).filter((url) => url !== undefined),
    destinations: links.map(({ dest }) => dest).filter((dest) => typeof dest === 'string'),
    tags: JSON.stringify(await page.getStructTree()),
  };
}

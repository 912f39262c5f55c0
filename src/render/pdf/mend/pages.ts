import {
  decodePDFRawStream,
  PDFArray,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { deflateSync, inflateSync } from 'node:zlib';
import { type Drawing, readDrawing } from './drawing.ts';
import { fontsOf } from './fonts.ts';
import type { TextOfCode } from './teller.ts';

/** A page whose drawing was understood. */
export interface ReadPage {
  readonly page: PDFPage;
  /** The drawing, one sign per byte. */
  readonly text: string;
  readonly drawing: Drawing;
}

/** The pages by their references. One whose drawing is not understood is left out. */
export function readPages(document: PDFDocument): ReadonlyMap<PDFRef, ReadPage> {
  const fonts = new Map<PDFRef, TextOfCode>();
  return new Map(
    document.getPages().flatMap((page) => {
      const text = drawingOf(page);
      const drawing = readDrawing(text, fontsOf(page, fonts));
      return drawing === undefined ? [] : [[page.ref, { page, text, drawing }] as const];
    }),
  );
}

/** What draws a page, in one text. */
export function drawingOf({ node, doc }: PDFPage): string {
  const contents = node.Contents();
  const parts = contents instanceof PDFArray ? contents.asArray() : [contents];
  const streams = parts.map((part) => doc.context.lookup(part)).filter((part) => part instanceof PDFRawStream);
  return streams.map((stream) => unpack(stream).toString('latin1')).join('\n');
}

/** Node unpacks ten times faster than the library. */
function unpack(stream: PDFRawStream): Buffer {
  if (stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')) return inflateSync(stream.contents);
  return Buffer.from(decodePDFRawStream(stream).decode());
}

const DECORATION = '/Artifact BMC';

/** Marks as decorations what belongs to no element: whatever has no number, or another than `told`. */
export function markDecorations({ page, text, drawing }: ReadPage, told: ReadonlySet<number>): void {
  const edits = [
    ...drawing.untold.map(([start, end]) => ({ start, end, by: `${DECORATION}\n${text.slice(start, end)}\nEMC` })),
    ...[...drawing.pieces].flatMap(([mcid, { start, end }]) =>
      told.has(mcid) ? [] : [{ start, end, by: DECORATION }],
    ),
  ].sort((a, b) => a.start - b.start);
  if (edits.length === 0) return;
  let mended = '';
  let at = 0;
  for (const { start, end, by } of edits) {
    mended += text.slice(at, start) + by;
    at = end;
  }
  redraw(page, mended + text.slice(at));
}

function redraw({ node, doc: { context } }: PDFPage, text: string): void {
  const bytes = new Uint8Array(deflateSync(Buffer.from(text, 'latin1')));
  const old = node.get(PDFName.of('Contents'));
  if (old instanceof PDFRef) context.delete(old);
  const dict = context.obj({ Filter: 'FlateDecode', Length: bytes.length });
  node.set(PDFName.of('Contents'), context.register(PDFRawStream.of(dict, bytes)));
}

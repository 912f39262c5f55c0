import { PDFArray, PDFName, PDFRawStream, PDFRef, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { type Drawing, readDrawing } from './drawing.ts';
import { fontsOf } from './fonts.ts';
import { textIn } from './inflate.ts';
import type { Piece } from './piece.ts';
import { tell, type TextOfCode } from './teller.ts';

/** A page whose drawing was understood. */
export interface ReadPage {
  readonly page: PDFPage;
  /** The drawing, one sign per byte. */
  readonly text: string;
  readonly drawing: Drawing;
  /** What is written in a piece of it. */
  readonly textOf: (piece: Piece) => string;
}

/** The pages by their references. One whose drawing is not understood is left out. */
export function readPages(document: PDFDocument): ReadonlyMap<PDFRef, ReadPage> {
  const known = new Map<PDFRef, TextOfCode>();
  return new Map(
    document.getPages().flatMap((page) => {
      const text = drawingOf(page);
      const drawing = readDrawing(text);
      if (drawing === undefined) return [];
      let fonts: ReadonlyMap<string, TextOfCode> | undefined;
      const textOf = (piece: Piece): string => tell(text, piece, (fonts ??= fontsOf(page, known)));
      return [[page.ref, { page, text, drawing, textOf }] as const];
    }),
  );
}

/** What draws a page, in one text. */
export function drawingOf({ node, doc }: PDFPage): string {
  const contents = node.Contents();
  const parts = contents instanceof PDFArray ? contents.asArray() : [contents];
  const streams = parts.map((part) => doc.context.lookup(part)).filter((part) => part instanceof PDFRawStream);
  return streams.map(textIn).join('\n');
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

/** It is packed when the document is written. */
function redraw({ node, doc: { context } }: PDFPage, text: string): void {
  node.set(PDFName.of('Contents'), context.register(context.stream(Buffer.from(text, 'latin1'))));
}

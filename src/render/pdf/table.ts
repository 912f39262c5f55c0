import type { PDFContext, PDFStream } from '@cantoo/pdf-lib';

/** Where an object is: nowhere, in the file from a byte on, or in a group, by its number, at a rank. */
export type Place = readonly [kind: 0 | 1 | 2, where: number, rank: number];
export const NOWHERE: Place = [0, 0, 0xffff];

/** Bytes that each of the three takes. */
const [KIND, WHERE, RANK] = [1, 4, 2];

/** The table of the objects of a file, by their numbers, which also says where to begin reading. */
export function tableOf(context: PDFContext, places: readonly Place[]): PDFStream {
  const bytes = Buffer.alloc(places.length * (KIND + WHERE + RANK));
  let at = 0;
  for (const [kind, where, rank] of places) {
    bytes.writeUInt8(kind, at);
    bytes.writeUInt32BE(where, at + KIND);
    at = bytes.writeUInt16BE(rank, at + KIND + WHERE);
  }
  const { Root, Info, ID } = context.trailerInfo;
  return context.stream(bytes, { Type: 'XRef', Size: places.length, W: [KIND, WHERE, RANK], Root, Info, ID });
}

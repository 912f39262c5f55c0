import {
  type PDFContext,
  type PDFDict,
  PDFHeader,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import { reachedFrom } from './reach.ts';
import { NOWHERE, type Place, tableOf } from './table.ts';

type Numbered = readonly [ref: PDFRef, object: PDFObject];

/** Objects that are packed together. More of them weigh less, and are longer to look into. */
const GROUP = 200;

const [FILTER, TYPE, METADATA] = ['Filter', 'Type', 'Metadata'].map((name) => PDFName.of(name)) as [
  PDFName,
  PDFName,
  PDFName,
];

/**
 * The bytes of a document: what nothing leads to is left out, what is not packed is, save for the metadata.
 * The library packs in JavaScript, and the time that its table takes grows as the square of the objects.
 */
export function writeDocument(context: PDFContext): Uint8Array {
  const kept = reachedFrom(context);
  const groups = groupsOf(kept.filter(([, object]) => !isApart(object)));
  const first = context.largestObjectNumber + 1;
  const places: Place[] = Array.from({ length: first + groups.length }, () => NOWHERE);
  for (const [index, group] of groups.entries()) {
    for (const [rank, [ref]] of group.entries()) places[ref.objectNumber] = [2, first + index, rank];
  }
  const apart = [
    ...kept.filter(([, object]) => isApart(object)),
    ...groups.map((group, index) => [PDFRef.of(first + index), holderOf(context, group)] as const),
  ];
  const parts: Uint8Array[] = [Buffer.from(`${PDFHeader.forVersion(1, 7).toString()}\n`, 'latin1')];
  let length = sum(parts);
  for (const [ref, object] of apart) {
    const written = bytesOf(ref, object);
    places[ref.objectNumber] = [1, length, 0];
    parts.push(...written);
    length += sum(written);
  }
  places.push([1, length, 0]);
  const table = bytesOf(PDFRef.of(places.length - 1), tableOf(context, places));
  parts.push(...table, Buffer.from(`startxref\n${String(length)}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** What the library did not understand may be a stream: it stays as it was written. */
const isApart = (object: PDFObject): boolean => object instanceof PDFStream || object instanceof PDFInvalidObject;

function groupsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / GROUP);
  return Array.from({ length: count }, (_, index) => items.slice(index * GROUP, (index + 1) * GROUP));
}

/** Objects in one stream, after their numbers and where each of them begins. */
function holderOf(context: PDFContext, objects: readonly Numbered[]): PDFStream {
  const texts = objects.map(([, object]) => object.toString());
  let at = 0;
  const places = objects.map(([{ objectNumber }], index) => {
    const place = `${String(objectNumber)} ${String(at)}`;
    at += (texts[index]?.length ?? 0) + 1;
    return place;
  });
  const head = `${places.join(' ')}\n`;
  const bytes = Buffer.from(head + texts.join('\n'), 'latin1');
  return context.stream(bytes, { Type: 'ObjStm', N: objects.length, First: head.length });
}

function bytesOf({ objectNumber }: PDFRef, object: PDFObject): readonly Uint8Array[] {
  const head = `${String(objectNumber)} 0 obj\n`;
  if (!(object instanceof PDFStream)) return [Buffer.from(head), asItIs(object), Buffer.from('\nendobj\n')];
  const { dict, contents } = packed(object);
  const start = Buffer.from(`${head}${dict.toString()}\nstream\n`, 'latin1');
  return [start, contents, Buffer.from('\nendstream\nendobj\n')];
}

function packed(stream: PDFStream): { readonly dict: PDFDict; readonly contents: Uint8Array } {
  const isLeft = stream.dict.has(FILTER) || stream.dict.get(TYPE) === METADATA;
  const contents = isLeft ? stream.getContents() : deflateSync(stream.getContents());
  const dict = stream.dict.clone();
  if (!isLeft) dict.set(FILTER, PDFName.FlateDecode);
  dict.set(PDFName.Length, PDFNumber.of(contents.length));
  return { dict, contents };
}

function asItIs(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

const sum = (parts: readonly Uint8Array[]): number => parts.reduce((length, part) => length + part.length, 0);

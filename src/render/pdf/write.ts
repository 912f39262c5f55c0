import { PDFHeader, PDFName, PDFRawStream, PDFRef, PDFStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import { reachedFrom } from './reach.ts';
import { NOWHERE, type Place, tableOf } from './table.ts';

type Numbered<Value> = readonly [ref: PDFRef, object: Value];

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
  const groups = groupsOf(kept.filter(([, object]) => !(object instanceof PDFStream)));
  const first = context.largestObjectNumber + 1;
  const places: Place[] = Array.from({ length: first + groups.length }, () => NOWHERE);
  for (const [index, group] of groups.entries()) {
    for (const [rank, [ref]] of group.entries()) places[ref.objectNumber] = [2, first + index, rank];
  }
  const streams = [
    ...kept.flatMap(([ref, object]) => (object instanceof PDFStream ? [packed(ref, object)] : [])),
    ...groups.map((group, index) => packed(PDFRef.of(first + index), holderOf(context, group))),
  ];
  const parts: Uint8Array[] = [Buffer.from(`${PDFHeader.forVersion(1, 7).toString()}\n`, 'latin1')];
  let length = sum(parts);
  for (const [ref, stream] of streams) {
    const written = bytesOf(ref, stream);
    places[ref.objectNumber] = [1, length, 0];
    parts.push(...written);
    length += sum(written);
  }
  places.push([1, length, 0]);
  const [ref, table] = packed(PDFRef.of(places.length - 1), tableOf(context, places));
  parts.push(...bytesOf(ref, table), Buffer.from(`startxref\n${String(length)}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function groupsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / GROUP);
  return Array.from({ length: count }, (_, index) => items.slice(index * GROUP, (index + 1) * GROUP));
}

/** Objects in one stream, after their numbers and where each of them begins. */
function holderOf(context: PDFContext, objects: readonly Numbered<PDFObject>[]): PDFStream {
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

function packed(ref: PDFRef, stream: PDFStream): Numbered<PDFStream> {
  const { dict } = stream;
  if (dict.has(FILTER) || dict.get(TYPE) === METADATA) return [ref, stream];
  const packedDict = dict.clone();
  packedDict.set(FILTER, PDFName.FlateDecode);
  return [ref, PDFRawStream.of(packedDict, deflateSync(stream.getContents()))];
}

function bytesOf({ objectNumber }: PDFRef, stream: PDFStream): readonly Uint8Array[] {
  stream.updateDict();
  const head = `${String(objectNumber)} 0 obj\n${stream.dict.toString()}\nstream\n`;
  return [Buffer.from(head, 'latin1'), stream.getContents(), Buffer.from('\nendstream\nendobj\n')];
}

const sum = (parts: readonly Uint8Array[]): number => parts.reduce((length, part) => length + part.length, 0);

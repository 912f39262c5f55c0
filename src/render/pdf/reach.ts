import {
  PDFArray,
  PDFDict,
  PDFInvalidObject,
  type PDFContext,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** The objects that a document leads to, by their references, in the order of their numbers. */
export function reachedFrom(context: PDFContext): readonly (readonly [PDFRef, PDFObject])[] {
  const reached = new Map<PDFRef, PDFObject>();
  const { Root, Info, ID } = context.trailerInfo;
  const waiting: PDFObject[] = [Root, Info, ID].filter((object) => object !== undefined);
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (!(object instanceof PDFRef)) {
      // One by one: some lists are too long to be arguments.
      for (const part of partsOf(object)) waiting.push(part);
      continue;
    }
    const target = reached.has(object) ? undefined : context.lookup(object);
    if (target === undefined) continue;
    reached.set(object, target);
    waiting.push(target);
  }
  // What the library did not understand may lead anywhere.
  if ([...reached.values()].some((object) => object instanceof PDFInvalidObject))
    return context.enumerateIndirectObjects();
  return [...reached].sort(([a], [b]) => a.objectNumber - b.objectNumber);
}

function partsOf(object: PDFObject): readonly PDFObject[] {
  if (object instanceof PDFDict) return object.values();
  if (object instanceof PDFArray) return object.asArray();
  return object instanceof PDFStream ? object.dict.values() : [];
}

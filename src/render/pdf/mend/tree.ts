import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** An element of the structure tree. Changed in place, then written back by `writeTree`. */
export interface Element {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  role: string;
  kids: Kid[];
}

/** A piece of the drawing of a page, by the number that marks it there. */
export interface Content {
  readonly kind: 'content';
  readonly page: PDFRef;
  readonly mcid: number;
}

/** An annotation: a link. */
interface Annotation {
  readonly kind: 'annotation';
  readonly page: PDFRef;
  readonly target: PDFRef;
}

export type Kid = { readonly kind: 'element'; readonly element: Element } | Content | Annotation;

export interface StructureTree {
  readonly dict: PDFDict;
  kids: Kid[];
}

const S = PDFName.of('S');
const K = PDFName.of('K');
const PG = PDFName.of('Pg');
const TYPE = PDFName.of('Type');
const MCID = PDFName.of('MCID');
const OBJ = PDFName.of('Obj');
const CONTENT = PDFName.of('MCR');
const ANNOTATION = PDFName.of('OBJR');

/** Undefined in a document that is not tagged. */
export function readTree(document: PDFDocument): StructureTree | undefined {
  const dict = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (dict === undefined) return undefined;
  return { dict, kids: readKids(dict, undefined) };
}

/** `page`: where what is drawn in the owner is, unless something says otherwise. */
function readKids(owner: PDFDict, page: PDFRef | undefined): Kid[] {
  const value = owner.get(K);
  const list = owner.context.lookup(value);
  if (!(list instanceof PDFArray)) return [readKid(value, owner.context, page)].filter((kid) => kid !== undefined);
  const kids: Kid[] = [];
  for (let index = 0; index < list.size(); index += 1) {
    const kid = readKid(list.get(index), owner.context, page);
    if (kid !== undefined) kids.push(kid);
  }
  return kids;
}

function readKid(value: PDFObject | undefined, context: PDFContext, around: PDFRef | undefined): Kid | undefined {
  const dict = context.lookup(value);
  if (dict instanceof PDFNumber) return contentOf(dict, around);
  if (!(dict instanceof PDFDict)) return undefined;
  const page = pageOf(dict) ?? around;
  const type = dict.lookup(TYPE);
  if (type === CONTENT) return contentOf(dict.lookup(MCID), page);
  if (type === ANNOTATION) return annotationOf(dict.get(OBJ), page);
  if (!(value instanceof PDFRef)) return undefined;
  const role = nameOf(dict.lookup(S)) ?? 'NonStruct';
  return { kind: 'element', element: { ref: value, dict, role, kids: readKids(dict, page) } };
}

function contentOf(mcid: PDFObject | undefined, page: PDFRef | undefined): Content | undefined {
  return mcid instanceof PDFNumber && page !== undefined ? { kind: 'content', page, mcid: mcid.asNumber() } : undefined;
}

function annotationOf(target: PDFObject | undefined, page: PDFRef | undefined): Annotation | undefined {
  return target instanceof PDFRef && page !== undefined ? { kind: 'annotation', page, target } : undefined;
}

/** Names that were read before: the library decodes them one sign after the other. */
const names = new Map<PDFObject, string>();

function nameOf(name: PDFObject | undefined): string | undefined {
  if (!(name instanceof PDFName)) return undefined;
  const known = names.get(name) ?? name.decodeText();
  names.set(name, known);
  return known;
}

function pageOf(dict: PDFDict): PDFRef | undefined {
  const page = dict.get(PG);
  return page instanceof PDFRef ? page : undefined;
}

/** Every element below these, parents first, in the order of reading. */
export function elementsOf(kids: readonly Kid[], found: Element[] = []): readonly Element[] {
  for (const kid of kids) {
    if (kid.kind !== 'element') continue;
    found.push(kid.element);
    elementsOf(kid.element.kids, found);
  }
  return found;
}

/** The pieces of drawing below an element, in the order of reading. */
export function contentsOf(kids: readonly Kid[], found: Content[] = []): readonly Content[] {
  for (const kid of kids) {
    if (kid.kind === 'content') found.push(kid);
    else if (kid.kind === 'element') contentsOf(kid.element.kids, found);
  }
  return found;
}

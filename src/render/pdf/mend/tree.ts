import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

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

const [S, K, PG, TYPE] = ['S', 'K', 'Pg', 'Type'].map((name) => PDFName.of(name)) as [
  PDFName,
  PDFName,
  PDFName,
  PDFName,
];

/** Undefined in a document that is not tagged. */
export function readTree(document: PDFDocument): StructureTree | undefined {
  const dict = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (dict === undefined) return undefined;
  return { dict, kids: readKids(dict, undefined) };
}

function readKids(owner: PDFDict, page: PDFRef | undefined): Kid[] {
  const { context } = owner;
  const value = owner.get(K);
  const list = context.lookup(value);
  const values = list instanceof PDFArray ? list.asArray() : [value];
  return values.flatMap((one) => readKid(one, owner, page));
}

function readKid(value: PDFObject | undefined, owner: PDFDict, around: PDFRef | undefined): readonly Kid[] {
  const kid = owner.context.lookup(value);
  const page = pageOf(owner) ?? around;
  if (kid instanceof PDFNumber) return page === undefined ? [] : [{ kind: 'content', page, mcid: kid.asNumber() }];
  if (!(kid instanceof PDFDict)) return [];
  const own = pageOf(kid) ?? page;
  const type = kid.lookupMaybe(TYPE, PDFName)?.decodeText();
  if (type === 'MCR' || type === 'OBJR') return own === undefined ? [] : readReference(kid, type, own);
  if (!(value instanceof PDFRef)) return [];
  const role = kid.lookupMaybe(S, PDFName)?.decodeText() ?? 'NonStruct';
  return [{ kind: 'element', element: { ref: value, dict: kid, role, kids: readKids(kid, own) } }];
}

function readReference(dict: PDFDict, type: 'MCR' | 'OBJR', page: PDFRef): readonly Kid[] {
  const target = dict.get(PDFName.of('Obj'));
  if (type === 'OBJR') return target instanceof PDFRef ? [{ kind: 'annotation', page, target }] : [];
  const mcid = dict.lookupMaybe(PDFName.of('MCID'), PDFNumber)?.asNumber();
  return mcid === undefined ? [] : [{ kind: 'content', page, mcid }];
}

function pageOf(dict: PDFDict): PDFRef | undefined {
  const page = dict.get(PG);
  return page instanceof PDFRef ? page : undefined;
}

/** Every element below these, parents first, in the order of reading. */
export function* elementsOf(kids: readonly Kid[]): Iterable<Element> {
  for (const kid of kids) {
    if (kid.kind !== 'element') continue;
    yield kid.element;
    yield* elementsOf(kid.element.kids);
  }
}

/** The pieces of drawing below an element, in the order of reading. */
export function contentsOf(kids: readonly Kid[]): readonly Content[] {
  return kids.flatMap((kid) => {
    if (kid.kind === 'content') return [kid];
    return kid.kind === 'element' ? contentsOf(kid.element.kids) : [];
  });
}

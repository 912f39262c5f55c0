import { PDFArray, PDFDict, PDFName, PDFNull, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import type { Element, Kid, StructureTree } from './tree.ts';

const S = PDFName.of('S');
const P = PDFName.of('P');
const K = PDFName.of('K');
const PG = PDFName.of('Pg');

/** Which element each piece of drawing, by page and number, and each annotation belongs to. */
interface Owners {
  readonly contents: Map<PDFRef, PDFRef[]>;
  readonly annotations: Map<PDFRef, PDFRef>;
}

/** Writes the tree back, with the table that leads from what is on the pages to the elements. */
export function writeTree({ context, catalog }: PDFDocument, { dict, kids }: StructureTree): void {
  const root = catalog.get(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFRef)) return;
  const owners: Owners = { contents: new Map(), annotations: new Map() };
  for (const kid of kids) writeKid(kid, root, owners);
  dict.set(K, kidsOf(context, kids, undefined));
  const entries = parentsOf(context, owners);
  const old = dict.get(PDFName.of('ParentTree'));
  if (old instanceof PDFRef) context.delete(old);
  dict.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: context.obj(entries.flat()) })));
  dict.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of((entries.at(-1)?.[0] ?? -1) + 1));
}

function writeKid(kid: Kid, parent: PDFRef, owners: Owners): void {
  if (kid.kind === 'content') {
    const list = owners.contents.get(kid.page) ?? [];
    list[kid.mcid] = parent;
    owners.contents.set(kid.page, list);
  } else if (kid.kind === 'annotation') owners.annotations.set(kid.target, parent);
  else {
    writeElement(kid.element, parent);
    for (const child of kid.element.kids) writeKid(child, kid.element.ref, owners);
  }
}

function writeElement({ dict, role, kids }: Element, parent: PDFRef): void {
  const page = onlyPage(kids);
  dict.set(S, PDFName.of(role));
  dict.set(P, parent);
  if (page === undefined) dict.delete(PG);
  else dict.set(PG, page);
  dict.set(K, kidsOf(dict.context, kids, page));
}

/** The page of all that is drawn directly in an element, where it is one. */
function onlyPage(kids: readonly Kid[]): PDFRef | undefined {
  let page: PDFRef | undefined;
  for (const kid of kids) {
    if (kid.kind === 'element') continue;
    page ??= kid.page;
    if (kid.page !== page) return undefined;
  }
  return page;
}

/** One alone is in no list. */
function kidsOf(context: PDFContext, kids: readonly Kid[], page: PDFRef | undefined): PDFObject {
  const [first] = kids;
  if (first !== undefined && kids.length === 1) return kidOf(context, first, page);
  const list = PDFArray.withContext(context);
  for (const kid of kids) list.push(kidOf(context, kid, page));
  return list;
}

function kidOf(context: PDFContext, kid: Kid, page: PDFRef | undefined): PDFObject {
  if (kid.kind === 'element') return kid.element.ref;
  if (kid.kind === 'annotation') return context.obj({ Type: 'OBJR', Pg: kid.page, Obj: kid.target });
  const number = PDFNumber.of(kid.mcid);
  return kid.page === page ? number : context.obj({ Type: 'MCR', Pg: kid.page, MCID: number });
}

/** In the order of their keys, as a number tree wants them. */
function parentsOf(
  context: PDFContext,
  { contents, annotations }: Owners,
): readonly (readonly [number, PDFArray | PDFRef])[] {
  const ofPages = [...contents].flatMap(([page, refs]) => {
    const key = keyOf(context, page, 'StructParents');
    const list = context.obj(Array.from(refs, (ref: PDFRef | undefined) => ref ?? PDFNull));
    return key === undefined ? [] : [[key, list] as const];
  });
  const ofAnnotations = [...annotations].flatMap(([target, ref]) => {
    const key = keyOf(context, target, 'StructParent');
    return key === undefined ? [] : [[key, ref] as const];
  });
  return [...ofPages, ...ofAnnotations].sort(([a], [b]) => a - b);
}

function keyOf(context: PDFContext, ref: PDFRef, name: 'StructParent' | 'StructParents'): number | undefined {
  return context.lookupMaybe(ref, PDFDict)?.lookupMaybe(PDFName.of(name), PDFNumber)?.asNumber();
}

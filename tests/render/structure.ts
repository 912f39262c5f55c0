import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { elementsOf, type Element, readTree, type StructureTree } from '../../src/render/pdf/mend/tree.ts';

/** What the structure tree of a PDF says, read back. */
export interface ReadStructure {
  readonly document: PDFDocument;
  readonly tree: StructureTree;
  readonly elements: readonly Element[];
  /** The roles of all elements, each once. */
  readonly roles: ReadonlySet<string>;
  readonly roleMap: Readonly<Record<string, string>>;
  /** Of the links, as annotations. */
  readonly descriptions: readonly (string | undefined)[];
  /** Of the figures. */
  readonly alternatives: readonly (string | undefined)[];
}

export async function readStructure(bytes: Uint8Array): Promise<ReadStructure> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const tree = readTree(document);
  if (tree === undefined) throw new Error('the document is not tagged');
  const elements = [...elementsOf(tree.kids)];
  const map = tree.dict.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  return {
    document,
    tree,
    elements,
    roles: new Set(elements.map(({ role }) => role)),
    roleMap: Object.fromEntries(
      (map?.keys() ?? []).map((from) => [from.decodeText(), map!.lookup(from, PDFName).decodeText()]),
    ),
    descriptions: annotationsOf(document).map((one) => textAt(one, 'Contents')),
    alternatives: elements.filter(({ role }) => role === 'Figure').map(({ dict }) => textAt(dict, 'Alt')),
  };
}

function annotationsOf(document: PDFDocument): readonly PDFDict[] {
  return document.getPages().flatMap(({ node }) => {
    const list = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    return Array.from({ length: list?.size() ?? 0 }, (_, index) => list!.lookup(index, PDFDict));
  });
}

function textAt(dict: PDFDict, key: string): string | undefined {
  return dict.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText();
}

/** The kids of an element that are elements, by role. */
export const kidRoles = ({ kids }: Pick<Element, 'kids'>): readonly string[] =>
  kids.map((kid) => (kid.kind === 'element' ? kid.element.role : kid.kind));

/** Entries of the table that leads from the pages to the elements. */
export function parentKeys({ dict }: StructureTree): readonly number[] {
  const nums = dict.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  return Array.from({ length: nums.size() / 2 }, (_, index) => nums.lookup(2 * index, PDFNumber).asNumber());
}

import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

/** A mark of a drawing: its name, its attributes, and the text inside. */
export interface Mark {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const isElement = (node: Node): node is Element => 'tagName' in node;

const textOf = (node: Node): string => {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
};

/** Attributes of a group count for what it holds. */
function marksOf(node: Node, inherited: Readonly<Record<string, string>>): readonly Mark[] {
  if (!isElement(node)) return [];
  const own = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  const attributes = { ...inherited, ...own };
  const { class: _, id: __, ...passed } = attributes;
  const inside = node.childNodes.flatMap((child) => marksOf(child, node.tagName === 'g' ? passed : {}));
  return [{ name: node.tagName, attributes, text: textOf(node) }, ...inside];
}

/** Every element of the markup, in order, as a browser reads it. */
export const readDrawing = (markup: string): readonly Mark[] =>
  parseFragment(markup).childNodes.flatMap((node) => marksOf(node, {}));

export const named = (marks: readonly Mark[], name: string): readonly Mark[] =>
  marks.filter((mark) => mark.name === name);

export const number = ({ attributes }: Mark, name: string): number => Number(attributes[name]);

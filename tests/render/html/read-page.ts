import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { loadHtmlAssets, type HtmlAssets } from '../../../src/render/html/index.ts';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

const ROOT = new URL('../../../', import.meta.url);

/** The templates and the style sheets of the tool; fonts only make the page heavier here. */
export async function realAssets(): Promise<HtmlAssets> {
  const read = (path: string): Promise<Uint8Array> =>
    path.startsWith('@')
      ? Promise.resolve(new Uint8Array())
      : path.includes('/')
        ? readFile(fileURLToPath(new URL(path, ROOT)))
        : readFile(createRequire(import.meta.url).resolve(path));
  return { ...(await loadHtmlAssets(read)), fonts: [] };
}

/** The elements of a page in document order, as a browser reads them. */
export function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if (tree.isElementNode(node)) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

/** The text below an element, style sheets aside. */
export function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (!('childNodes' in node) || node.nodeName === 'style') return '';
  return node.childNodes.map(textOf).join('');
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

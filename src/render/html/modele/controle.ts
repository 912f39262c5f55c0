import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { isAttribute, isPlain } from './permis.ts';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** What our own functions print on the page, which a template may only print as it is. */
export interface Imprime {
  readonly csp: string;
  /** The content of `<style>`. */
  readonly css: string;
  /** Elements `<script>`, as they are printed. */
  readonly scripts: string;
  /** The address of the logo, which holds it; '' without one. */
  readonly logo: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const HTML = 'http://www.w3.org/1999/xhtml';

const isElement = (node: Node): node is Element => 'tagName' in node;

/** In the order of the page. */
export function elementsIn(node: Node): readonly Element[] {
  const found: Element[] = [];
  const waiting: Node[] = [node];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (isElement(one)) found.push(one);
    if ('childNodes' in one) waiting.push(...one.childNodes.toReversed());
  }
  return found;
}

const WHOLE = /^\s*<!doctype/iu;
const HEAD = /^\s*<head[\s>]/iu;

/** What a browser makes of it, with its scripts or without. */
function readings(html: string): readonly Node[] {
  const modes = html.includes('<noscript') ? [true, false] : [true];
  if (WHOLE.test(html)) return modes.map((scriptingEnabled) => parse(html, { scriptingEnabled }));
  if (HEAD.test(html))
    return modes.map((scriptingEnabled) => parse(`<!doctype html><html>${html}`, { scriptingEnabled }));
  return modes.map((scriptingEnabled) => parseFragment(html, { scriptingEnabled }));
}

/** What is in a page, or in a piece of one, that no page of pst may hold: the end of a French sentence. Undefined where nothing is. */
export function forbiddenIn(html: string, imprime: Imprime): string | undefined {
  const scripts = scriptsOf(imprime.scripts);
  for (const reading of readings(html))
    for (const element of elementsIn(reading)) {
      const why = forbidden(element, imprime, scripts);
      if (why !== undefined) return why;
    }
  return undefined;
}

const textOf = ({ childNodes }: Element): string =>
  childNodes.map((child) => ('value' in child ? child.value : '')).join('');

const scriptsOf = (html: string): ReadonlySet<string> =>
  new Set(elementsIn(parseFragment(html)).map((element) => `${attribute(element, 'type') ?? ''}\n${textOf(element)}`));

export const attribute = ({ attrs }: Element, wanted: string): string | undefined =>
  attrs.find(({ name, prefix }) => name === wanted && (prefix ?? '') === '')?.value;

const RELATIVE = /^(?:\.\.\/)?[\w-][\w.-]*(?:\/[\w-][\w.-]*)*(?:#[^\s<>"]*)?$/u;
const OUTSIDE = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]*$/iu;

const leadsSomewhere = (href: string): boolean => href.startsWith('#') || RELATIVE.test(href) || OUTSIDE.test(href);

function forbidden(element: Element, imprime: Imprime, scripts: ReadonlySet<string>): string | undefined {
  const { tagName, namespaceURI, attrs } = element;
  const isSvg = (namespaceURI as string) === SVG;
  if (!isSvg && (namespaceURI as string) !== HTML) return `écrit un élément <${tagName}>`;
  const known = isSvg ? undefined : OURS.get(tagName);
  if (known !== undefined)
    return known(element, imprime, scripts) ? undefined : `écrit un <${tagName}> qui n’est pas celui de pst`;
  if (!isPlain(tagName, isSvg)) return `écrit un élément <${tagName}>`;
  for (const { name, prefix, value } of attrs) {
    if ((prefix ?? '') !== '' || !isAttribute(tagName, name, isSvg))
      return `écrit un attribut ${name} sur un <${tagName}>`;
    if (name === 'id' && value === 'plan') return 'prend l’identifiant « plan », qui est celui de la recherche';
    if (name === 'href' && !leadsSomewhere(value)) return `écrit un lien vers « ${value.slice(0, 60)} »`;
    if (isSvg && /url\s*\(|\\/iu.test(value) && !/^url\(#[\w-]+\)$/u.test(value))
      return `appelle un fichier dans un dessin (${name})`;
  }
  return undefined;
}

type Judge = (element: Element, imprime: Imprime, scripts: ReadonlySet<string>) => boolean;

/** Whether it has these attributes alone, each of a value that is accepted; those that begin with « ? » may be absent. */
function has(element: Element, wanted: Readonly<Record<string, RegExp>>): boolean {
  const names = Object.keys(wanted).map((name) => name.replace('?', ''));
  if (element.attrs.some(({ name }) => !names.includes(name))) return false;
  return Object.entries(wanted).every(([name, pattern]) => {
    const value = attribute(element, name.replace('?', ''));
    return value === undefined ? name.startsWith('?') : pattern.test(value);
  });
}

const ANY = /^/u;
const NAMED = { '?id': ANY, '?class': ANY } as const;
const NAMES = /^(?:viewport|color-scheme|robots|description|author)$/u;

/** What a page needs in order to be one, and must be as ours. */
const OURS: ReadonlyMap<string, Judge> = new Map<string, Judge>(
  Object.entries({
    meta: (element, { csp }) =>
      has(element, { charset: /^utf-8$/iu }) ||
      has(element, { name: NAMES, content: ANY }) ||
      (has(element, { 'http-equiv': /^Content-Security-Policy$/u, content: ANY }) &&
        attribute(element, 'content') === csp),
    link: (element) => has(element, { rel: /^stylesheet$/u, href: /^(?:\.\.\/)?assets\/site\.css$/u }),
    style: (element, { css }) => element.attrs.length === 0 && textOf(element) === css,
    script: (element, _, scripts) =>
      has(element, { '?type': ANY, '?id': /^plan$/u }) &&
      scripts.has(`${attribute(element, 'type') ?? ''}\n${textOf(element)}`),
    img: (element, { logo }) =>
      has(element, { ...NAMED, src: ANY, alt: ANY, '?width': ANY, '?height': ANY }) &&
      logo !== '' &&
      attribute(element, 'src') === logo,
    form: (element) =>
      has(element, { ...NAMED, action: /^(?:\.\.\/)?recherche\.html$/u, method: /^get$/iu, '?role': ANY }),
    input: (element) =>
      has(element, {
        ...NAMED,
        name: /^q$/u,
        type: /^search$/u,
        '?autocomplete': ANY,
        '?autocapitalize': ANY,
        '?spellcheck': ANY,
        '?placeholder': ANY,
        '?aria-label': ANY,
      }),
    button: (element) => has(element, { ...NAMED, type: /^submit$/u, '?aria-label': ANY }),
  } satisfies Record<string, Judge>),
);

/** Whether the policy of a page comes before anything that it must stop. */
export function isGuarded(page: Node, { csp }: Imprime): boolean {
  const [first, second] =
    elementsIn(page)
      .find(({ tagName }) => tagName === 'head')
      ?.childNodes.filter(isElement) ?? [];
  const isPolicy = (one: Element): boolean =>
    attribute(one, 'http-equiv') === 'Content-Security-Policy' && attribute(one, 'content') === csp;
  return [first, second].some((one) => one !== undefined && isPolicy(one));
}

import { plot, type Markish, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom/worker';

/** What is used of an element of the drawing; the DOM's own types would declare a browser everywhere in src/. */
export interface Node {
  readonly outerHTML: string;
  textContent: string;
  readonly setAttribute: (name: string, value: string) => void;
  readonly removeAttribute: (name: string) => void;
  readonly prepend: (...children: readonly Node[]) => void;
  readonly append: (...children: readonly Node[]) => void;
  readonly remove: () => void;
  readonly querySelectorAll: (selector: string) => Iterable<Node>;
}

interface Page {
  readonly createElementNS: (namespace: string, name: string) => Node;
}

/** Plot draws in a DOM: this one is a tree of plain objects, and its serializer escapes text and attributes. */
const page = (parseHTML('<!doctype html><html></html>') as unknown as { readonly document: Page }).document;

// Typed by the DOM's own types, that this project does not load.
const IN_PAGE: object = { document: page };

/** Of every drawing, in pixels: legible on a phone as it is, and two side by side on A4. */
export const LARGEUR = 340;

/** A drawing in pixels, `height` high: positions along x are shares of the width unless `options.x` says otherwise. */
export function draw(height: number, marks: readonly Markish[], options: PlotOptions = {}): Node {
  const drawn: unknown = plot({
    ...IN_PAGE,
    width: LARGEUR,
    height,
    margin: 0,
    style: { fontSize: '13px' },
    x: { domain: [0, 1], axis: null, range: [0, LARGEUR] },
    y: { domain: [0, height], axis: null, range: [0, height] },
    color: { type: 'identity' },
    ...options,
    marks: [...marks],
  });
  return drawn as Node; // an <svg>: neither legend nor caption is asked for
}

/** An element of SVG. Attributes are escaped when they are written. */
export function element(name: string, attributes: Readonly<Record<string, string>>, content = ''): Node {
  const made = page.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  if (content !== '') made.textContent = content;
  return made;
}

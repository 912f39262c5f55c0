import { element, type Node } from './canvas.ts';

/** How a drawing is called and told. */
export interface Name {
  /** Identifiers of its parts begin with it. */
  readonly id: string;
  readonly titre: string;
  readonly description: string;
}

/** What Plot writes for pages where nothing else gives shape: the style sheet does, and the words are English. */
const STRAY = ['aria-label', 'aria-hidden', 'class', 'style', 'font-family', 'font-size', 'width', 'height'] as const;

/**
 * The markup of a finished drawing: an image with a name and a description, without style of its own. `defs` are its patterns.
 * The same drawing gives the same markup.
 */
export function dress(svg: Node, { id, titre, description }: Name, defs: readonly Node[]): string {
  // The words that are cut have their whole in a title: it is in the table.
  for (const stray of svg.querySelectorAll('style, title')) stray.remove();
  for (const name of STRAY) svg.removeAttribute(name);
  for (const group of svg.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  svg.setAttribute('class', 'dessin-de-figure');
  svg.setAttribute('role', 'img');
  // Both: of a drawing on paper, a PDF keeps the name alone.
  svg.setAttribute('aria-labelledby', `${id}-titre ${id}-description`);
  const patterns = element('defs', {});
  patterns.append(...defs);
  svg.prepend(
    element('title', { id: `${id}-titre` }, titre),
    element('desc', { id: `${id}-description` }, description),
    ...(defs.length === 0 ? [] : [patterns]),
  );
  return svg.outerHTML;
}

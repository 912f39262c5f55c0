import { attribute, type Element, elementsIn } from './controle.ts';
import type { DefaultTreeAdapterTypes } from 'parse5';

/**
 * What a page lacks for everybody to find their way in it, in French; each begins with a capital letter. `wanted`: anchors that other
 * pages or the contents lead to; `forgotten`: where they may have been left out, in French.
 */
export function remarksOn(
  page: DefaultTreeAdapterTypes.Node,
  wanted: Iterable<string>,
  forgotten: readonly string[],
): readonly string[] {
  const elements = elementsIn(page);
  const named = (name: string): readonly Element[] => elements.filter(({ tagName }) => tagName === name);
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
  return [
    ...(attribute(named('html')[0] ?? NOTHING, 'lang') === 'fr'
      ? []
      : ['Il manque lang="fr" sur <html> : une voix lirait le français comme une autre langue']),
    ...(named('head').some((head) => elementsIn(head).some(({ tagName }) => tagName === 'title'))
      ? []
      : ['Il manque un <title>']),
    ...one(named('h1').length, '<h1>'),
    ...one(named('main').length, '<main>'),
    ...missing(new Set(ids), [...wanted, ...called(elements)], forgotten),
    ...twice(ids),
    ...jumps(elements),
  ];
}

const NOTHING = { attrs: [] } as unknown as Element; // an element without attributes is all that is asked

const one = (count: number, name: string): readonly string[] =>
  count === 1 ? [] : [`La page a ${String(count)} ${name} au lieu d’un seul`];

/** The anchors that something of the page leads to, or is named by. */
const called = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap((element) => [
    ...(attribute(element, 'href')?.match(/(?<=^#).+/u) ?? []),
    ...(attribute(element, 'aria-labelledby')?.split(/\s+/u) ?? []),
    ...(attribute(element, 'for') ?? '').split(' ').filter((id) => id !== ''),
  ]);

const SHOWN = 3;

function missing(ids: ReadonlySet<string>, wanted: readonly string[], forgotten: readonly string[]): readonly string[] {
  const absent = [...new Set(wanted)].filter((id) => !ids.has(id));
  if (absent.length === 0) return [];
  const shown = absent.slice(0, SHOWN).map((id) => `id="${id}"`);
  const more = absent.length > SHOWN ? ` et ${String(absent.length - SHOWN)} autres` : '';
  const where = forgotten.length === 0 ? '' : ` (${forgotten.join(' ; ')})`;
  return [`Il manque ${shown.join(', ')}${more} : des liens, le sommaire ou le plan du PDF n’y mènent plus${where}`];
}

function twice(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const again = ids.find((id) => seen.size === seen.add(id).size);
  return again === undefined ? [] : [`id="${again}" est écrit deux fois`];
}

function jumps(elements: readonly Element[]): readonly string[] {
  const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/u.test(tagName) ? Number(tagName[1]) : []));
  const at = levels.findIndex((level, i) => level > (levels[i - 1] ?? 0) + 1);
  if (at === -1) return [];
  return [
    `Un <h${String(levels[at])}> suit ${at === 0 ? 'le début de la page' : `un <h${String(levels[at - 1])}>`} : un niveau de titre est sauté`,
  ];
}

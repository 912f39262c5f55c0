import type { PlanObject } from '../../diff/index.ts';
import { type Leaf, type Meaning, MEANINGS } from '../../model/meaning.ts';

type Kind = keyof typeof MEANINGS;

/** The kind of file that holds an object, and where in it; names stand for the items of lists. */
export function placeOf({ kind, id }: Pick<PlanObject, 'kind' | 'id'>): { kind: Kind; path: readonly string[] } {
  switch (kind) {
    case 'chiffres':
      return { kind, path: ['chiffres', id] };
    case 'tableau':
      return { kind: 'chiffres', path: ['tableaux', id] };
    case 'theme':
      return { kind: 'chiffres', path: [] };
    case 'exceptions':
    case 'partenaires':
    case 'sigles':
    case 'sources':
    case 'territoires':
    case 'thematiques':
      return { kind, path: [id] };
    case 'axe':
    case 'copil':
    case 'fiche':
    case 'pst':
    case 'suivi':
    case 'texte':
      return { kind, path: [] };
  }
}

/** What a value means, by where it stands in its object; undefined for what means nothing to the rules. */
export function leafAt(object: Pick<PlanObject, 'kind' | 'id'>, path: readonly string[]): Leaf | undefined {
  if (object.kind === 'texte' && path.join() === 'markdown') return { is: 'prose' };
  const place = placeOf(object);
  let meaning: Meaning | undefined = MEANINGS[place.kind];
  for (const step of [...place.path, ...path]) {
    if (meaning === undefined || 'is' in meaning) return meaning;
    meaning = 'each' in meaning ? meaning.each : meaning.keys[step];
  }
  return meaning !== undefined && 'is' in meaning ? meaning : undefined;
}

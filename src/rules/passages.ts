import { itemsOf } from '../model/entries.ts';
import type { Plan } from '../model/plan.ts';
import { pointerTo, visitObjects } from './objects.ts';
import type { Found } from './rule.ts';

/** A text that the document prints, wherever it stands. */
export interface Passage {
  readonly file: string;
  readonly pointer: string;
  /** The key that holds it; '' for a Markdown file. */
  readonly key: string;
  /** The kind of file: `fiche`, `axe`… */
  readonly kind: string;
  readonly text: string;
  /** Of a Markdown file: where the text begins in it, in UTF-16 units. */
  readonly offset?: number;
}

/** The keys that hold words. `texte_original` keeps the words of somebody else, as they were. */
const WORDS: ReadonlySet<string> = new Set(
  'accroche auteur changement_souhaite commentaire commentaires critere ctg definition description diagnostic dispositif enjeu justification libelle lieu mode_collecte motif nom note qualite role service sous_titre territoire_precision texte titre titre_court unite'.split(
    ' ',
  ),
);

/** The keys that hold paragraphs. */
export const MARKDOWN: ReadonlySet<string> = new Set(['', 'description', 'diagnostic', 'commentaires', 'ctg', 'note']);

/** Not printed, or the same for every plan. */
const LEFT_OUT: ReadonlySet<string> = new Set(['exceptions', 'thematiques']);

const known = new WeakMap<Plan, readonly Passage[]>();

/** Every text that is printed, in the order of the plan's objects; gathered once for all the rules on texts. */
export function passagesOf(plan: Plan): readonly Passage[] {
  const found = known.get(plan) ?? gather(plan);
  known.set(plan, found);
  return found;
}

function gather(plan: Plan): readonly Passage[] {
  const found: Passage[] = [];
  // All fiches have the same places: of a large plan, their pointers would take more memory than its texts.
  const pointers = new Map<string, string>();
  const once = (pointer: string): string => {
    const known = pointers.get(pointer);
    if (known === undefined) pointers.set(pointer, pointer);
    return known ?? pointer;
  };
  for (const item of itemsOf(plan)) {
    const { file, kind } = item;
    if (LEFT_OUT.has(kind)) continue;
    visitObjects(item, (fields, path) => {
      for (const [key, text] of Object.entries(fields)) {
        if (typeof text !== 'string' || !WORDS.has(key)) continue;
        found.push({ file, kind, key, text, pointer: once(pointerTo(path, key)) });
      }
    });
  }
  for (const { file, value } of plan.textes.entries.values()) {
    found.push({ file, kind: 'texte', key: '', text: value.markdown, pointer: '', offset: value.offset });
  }
  return found;
}

/** The place of a part of a passage. `start`: its UTF-16 offset in the text. */
export function placeIn({ file, pointer, offset }: Passage, part: string, start: number): Omit<Found, 'message'> {
  if (offset === undefined) return { file, pointer, excerpt: part };
  return { file, pointer, range: { start: offset + start, end: offset + start + part.length } };
}

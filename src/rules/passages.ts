import type { Plan } from '../model/plan.ts';
import type { Found } from './rule.ts';
import { surveyOf, type Words } from './survey.ts';

/** A text that the document prints, wherever it stands. */
export interface Passage extends Words {
  /** Of a Markdown file: where the text begins in it, in UTF-16 units. Its key is ''. */
  readonly offset?: number;
}

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
  const words: readonly Passage[] = surveyOf(plan).words.filter(({ kind }) => !LEFT_OUT.has(kind));
  const textes = [...plan.textes.entries.values()].map(({ file, value }) => {
    return { file, kind: 'texte', key: '', text: value.markdown, pointer: '', offset: value.offset };
  });
  return [...words, ...textes];
}

/** The place of a part of a passage. `start`: its UTF-16 offset in the text. */
export function placeIn({ file, pointer, offset }: Passage, part: string, start: number): Omit<Found, 'message'> {
  if (offset === undefined) return { file, pointer, excerpt: part };
  return { file, pointer, range: { start: offset + start, end: offset + start + part.length } };
}

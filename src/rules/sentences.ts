import { matchesIn } from './matches.ts';

/** A sentence of a text, as written. `start`: its UTF-16 offset. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** « M. », « cf. », « p. 12 » end no sentence: a full stop ends one where a capital follows. */
const SENTENCE =
  /[^.!?…\n]+(?:[.!?…](?!\s{1,3}[\p{Lu}«]|\s?\n)[^.!?…\n]*|\n(?![^\S\n]*(?:\n|[-*#|>]|\d+\.))[^.!?…\n]*)*[.!?…]?/gu;

/** The sentences of a paragraph or of a Markdown text. An item of a list is one. */
export function sentencesOf(text: string): readonly Sentence[] {
  return matchesIn(text, SENTENCE).map(({ 0: sentence, index }) => ({ text: sentence, start: index }));
}

/** A paragraph of a Markdown text that is neither a heading, nor a list, nor a table. */
export function paragraphsOf(markdown: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const block of markdown.split('\n\n')) {
    if (/^\s*[^\s#|>*\d-]/u.test(block)) found.push({ text: block.trimEnd(), start });
    start += block.length + 2;
  }
  return found;
}

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

export interface Block extends Sentence {
  readonly isList: boolean;
}

/** The paragraphs and the lists of a Markdown text, neither its headings nor its tables. */
export function blocksOf(markdown: string): readonly Block[] {
  const found: Block[] = [];
  let start = 0;
  for (const block of markdown.split('\n\n')) {
    const isList = /^\s*(?:[-*]|\d{1,3}[.)])\s/u.test(block);
    if (isList || /^\s*[^\s#|>*\d-]/u.test(block)) found.push({ text: block.trimEnd(), start, isList });
    start += block.length + 2;
  }
  return found;
}

import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../docs/rules/', import.meta.url);

/** A file of an example, as the page shows it. */
export interface Block {
  /** Inside the plan. */
  readonly path: string;
  /** The words that follow the path: how the file differs from what is shown. */
  readonly options: readonly string[];
  /** Without the lines that mark places. */
  readonly text: string;
  /** UTF-16 offsets in `text` of what is marked. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

export interface Page {
  readonly code: string;
  readonly title: string;
  /** The paragraphs under the title. */
  readonly intro: readonly string[];
  /** The headings of second level, in order. */
  readonly headings: readonly string[];
  readonly broken: readonly Block[];
  readonly mended: readonly Block[];
}

export const PAGES: readonly Page[] = readdirSync(FOLDER)
  .filter((name) => name.startsWith('PST'))
  .map((name) => readPage(name.replace('.md', ''), readFileSync(new URL(name, FOLDER), 'utf8')));

function readPage(code: string, text: string): Page {
  const [head = '', ...sections] = text.split(/^## /mu);
  const section = (name: string) => sections.find((body) => body.startsWith(`${name}\n`)) ?? '';
  return {
    code,
    title: /^# (.*)$/mu.exec(head)?.[1] ?? '',
    intro: head.trim().split('\n\n').slice(1),
    headings: sections.map((body) => body.slice(0, body.indexOf('\n'))),
    broken: blocksOf(section('Exemple fautif')),
    mended: blocksOf(section('Exemple corrigé')),
  };
}

function blocksOf(section: string): readonly Block[] {
  return Array.from(section.matchAll(/^```(?:yaml|markdown) (.*)\n([^]*?)^```$/gmu), ([, info = '', body = '']) => {
    const [path = '', ...options] = info.split(' ');
    return { path, options, ...withoutMarks(body) };
  });
}

/**
 * A line such as `#    ^^^^` marks what stands above it. Where there is no room for the sign before, it marks too (`#^^^`); in
 * Markdown carets stand alone.
 */
function withoutMarks(body: string): Pick<Block, 'text' | 'marks'> {
  let text = '';
  let above = 0;
  const marks: { start: number; end: number }[] = [];
  for (const line of body.split(/(?<=\n)/u)) {
    const mark = /^\s*(?:# +)?(#?\^+)\s*$/u.exec(line)?.[1];
    if (mark === undefined) {
      above = text.length;
      text += line;
    } else {
      const start = above + line.indexOf(mark);
      marks.push({ start, end: start + mark.length });
    }
  }
  return { text, marks };
}

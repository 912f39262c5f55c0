import { typo } from '../../document/typography.ts';
import { escapeMarkdown, markdownRow } from '../../export/markdown.ts';
import { visible } from '../../report/visible.ts';

/** A part of a page: a heading, then what it holds; `nothing` is said where it holds nothing. */
export interface Section {
  readonly titre: string;
  readonly lines: readonly string[];
  readonly nothing: string;
}

/** What somebody wrote, as text of one line. */
export const plain = (text: string): string => escapeMarkdown(visible(typo(text.trim().replace(/\s+/g, ' '))));

export const bullets = (items: readonly string[]): readonly string[] => items.map((item) => `- ${item}`);

export const numbered = (items: readonly string[]): readonly string[] =>
  items.map((item, i) => `${String(i + 1)}. ${item}`);

/** Where a fact was read: a file of the plan. */
export const source = (path: string): string => `(\`${visible(path)}\`)`;

/** Cells are Markdown already. The columns after the first are figures, unless `words`. */
export function table(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  words = false,
): readonly string[] {
  if (rows.length === 0) return [];
  const rules = headers.map((_, i) => (i === 0 || words ? '---' : '---:'));
  return [headers, rules, ...rows].map(markdownRow);
}

const section = ({ titre, lines, nothing }: Section): string =>
  `## ${typo(titre)}\n\n${lines.length === 0 ? typo(nothing) : lines.join('\n')}\n`;

/** A whole page, ending with one line feed. */
export const page = (titre: string, intro: readonly string[], sections: readonly Section[]): string =>
  [`# ${plain(titre)}\n`, ...intro.map((line) => `${line}\n`), ...sections.map(section)].join('\n');

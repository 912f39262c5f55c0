import { readFileSync } from 'node:fs';
import markdownIt from 'markdown-it';
import type { PlanFile } from '../../src/model/read-file.ts';

const ROOT = new URL('../../', import.meta.url);

export const GUIDE = readFileSync(new URL('docs/guide.md', ROOT), 'utf8');

/**
 * A fenced block of the guide that holds data. After its language stands the file that it is written in: its blocks, one after
 * the other, make the whole file. Before the file, « extrait » marks an example that stands alone and may lack what is required,
 * and « faux » lines with a mistake, which are in the file until the next block of data.
 */
export interface DataBlock {
  readonly line: number;
  readonly file: string;
  readonly mark: string | undefined;
  readonly text: string;
}

/** What a command answers. The command stands after the language. */
export interface Answer {
  readonly line: number;
  readonly command: readonly string[];
  readonly text: string;
}

const FENCES = markdownIt()
  .parse(GUIDE, {})
  .filter(({ type }) => type === 'fence')
  .map(({ info, content, map }) => {
    const [language = '', ...words] = info.trim().split(' ');
    return { language, words, text: content, line: (map?.[0] ?? 0) + 1 };
  });

export const DATA: readonly DataBlock[] = FENCES.filter(({ language }) => ['yaml', 'markdown'].includes(language)).map(
  ({ words, text, line }) => {
    const [file = `(line ${line} names no file)`, mark] = words.toReversed();
    return { line, file, mark, text };
  },
);

export const ANSWERS: readonly Answer[] = FENCES.filter(({ language }) => language === 'text').map(
  ({ words, text, line }) => ({ line, command: words, text }),
);

/** The plan of the guide, in the folder that it asks for. */
export const FOLDER = 'data/essai';

/** What a reader has written before this line. */
export function writtenBefore(line: number): readonly DataBlock[] {
  const before = DATA.filter((block) => block.line < line);
  return before.filter((block) => block.mark === undefined || (block.mark === 'faux' && block === before.at(-1)));
}

/** The files of a reader who copied these blocks, and those with which the repository comes. */
export function filesOf(blocks: readonly DataBlock[]): readonly PlanFile[] {
  const own = new Map<string, string>();
  for (const { file, text } of blocks) own.set(file, own.has(file) ? `${own.get(file) ?? ''}\n${text}` : text);
  const files = [...own].map(([file, text]) => ({ path: `${FOLDER}/${file}`, bytes: new TextEncoder().encode(text) }));
  return [...files, ...['data/communs/partenaires.yaml', 'data/communs/thematiques.yaml'].map(asIs)];
}

function asIs(path: string): PlanFile {
  return { path, bytes: readFileSync(new URL(path, ROOT)) };
}

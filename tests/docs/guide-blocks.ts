import { readFileSync } from 'node:fs';
import markdownIt from 'markdown-it';
import type { PlanFile } from '../../src/model/read-file.ts';

export const GUIDE = readFileSync(new URL('../../docs/guide.md', import.meta.url), 'utf8');

/**
 * A fenced block of the guide. After its language stands the file that it is written in, whose blocks make the whole file one
 * after the other; before the file, « extrait » marks an example that stands alone and may lack what is required, and « faux »
 * a file with a mistake in it.
 */
export interface Block {
  readonly line: number;
  readonly language: string;
  readonly mark: string | undefined;
  readonly file: string | undefined;
  readonly text: string;
}

export const BLOCKS: readonly Block[] = markdownIt()
  .parse(GUIDE, {})
  .filter(({ type }) => type === 'fence')
  .map(({ info, content, map }) => {
    const [language = '', ...words] = info.trim().split(' ');
    const [file, mark] = words.toReversed();
    return { line: (map?.[0] ?? 0) + 1, language, mark, file, text: content };
  });

/** The plan of the guide, in the folder that it asks for. */
export const FOLDER = 'data/essai';

/** The files that a reader has who copied these blocks, and those with which the repository comes. */
export function filesOf(blocks: readonly Block[]): readonly PlanFile[] {
  const own = new Map<string, string>();
  for (const { file, text } of blocks) {
    if (file !== undefined) own.set(file, own.has(file) ? `${own.get(file) ?? ''}\n${text}` : text);
  }
  const files = [...own].map(([file, text]) => ({ path: `${FOLDER}/${file}`, bytes: new TextEncoder().encode(text) }));
  return [...files, ...['partenaires', 'thematiques'].map(shared)];
}

function shared(name: string): PlanFile {
  const path = `data/communs/${name}.yaml`;
  return { path, bytes: readFileSync(new URL(`../../${path}`, import.meta.url)) };
}

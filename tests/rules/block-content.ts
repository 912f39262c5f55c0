import type { Block } from './page.ts';
import { type Files, SYMLINK } from './plan.ts';

/** How a file differs from what a page can show of it. */
const OPTIONS: Readonly<Record<string, (text: string) => Files[string]>> = {
  absent: () => undefined,
  'lien-symbolique': () => SYMLINK,
  'latin-1': (text) => Uint8Array.from(text, (character) => character.charCodeAt(0)),
  'fins-de-ligne-CR': (text) => text.replaceAll('\n', '\r'),
  // Long enough for the limit of a million bytes, with nothing to read.
  '…1-Mo': (text) => `${text}${'# \n'.repeat(400_000)}`,
  // Short enough for it, with too much to read.
  '…500-000-éléments': (text) => `${text}x: [${'1,'.repeat(260_000)}]\n`,
};

export function contentOf({ text, options }: Block): Files[string] {
  const [option] = options;
  if (option === undefined) return text;
  const make = OPTIONS[option];
  if (make === undefined) throw new Error(`no option ${option}: write it in block-content.ts`);
  return make(text);
}

import type { Fix } from '../../model/fix.ts';
import { formatFile } from '../../model/format-file.ts';
import type { Kind, OrderOf } from '../../schema/index.ts';
import type { SourceFile } from '../../workspace/index.ts';
import { commentsOf } from '../../yaml/canonical/comments.ts';
import { cutFrontMatter, editYaml, readFrontMatter, readYaml, type YamlSource } from '../../yaml/index.ts';
import { steps } from '../../yaml/pointer.ts';
import { wordFix } from './words.ts';

/** A file after its fixes, and each of them in French, in the order of the text. */
export interface MendedFile {
  readonly bytes: Uint8Array;
  readonly words: readonly string[];
}

type Edit = Exclude<Fix, { kind: 'format' }>;

const BOM = '\uFEFF';

/** Makes the changes, or none where one of them cannot be made, would lose a comment, or contradicts another. */
export function mendFile(file: SourceFile, kind: Kind, fixes: readonly Fix[], orders: OrderOf): MendedFile | undefined {
  const edits = inOrder(fixes.filter((fix) => fix.kind !== 'format'));
  // A file is formatted when nothing else is wrong with it.
  if (edits.length === 0) return formatted(file, kind, orders);
  if (new Set(edits.map(({ pointer }) => pointer)).size < edits.length) return undefined;
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  const mark = before.startsWith(BOM) ? BOM : '';
  const after = edited(before.slice(mark.length), kind, edits);
  if (after === undefined) return undefined;
  return { bytes: new TextEncoder().encode(mark + after), words: wordsOf(sourceOf(file.bytes, kind), edits) };
}

function formatted(file: SourceFile, kind: Kind, orders: OrderOf): MendedFile | undefined {
  const made = formatFile(file, kind, orders);
  return 'refused' in made ? undefined : { bytes: new TextEncoder().encode(made.text), words: ['mis en forme'] };
}

function edited(text: string, kind: Kind, edits: readonly Edit[]): string | undefined {
  let now = text;
  for (const { file: _, ...edit } of edits) {
    const made = editYaml(now, edit, kind === 'texte' ? 'markdown' : 'yaml');
    if (!made.ok || made.text === now) return undefined;
    now = made.text;
  }
  return commentsIn(now, kind) === commentsIn(text, kind) ? now : undefined;
}

const commentsIn = (text: string, kind: Kind): string => {
  const yaml = kind === 'texte' ? (cutFrontMatter(text)?.yaml ?? '') : text;
  return JSON.stringify(commentsOf(yaml.replaceAll('\r\n', '\n')).map((comment) => comment.text));
};

/** Each pointer is still right when its turn comes: items go from the last, and keys change their name from the innermost. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const of = (kind: Edit['kind']): readonly Edit[] => edits.filter((edit) => edit.kind === kind);
  return [
    ...of('set'),
    ...of('remove').toSorted((a, b) => Number(steps(b.pointer).at(-1)) - Number(steps(a.pointer).at(-1))),
    ...of('rename').toSorted((a, b) => steps(b.pointer).length - steps(a.pointer).length),
  ];
}

const sourceOf = (bytes: Uint8Array, kind: Kind): YamlSource =>
  kind === 'texte' ? readFrontMatter(bytes).head : readYaml(bytes, 'list');

function wordsOf(source: YamlSource, edits: readonly Edit[]): readonly string[] {
  const placed = edits.map((edit) => ({ edit, start: source.locate(edit.pointer, 'key').start }));
  return placed
    .toSorted((a, b) => a.start - b.start)
    .map(({ edit, start }) => {
      const line = source.text.slice(0, start).split('\n').length;
      return `ligne ${String(line)} : ${wordFix(edit, valueAt(source.data, steps(edit.pointer)))}`;
    });
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data,
  );
}

import type { Edit } from '../../export/workbook/merge.ts';
import type { SourceFile } from '../../workspace/index.ts';
import { appendTo, type Edited, insertKey, pointer, readYaml, removeAt, setIn } from '../../yaml/index.ts';
import { steps } from '../../yaml/pointer.ts';

/** A change that the text of a file does not take. */
class EditFailure extends Error {
  override readonly name = 'EditFailure';

  constructor(file: string, at: string) {
    super(
      `« ${file} » n’a pas pu être modifié à l’endroit « ${at} ».\nModifiez ce fichier à la main. Rien n’a été écrit.`,
    );
  }
}

type Setting = Extract<Edit, { kind: 'set' }>;

const BOM = '\uFEFF';

/** The files that the edits change, as they become: comments, order and blank lines stay. `files`: those of the plan. */
export function applyEdits(files: readonly SourceFile[], edits: readonly Edit[]): readonly SourceFile[] {
  return files.flatMap(({ path, bytes }) => {
    const own = edits.filter(({ file }) => file === path);
    if (own.length === 0) return [];
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const mark = before.startsWith(BOM) ? BOM : '';
    const after = inOrder(own).reduce((text, edit) => applied(path, text, edit), before.slice(mark.length));
    return mark + after === before ? [] : [{ path, bytes: new TextEncoder().encode(mark + after) }];
  });
}

/** Values first, while every pointer leads where it did; then items go, from the last; then new ones come. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const removals = edits.filter(({ kind }) => kind === 'remove');
  return [
    ...edits.filter(({ kind }) => kind === 'set'),
    ...removals.toSorted((a, b) => lastStep(b) - lastStep(a)),
    ...edits.filter(({ kind }) => kind === 'append'),
  ];
}

const lastStep = ({ pointer: at }: Edit): number => Number(steps(at).at(-1));

function applied(file: string, text: string, edit: Edit): string {
  switch (edit.kind) {
    case 'set':
      return set(file, text, edit);
    case 'remove':
      return removed(file, text, edit.pointer);
    case 'append':
      return valueAt(text, edit.pointer) === undefined
        ? done(file, edit.pointer, inserted(text, edit.pointer, [edit.value], []))
        : done(file, edit.pointer, appendTo(text, edit.pointer, edit.value));
  }
}

function done(file: string, at: string, edited: Edited): string {
  if (edited.ok) return edited.text;
  throw new EditFailure(file, at);
}

const textOf = (text: string): unknown => readYaml(new TextEncoder().encode(text), 'list').data;

function valueAt(text: string, at: string): unknown {
  let value = textOf(text);
  for (const step of steps(at))
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  return value;
}

function inserted(text: string, at: string, value: unknown, order: readonly string[]): Edited {
  const path = steps(at);
  return insertKey(text, pointer(...path.slice(0, -1)), path.at(-1) ?? '', value, order);
}

/** A group that does not exist yet is made with the value in it; one that lost its last value goes. */
function set(file: string, text: string, { pointer: base, path, value, order }: Setting): string {
  const at = `${base}${pointer(...path)}`;
  if (value === undefined) return removed(file, text, at);
  if (valueAt(text, at) !== undefined) return done(file, at, setIn(text, at, likeWritten(valueAt(text, at), value)));
  const [first = '', ...rest] = path;
  const group = `${base}${pointer(first)}`;
  if (rest.length === 0) return done(file, at, inserted(text, at, value, order));
  if (valueAt(text, group) !== undefined) return done(file, at, inserted(text, at, value, []));
  const nested = rest.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  return done(file, at, inserted(text, group, nested, order));
}

/** A text keeps its last line feed, or its lack: spreadsheets do not show it. */
function likeWritten(before: unknown, after: unknown): unknown {
  if (typeof before !== 'string' || typeof after !== 'string') return after;
  return `${after.trimEnd()}${/\n*$/u.exec(before)?.[0] ?? ''}`;
}

function removed(file: string, text: string, at: string): string {
  const parent = pointer(...steps(at).slice(0, -1));
  const holder = valueAt(text, parent);
  const isLast = typeof holder === 'object' && holder !== null && Object.keys(holder).length === 1;
  // An empty list or group says nothing, and the schemas refuse it.
  return isLast && parent !== '' ? removed(file, text, parent) : done(file, at, removeAt(text, at));
}

import { isDeepStrictEqual } from 'node:util';
import type { YamlProblem } from './cause.ts';
import { applyEdit, isTaken, type ListPlace, type YamlEdit } from './edit-apply.ts';
import { waysTo } from './edit-plan.ts';
import { lineEndOf, spliced } from './edit-splice.ts';
import { parentPointer, steps } from './pointer.ts';
import { readFrontMatter, readYaml, type YamlSource } from './source.ts';

/**
 * Why a text was left as it is. `illisible`: it is not YAML that pst accepts, see `problems`; `introuvable`: the pointer leads
 * nowhere, or to something else than a list or a map; `existe`: the key is there already; `valeur`: no YAML that pst accepts says this.
 */
type EditRefusal = 'illisible' | 'introuvable' | 'existe' | 'valeur';

export type Edited =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: EditRefusal; readonly problems: readonly YamlProblem[] };

/** `markdown`: the YAML is between two lines of `---` at the beginning; what follows them never changes. */
export type TextForm = 'yaml' | 'markdown';

/**
 * Changes one value of a YAML text and no other character than it takes: comments, quotes, blank lines and order stay. The result
 * was read again: its data is that of the text with the change applied, or the change is refused.
 */
export function editYaml(text: string, edit: YamlEdit, form: TextForm = 'yaml'): Edited {
  const source = read(text, form);
  if (source.data === undefined || source.problems.some(isError)) return refused('illisible', source.problems);
  const wanted = applyEdit(source.data, edit);
  if (wanted === undefined) return refused(isTaken(source.data, edit) ? 'existe' : 'introuvable');
  if (isDeepStrictEqual(wanted.data, source.data) && edit.kind === 'set') return { ok: true, text };
  return firstFaithful(text, form, edit, wanted.data);
}

function firstFaithful(text: string, form: TextForm, edit: YamlEdit, wanted: unknown): Edited {
  const lineEnd = lineEndOf(text);
  const { yaml, after } = splitText(lineEnd === '\n' ? text : text.replaceAll(lineEnd, '\n'), form);
  let problems: readonly YamlProblem[] = [];
  for (const splices of waysTo(edit, yaml, after)) {
    const made = spliced(yaml, splices) + after;
    const result = lineEnd === '\n' ? made : made.replaceAll('\n', lineEnd);
    const again = read(result, form);
    if (isDeepStrictEqual(again.data, wanted) && !again.problems.some(isError)) return { ok: true, text: result };
    ({ problems } = again);
  }
  return refused('valeur', problems);
}

function read(text: string, form: TextForm): YamlSource {
  const bytes = new TextEncoder().encode(text);
  return form === 'yaml' ? readYaml(bytes, 'list') : readFrontMatter(bytes).head;
}

/** What is YAML in a text, and what follows it. */
function splitText(text: string, form: TextForm): { readonly yaml: string; readonly after: string } {
  if (form === 'yaml') return { yaml: text, after: '' };
  const [opening, closing] = text.matchAll(/^---[ \t]*$/gmu);
  const end = opening?.index === 0 ? (closing?.index ?? 0) : 0;
  return { yaml: text.slice(0, end), after: text.slice(end) };
}

function isError({ severity }: YamlProblem): boolean {
  return severity === 'error';
}

function refused(reason: EditRefusal, problems: readonly YamlProblem[] = []): Edited {
  return { ok: false, reason, problems };
}

/** Replaces a value, or gives one to a key of a map that is there. */
export function setIn(text: string, pointer: string, value: unknown, form?: TextForm): Edited {
  const set = editYaml(text, { kind: 'set', pointer, value }, form);
  const key = steps(pointer).at(-1);
  if (set.ok || set.reason !== 'introuvable' || key === undefined) return set;
  return insertKey(text, parentPointer(pointer), key, value, [], form);
}

/** Adds an item to a list, at its end unless `place` says otherwise. A key left empty becomes a list. */
export function appendTo(
  text: string,
  pointer: string,
  value: unknown,
  place: ListPlace = {},
  form?: TextForm,
): Edited {
  return editYaml(text, { kind: 'append', pointer, value, place }, form);
}

/** Adds a key to a map: after the last of those that precede it in `order`, at the end where `order` does not know it. */
export function insertKey(
  text: string,
  pointer: string,
  key: string,
  value: unknown,
  order: readonly string[] = [],
  form?: TextForm,
): Edited {
  return editYaml(text, { kind: 'insert', pointer, key, value, order }, form);
}

/** Renames the key that leads to a value. */
export function renameKey(text: string, pointer: string, key: string, form?: TextForm): Edited {
  return editYaml(text, { kind: 'rename', pointer, key }, form);
}

/** Removes a key and its value, or an item of a list. The last of a collection leaves it empty. */
export function removeAt(text: string, pointer: string, form?: TextForm): Edited {
  return editYaml(text, { kind: 'remove', pointer }, form);
}

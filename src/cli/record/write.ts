import type { Order } from '../../yaml/index.ts';
import { type Edited, editYaml, insertKey, pointer, readYaml, removeAt, type YamlEdit } from '../../yaml/index.ts';
import type { Change, Draft } from './draft.ts';

type YamlMap = Readonly<Record<string, unknown>>;

/** The text of a follow-up with the change in it, or why it is not: a measure of the same days is there, or the file cannot be changed. */
export type Written =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'there'; readonly pointer: string; readonly item: YamlMap }
  | { readonly kind: 'unreadable' };

/** `order`: of the keys of a follow-up. */
export function writeChange(text: string, { change }: Draft, order: Order): Written {
  const data = dataOf(text);
  if (data === undefined) return { kind: 'unreadable' };
  const keys = keysOf(order);
  switch (change.kind) {
    case 'item':
      return writeItem(text, data, change, keys);
    case 'fields':
      return done(
        Object.entries(change.fields).reduce<Edited>(
          (so, [key, value]) => then(so, putIn('', key, value, keys)),
          start(text),
        ),
      );
    case 'note': {
      const before = typeof data['note'] === 'string' ? `${data['note'].trimEnd()}\n\n` : '';
      const note = before === '' && !change.text.includes('\n') ? change.text : `${before}${change.text}\n`;
      return done(putIn('', 'note', note, keys)(text));
    }
  }
}

/** Why a follow-up stays as it is, in French. */
export function whyNot(written: Exclude<Written, { readonly kind: 'text' }>, path: string): string {
  if (written.kind === 'unreadable') {
    return `« ${path} » ne peut pas être modifié tel qu’il est écrit : corrigez d’abord ce que dit « pst validate »`;
  }
  const { item, pointer: at } = written;
  const value = ['valeur', 'texte', 'numerateur'].map((key) => item[key]).find((one) => one !== undefined);
  return `Une mesure de cet indicateur à cette date est déjà dans « ${path} » (${at.slice(1)}, valeur : ${JSON.stringify(value)}).\nAjoutez --remplacer pour la remplacer`;
}

/** The text of a follow-up that does not exist yet. `modeline`: the comment that leads editors to its schema. */
export function newSuivi(modeline: string, { fiche, annee }: Draft): string {
  return `${modeline}fiche: ${fiche.id}\nannee: ${String(annee)}\n`;
}

function writeItem(
  text: string,
  data: YamlMap,
  change: Extract<Change, { kind: 'item' }>,
  keys: readonly string[],
): Written {
  const { list, value, isSame, existing } = change;
  const items: readonly unknown[] = Array.isArray(data[list]) ? data[list] : [];
  const index = items.findIndex((item) => isMap(item) && isSame(item));
  const at = pointer(list, index);
  const item = items[index];
  if (index !== -1 && isMap(item)) {
    if (existing === 'refuse') return { kind: 'there', pointer: at, item };
    const gone = existing === 'replace' ? Object.keys(item).filter((key) => !Object.hasOwn(value, key)) : [];
    const set = Object.entries(value).reduce<Edited>(
      (so, [key, part]) => then(so, putIn(at, key, part, Object.keys(value))),
      start(text),
    );
    return done(gone.reduce((so, key) => then(so, (now) => removeAt(now, `${at}${pointer(key)}`)), set));
  }
  if (Array.isArray(data[list])) return done(edit(text, { kind: 'append', pointer: pointer(list), value, place: {} }));
  return done(insertKey(text, '', list, [value], keys));
}

type Step = (text: string) => Edited;

const start = (text: string): Edited => ({ ok: true, text });
const then = (edited: Edited, step: Step): Edited => (edited.ok ? step(edited.text) : edited);
const edit = (text: string, change: YamlEdit): Edited => editYaml(text, change);

/** Gives a key of a map its value, whether it has one or not. A map keeps the keys, and the comments, that stay. */
function putIn(at: string, key: string, value: unknown, order: readonly string[]): Step {
  return (text) => {
    const here = `${at}${pointer(key)}`;
    const set = edit(text, { kind: 'set', pointer: here, value });
    return set.ok || set.reason !== 'introuvable' ? set : insertKey(text, at, key, value, order);
  };
}

function done(edited: Edited): Written {
  return edited.ok ? { kind: 'text', text: edited.text } : { kind: 'unreadable' };
}

function dataOf(text: string): YamlMap | undefined {
  const { data, problems } = readYaml(new TextEncoder().encode(text));
  return isMap(data) && problems.every(({ severity }) => severity !== 'error') ? data : undefined;
}

function isMap(value: unknown): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysOf({ ranks }: Order): readonly string[] {
  return [...ranks.keys()];
}

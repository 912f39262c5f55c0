import { isList, isObject, type Json, nameOf } from '../../diff/items.ts';
import { readYaml } from '../../yaml/index.ts';
import { throughMarkers } from '../merge/markers.ts';

/**
 * A YAML file as lines that `git diff` compares well: one for each value, with the names of the keys and of the items that lead to it,
 * so that a line tells by itself what changed. What is no YAML that pst accepts stays as it is.
 */
export function asReadableLines(bytes: Uint8Array, path: string): string {
  const { text } = readYaml(bytes, 'list');
  const list = path.endsWith('exceptions.yaml') ? 'exceptions' : '';
  return throughMarkers(text, (side) => readable(side, list)) ?? readable(text, list);
}

function readable(text: string, list: string): string {
  const { data, problems } = readYaml(new TextEncoder().encode(text), 'list');
  if (data === undefined || problems.some(({ severity }) => severity === 'error')) return text;
  return `${linesOf(data as Json, '', list).join('\n')}\n`; // what YAML gives
}

function linesOf(value: Json, path: string, list: string): readonly string[] {
  const below = (name: string): string => (path === '' ? name : `${path} › ${name}`);
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, child]) =>
      linesOf(child ?? null, below(key.replaceAll('_', ' ')), key),
    );
  }
  if (isList(value)) {
    return value.flatMap((item) =>
      isObject(item) ? linesOf(item, below(nameOf(list, item)), list) : [`${path} : ${shown(item)}`],
    );
  }
  if (typeof value === 'string' && value.includes('\n')) {
    return [
      `${path} :`,
      ...value
        .trimEnd()
        .split('\n')
        .map((line) => `  ${line}`.trimEnd()),
    ];
  }
  return [`${path} : ${shown(value)}`];
}

function shown(value: Json): string {
  if (typeof value === 'string') return value;
  if (value === true) return 'oui';
  return value === false ? 'non' : JSON.stringify(value);
}

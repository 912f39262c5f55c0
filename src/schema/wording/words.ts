import { steps } from '../../yaml/pointer.ts';

export interface Wording {
  readonly message: string;
  readonly help: string | undefined;
}

const MAX_QUOTED = 60;

/** What the file says, between French quotes, on one line, cut when long. */
export function quote(text: string): string {
  const line = Array.from(
    text
      .slice(0, 4 * MAX_QUOTED)
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  const cut = line.length > MAX_QUOTED;
  return `« ${cut ? line.slice(0, MAX_QUOTED - 1).join('') : line.join('')}${cut ? '…' : ''} »`;
}

/** A word that must be typed as it is: a key, an identifier, a value of a list. */
export const code = (word: string): string => (word.length > MAX_QUOTED ? quote(word) : `\`${word}\``);

/** « `pilotes` », « l’élément 2 de `pilotes` », « le fichier ». */
export function label(pointer: string): string {
  const path = steps(pointer);
  const last = path.at(-1);
  if (last === undefined) return 'le fichier';
  if (!/^\d+$/u.test(last)) return code(last);
  const list = path.at(-2);
  return `l’élément ${String(Number(last) + 1)}${list === undefined ? '' : ` de ${code(list)}`}`;
}

/** « a, b et c » */
export function list(items: readonly string[], last: 'et' | 'ou' = 'et'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** « Exemple : 2023-T2 », as one may write it; nothing for what does not fit on a line. */
export function example(schema: unknown): string | undefined {
  const examples: unknown = keyword(schema, 'examples');
  const first: unknown = Array.isArray(examples) ? examples[0] : undefined;
  if (typeof first !== 'string' && typeof first !== 'number') return undefined;
  return String(first).length > MAX_QUOTED ? undefined : `Exemple : ${String(first)}`;
}

/** The sentences that are there, as a paragraph. */
export function sentences(...parts: readonly (string | undefined)[]): string | undefined {
  const kept = parts.flatMap((part) => part ?? []);
  return kept.length === 0 ? undefined : kept.map((part) => (/[.?!…]$/u.test(part) ? part : `${part}.`)).join(' ');
}

export function keyword(schema: unknown, name: string): unknown {
  return typeof schema === 'object' && schema !== null ? Reflect.get(schema, name) : undefined;
}

export function textOf(schema: unknown, name: 'title' | 'description'): string | undefined {
  const value = keyword(schema, name);
  return typeof value === 'string' ? value : undefined;
}

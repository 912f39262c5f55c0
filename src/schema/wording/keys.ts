import { nearest } from '../nearest.ts';
import type { Mistake } from '../mistakes.ts';
import { code, example, keyword, list, sentences, textOf, type Wording } from './words.ts';

type Unknown = Extract<Mistake, { kind: 'unknown' }>;
type Missing = Extract<Mistake, { kind: 'missing' }>;

/** A property with the words of the definition that it points to, where it has none of its own. */
export type Resolve = (property: unknown) => unknown;

const MAX_SHOWN = 12;

/** PST101: « Clé `pilote` inconnue : vouliez-vous `pilotes` ? » */
export function wordUnknown({ key, meant, error }: Unknown, resolve: Resolve): Wording {
  const free = keysOf(error.parentSchema, 'properties').filter((known) => !hasKey(error.data, known));
  const near = meant ?? nearest(key, free);
  if (near !== undefined) {
    return {
      message: `Clé ${code(key)} inconnue : vouliez-vous ${code(near)} ?`,
      help: about(error.parentSchema, near, resolve),
    };
  }
  const where = textOf(error.parentSchema, 'title');
  const help = free.length > MAX_SHOWN ? undefined : `Clés possibles ici : ${list(free.map(code), 'ou')}`;
  return {
    message: `Clé ${code(key)} inconnue${where === undefined ? '' : ` (${where})`}`,
    help: sentences(free.length === 0 ? undefined : help, 'Vérifiez aussi le retrait de la ligne'),
  };
}

/** PST102, PST108, PST109: « Il manque la clé `nom` ». */
export function wordMissing({ keys, because, error }: Missing, resolve: Resolve): Wording {
  const names = list(keys.map(code), 'ou');
  const message =
    because === undefined ? `Il manque la clé ${names}` : `${code(because)} demande aussi la clé ${names}`;
  return { message, help: sentences(...keys.map((key) => about(error.parentSchema, key, resolve))) };
}

/** What the schema says of one of its keys. */
function about(schema: unknown, key: string, resolve: Resolve): string | undefined {
  const property = resolve(keyword(keyword(schema, 'properties'), key));
  const description = textOf(property, 'description') ?? textOf(property, 'title');
  return sentences(description === undefined ? undefined : `${code(key)} : ${description}`, example(property));
}

function keysOf(schema: unknown, name: string): readonly string[] {
  const value = keyword(schema, name);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

const hasKey = (data: unknown, key: string): boolean =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, key);

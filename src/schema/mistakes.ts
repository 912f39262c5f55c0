import { pointer as pointerTo } from '../yaml/pointer.ts';
import { nearest } from './nearest.ts';
import type { RawError } from './validator.ts';

/** A key that an object should not have, or lacks; several alternatives when any of them would do. */
interface UnknownKey {
  readonly kind: 'unknown';
  readonly object: string;
  readonly key: string;
  /** The missing key that it misspells. */
  readonly meant?: string;
  readonly error: RawError;
}

interface MissingKey {
  readonly kind: 'missing';
  readonly object: string;
  readonly keys: readonly string[];
  /** The key whose presence asks for it. */
  readonly because?: string;
  readonly error: RawError;
}

/** A key that breaks the form of the keys of its object. */
interface BadKey {
  readonly kind: 'bad-key';
  readonly object: string;
  readonly key: string;
  readonly error: RawError;
}

interface BadValue {
  readonly kind: 'value';
  readonly error: RawError;
}

/** What a person did wrong, once: the validator says it several times. */
export type Mistake = UnknownKey | MissingKey | BadKey | BadValue;

/** A value is judged first on its type, then on whether it says anything, then on its form; on its limits in the end. */
const RANK: readonly string[] = ['type', 'const', 'enum', 'minLength', 'pattern'];

/** One mistake where the validator gives many errors: alternatives, unions of types, a key misspelt and therefore missing. */
export function mistakesIn(errors: readonly RawError[]): readonly Mistake[] {
  const unknown: UnknownKey[] = [];
  const missing: MissingKey[] = [];
  const refused = refusedKeys(errors);
  const keys = new Map<string, BadKey>();
  const values = new Map<string, BadValue>();
  for (const error of errors) {
    const object = error.instancePath;
    const key = typeof error.data === 'string' ? error.data : '';
    const place = `${object}${pointerTo(key)}`;
    if (refused.has(place)) {
      if (isGraver(error, keys.get(place))) keys.set(place, { kind: 'bad-key', object, key, error });
    } else if (error.keyword === 'additionalProperties') {
      unknown.push({ kind: 'unknown', object, key: String(error.params['additionalProperty']), error });
    } else if (isAboutMissing(error)) {
      missing.push({ kind: 'missing', object, ...missingKeys(error), error });
    } else if (!isEcho(error) && isGraver(error, values.get(object))) {
      values.set(object, { kind: 'value', error });
    }
  }
  return [...pair(unknown, missing), ...keys.values(), ...values.values()];
}

/** Pointers to the keys that break the form of the keys of their object: what is said of such a key has it as its data. */
function refusedKeys(errors: readonly RawError[]): ReadonlySet<string> {
  const about = errors.filter(({ keyword }) => keyword === 'propertyNames');
  return new Set(
    about.map(({ instancePath, params }) => `${instancePath}${pointerTo(String(params['propertyName']))}`),
  );
}

function isAboutMissing({ keyword, schemaPath }: RawError): boolean {
  if (keyword === 'required') return !schemaPath.includes('/anyOf/');
  return keyword === 'dependentRequired' || keyword === 'anyOf';
}

/** What the validator adds for each alternative of an `anyOf`, and for each group whose key is refused. */
function isEcho({ keyword, schemaPath }: RawError): boolean {
  return keyword === 'propertyNames' || schemaPath.includes('/anyOf/');
}

function isGraver({ keyword }: RawError, other: { readonly error: RawError } | undefined): boolean {
  return other === undefined || rank(keyword) < rank(other.error.keyword);
}

function rank(keyword: string): number {
  const index = RANK.indexOf(keyword);
  return index === -1 ? RANK.length : index;
}

function missingKeys({ keyword, params, schema }: RawError): { keys: readonly string[]; because?: string } {
  if (keyword !== 'anyOf') {
    const keys = [String(params['missingProperty'])];
    return keyword === 'dependentRequired' ? { keys, because: String(params['property']) } : { keys };
  }
  // The schemas use `anyOf` for alternatives of one required key only; their tests hold them to it.
  return { keys: (schema as readonly { required: readonly [string] }[]).map(({ required }) => required[0]) };
}

/** An unknown key that looks like a missing one of the same object is that one, misspelt. */
function pair(unknown: readonly UnknownKey[], missing: readonly MissingKey[]): readonly Mistake[] {
  if (unknown.length === 0) return missing;
  const lacks = new Map<string, MissingKey[]>();
  for (const mistake of missing) lacks.set(mistake.object, [...(lacks.get(mistake.object) ?? []), mistake]);
  const found = new Set<MissingKey>();
  const read = unknown.map((mistake): UnknownKey => {
    const near = (lacks.get(mistake.object) ?? []).filter((other) => !found.has(other));
    const meant = nearest(
      mistake.key,
      near.flatMap(({ keys }) => keys),
    );
    if (meant === undefined) return mistake;
    for (const other of near) if (other.keys.includes(meant)) found.add(other);
    return { ...mistake, meant };
  });
  return [...read, ...missing.filter((mistake) => !found.has(mistake))];
}

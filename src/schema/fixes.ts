import { pointer, steps } from '../yaml/pointer.ts';
import type { Mistake } from './mistakes.ts';
import { fold } from './nearest.ts';
import type { ShapeFix } from './shape-error.ts';
import { surelyMeant } from './slip.ts';
import { sureDate } from './sure-date.ts';
import { sureNumber } from './sure-number.ts';
import type { RawError } from './validator.ts';
import { keyword, textOf } from './wording/words.ts';

type UnknownKey = Extract<Mistake, { kind: 'unknown' }>;

/** The changes that mend an unknown key whatever the rest of the plan says; undefined where somebody must decide. */
export function keyFix({ object, key, meant, error }: UnknownKey): readonly ShapeFix[] | undefined {
  // Among all the keys: where the one that is meant is there already, no other one is.
  const known = Object.keys(keyword(error.parentSchema, 'properties') ?? {});
  const sure = surelyMeant(key, known);
  if (sure === undefined || keyword(error.data, sure) !== undefined) return undefined;
  if (meant !== undefined && meant !== sure) return undefined;
  return [{ kind: 'rename', pointer: `${object}${pointer(key)}`, key: sure }];
}

/** The changes that mend a value, or undefined. */
export function valueFix(raw: RawError): readonly ShapeFix[] | undefined {
  if (raw.keyword === 'uniqueItems') return repetitionFix(raw);
  const found = raw.keyword === 'pattern' ? formValue(raw) : { value: meantValue(raw) };
  if (found?.value === undefined) return undefined;
  return [{ kind: 'set', pointer: raw.instancePath, ...found, value: found.value }];
}

function meantValue(raw: RawError): string | number | undefined {
  if (raw.keyword === 'type') return typeValue(raw);
  return raw.keyword === 'enum' || raw.keyword === 'const' ? choiceValue(raw) : undefined;
}

function typeValue({ params, parentSchema, data }: RawError): string | number | undefined {
  const types = [params['type']].flat().map(String);
  const isNumber = types.includes('number') || types.includes('integer');
  if (typeof data === 'string' && isNumber) return sureNumber(data, textOf(parentSchema, 'title') ?? '');
  return typeof data === 'number' && types.every((type) => type === 'string') ? String(data) : undefined;
}

/** Another way of writing one word of a list: case, accents, spaces. */
function choiceValue({ keyword: name, params, data }: RawError): string | undefined {
  if (typeof data !== 'string') return undefined;
  const allowed = [name === 'const' ? params['allowedValue'] : params['allowedValues']].flat();
  const same = allowed.filter((word) => typeof word === 'string' && fold(word) === fold(data));
  return same.length === 1 ? String(same[0]) : undefined;
}

type Meant = Pick<Extract<ShapeFix, { kind: 'set' }>, 'names'> & { readonly value: string | undefined };

function formValue({ instancePath, schema, parentSchema, data }: RawError): Meant | undefined {
  const text = String(data);
  const trimmed = text.trim();
  if (trimmed !== text && new RegExp(String(schema), 'u').test(trimmed)) return { value: trimmed };
  const title = textOf(parentSchema, 'title');
  if (title === 'Date') return { value: sureDate(text) };
  // What gives a name to a thing is not mended: others may use that name.
  const isUse = title === 'Identifiant' && steps(instancePath).at(-1) !== 'id';
  return isUse ? { value: fold(text) || undefined, names: true } : undefined;
}

/** Every item of a list that is there already. */
function repetitionFix({ instancePath, data }: RawError): readonly ShapeFix[] | undefined {
  const items: readonly unknown[] = Array.isArray(data) ? data : [];
  if (items.some((item) => typeof item === 'object')) return undefined;
  return items.flatMap((item, index) =>
    items.indexOf(item) < index ? [{ kind: 'remove', pointer: `${instancePath}${pointer(index)}` }] : [],
  );
}

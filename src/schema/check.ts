import { pointer } from '../yaml/pointer.ts';
import { resolveIn } from './definitions.ts';
import type { Shape } from './kinds.ts';
import { keyFix, valueFix } from './fixes.ts';
import { type Excess, findExcesses } from './limits.ts';
import { type Mistake, mistakesIn } from './mistakes.ts';
import type { ShapeCode, ShapeError, ShapeFix } from './shape-error.ts';
import { createValidator, type RawError, type Schemas } from './validator.ts';
import { wordBounds, wordExcess, wordKeyBounds, wordRepetition } from './wording/bounds.ts';
import { wordChoice } from './wording/choice.ts';
import { wordForm } from './wording/form.ts';
import { type Resolve, wordMissing, wordUnknown } from './wording/keys.ts';
import { wordType } from './wording/type.ts';
import type { Wording } from './wording/words.ts';

/** Says what is wrong with the shape of the data of a file: one error for one mistake, in no particular order. */
export type CheckShape = (kind: Shape, data: unknown) => readonly ShapeError[];

/** `schemas`: those of schemas/, by file name. Each is compiled when the first file of its kind is checked. */
export function createCheck(schemas: Schemas): CheckShape {
  const validator = createValidator(schemas);
  return (kind, data) => {
    const excesses = findExcesses(data);
    if (excesses.length > 0) return excesses.map(excessError);
    const resolve = resolveIn(schemas, kind);
    return mistakesIn(validator(kind)(data)).map((mistake) => shapeError(mistake, resolve));
  };
}

function excessError(excess: Excess): ShapeError {
  return error('PST106', excess.pointer, 'value', wordExcess(excess));
}

function shapeError(mistake: Mistake, resolve: Resolve): ShapeError {
  const { error: raw } = mistake;
  switch (mistake.kind) {
    case 'value':
      return withFix(valueError(raw), valueFix(raw));
    case 'bad-key': {
      const place = `${mistake.object}${pointer(mistake.key)}`;
      if (raw.keyword === 'pattern') return error('PST105', place, 'key', wordForm(raw, mistake.key));
      return error('PST106', place, 'key', wordKeyBounds(raw, mistake.key));
    }
    case 'unknown': {
      const place = `${mistake.object}${pointer(mistake.key)}`;
      const shape = withFix(error('PST101', place, 'key', wordUnknown(mistake, resolve)), keyFix(mistake));
      return mistake.meant === undefined ? shape : { ...shape, remedy: { rename: place, to: mistake.meant } };
    }
    case 'missing':
      return missingError(mistake, wordMissing(mistake, resolve));
  }
}

const withFix = (shape: ShapeError, fix: readonly ShapeFix[] | undefined): ShapeError =>
  fix === undefined ? shape : { ...shape, fix };

function missingError({ object, keys, because }: Extract<Mistake, { kind: 'missing' }>, wording: Wording): ShapeError {
  if (because !== undefined) return error('PST109', `${object}${pointer(because)}`, 'key', wording);
  return error(keys.length > 1 ? 'PST108' : 'PST102', object, 'key', wording);
}

function valueError(raw: RawError): ShapeError {
  const { instancePath, keyword, data } = raw;
  if (keyword === 'type') return error('PST103', instancePath, 'value', wordType(raw));
  if (keyword === 'enum' || keyword === 'const') return error('PST104', instancePath, 'value', wordChoice(raw));
  if (keyword === 'pattern') return error('PST105', instancePath, 'value', wordForm(raw, String(data)));
  if (keyword !== 'uniqueItems') return error('PST106', instancePath, 'value', wordBounds(raw));
  const { pointer: place, related, ...wording } = wordRepetition(raw);
  return { ...error('PST107', place, 'value', wording), related };
}

function error(code: ShapeCode, place: string, at: 'key' | 'value', { message, help }: Wording): ShapeError {
  const sentence = message.charAt(0).toUpperCase() + message.slice(1);
  return { code, pointer: place, at, message: sentence, ...(help !== undefined && { help }), remedy: { drop: place } };
}

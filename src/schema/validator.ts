import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { compiled, type Schemas } from './compiled.ts';
import type { Shape } from './kinds.ts';

export type { Schemas };

/** An error of the validator, with the schema that it breaks. */
export type RawError = ErrorObject<string, Readonly<Record<string, unknown>>>;

export type Validate = (data: unknown) => readonly RawError[];

/** Throws when a schema of the model is absent or broken. */
export function createValidator(schemas: Schemas): (kind: Shape) => Validate {
  const validators = compiled(schemas);
  return (kind) => {
    const validate = validators(`${kind}.schema.json`);
    if (validate === undefined) throw new Error(`no schema for ${kind}`);
    return (data) => errorsOf(validate, data);
  };
}

function errorsOf(validate: ValidateFunction, data: unknown): readonly RawError[] {
  return validate(data) ? [] : (validate.errors ?? []);
}

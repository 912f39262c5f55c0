import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Kind } from './kinds.ts';
import { MULTIPLE_OF } from './multiple-of.ts';

/** The schemas of the model: file name (`fiche.schema.json`) → its JSON. */
export type Schemas = ReadonlyMap<string, object>;

/** An error of the validator, with the schema that it breaks. */
export type RawError = ErrorObject<string, Readonly<Record<string, unknown>>>;

export type Validate = (data: unknown) => readonly RawError[];

/** Compiles each schema when the first file of its kind is met. Throws when a schema of the model is absent or broken. */
export function createValidator(schemas: Schemas): (kind: Kind) => Validate {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    // `__proto__` and its like are no keys of anybody's.
    ownProperties: true,
    allowUnionTypes: true,
    // `anyOf` of `required` names keys that are declared one level above.
    strictRequired: false,
    // The schemas are ours: their tests validate them.
    validateSchema: false,
    meta: false,
    // Compiling takes longer than the files of a plan take to validate.
    inlineRefs: false,
    code: { optimize: false },
    logger: false,
  });
  ajv.removeKeyword('multipleOf').addKeyword(MULTIPLE_OF);
  for (const schema of schemas.values()) ajv.addSchema(schema);
  return (kind) => {
    const validate = ajv.getSchema(`${kind}.schema.json`);
    if (validate === undefined) throw new Error(`no schema for ${kind}`);
    return (data) => errorsOf(validate, data);
  };
}

function errorsOf(validate: ValidateFunction, data: unknown): readonly RawError[] {
  return validate(data) ? [] : (validate.errors ?? []);
}

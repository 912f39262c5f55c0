import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type * as Library from 'ajv/dist/2020.js';
import { built } from './built.ts';
import { lengths } from './lengths.ts';
import { multipleOf } from './multiple-of.ts';

/** The schemas of the model: file name (`fiche.schema.json`) → its JSON. */
export type Schemas = ReadonlyMap<string, object>;

/** By file name, the functions that check what the schemas describe. */
export type Compiled = (name: string) => Library.ValidateFunction | undefined;

const load = createRequire(import.meta.url);

const OPTIONS = {
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
  logger: false,
} as const satisfies Library.Options;

/**
 * Each schema is compiled when it is first asked for, unless all were when pst was built (tools/bundle.mjs): neither the
 * library nor its compiler is loaded then. What was built serves for nothing but the very schemas and options that it was made of.
 */
export function compiled(schemas: Schemas): Compiled {
  if (built !== undefined && built.stamp === stampOf(schemas)) {
    const { validators } = built;
    return (name) => validators[name];
  }
  const ajv = createCompiler(schemas);
  return (name) => ajv.getSchema(name);
}

/** `source`: whether the code of the functions is kept, for who writes it to a file. */
export function createCompiler(schemas: Schemas, source = false): Library.Ajv2020 {
  const { Ajv2020, _ } = load('ajv/dist/2020.js') as typeof Library;
  const ajv = new Ajv2020({ ...OPTIONS, code: { optimize: false, source } });
  for (const keyword of [multipleOf(_), ...lengths(_)]) ajv.removeKeyword(String(keyword.keyword)).addKeyword(keyword);
  for (const schema of schemas.values()) ajv.addSchema(schema);
  return ajv;
}

/** What tells the schemas from any other. The way they are compiled is of the same build. */
export function stampOf(schemas: Schemas): string {
  return createHash('sha256')
    .update(JSON.stringify([...schemas]))
    .digest('hex');
}

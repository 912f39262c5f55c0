import { createCompiler, type Schemas } from './compiled.ts';

/** Where a value is not what the schema of that file name describes: a JSON pointer, of the first mistake. Undefined where it is. */
export function mistakenAt(schemas: Schemas, name: string, data: unknown): string | undefined {
  const check = createCompiler(schemas).getSchema(name);
  if (check === undefined || check(data) === true) return undefined;
  return check.errors?.[0]?.instancePath ?? '';
}

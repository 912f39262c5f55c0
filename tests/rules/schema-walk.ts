import { roleOf } from '../../src/model/plan-files.ts';
import { SCHEMAS } from '../schema/schemas.ts';

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** What the schemas say of the value at a path of a file, read without the code under test. */
function schemaAt(file: string, path: readonly string[]): Schema | undefined {
  const kind = roleOf(file)?.kind;
  if (kind === undefined) return undefined;
  const name = `${kind}.schema.json`;
  return path.reduce<Located | undefined>(
    (at, key) => (at === undefined ? undefined : step(at, key)),
    resolve(name, rootOf(name)),
  )?.schema;
}

interface Located {
  readonly name: string;
  readonly schema: Schema;
}

const rootOf = (name: string): Schema => SCHEMAS.get(name) as Schema;

function step({ name, schema }: Located, key: string): Located | undefined {
  const properties = schema['properties'];
  const next =
    (isSchema(properties) ? properties[key] : undefined) ??
    (/^\d+$/u.test(key) ? schema['items'] : undefined) ??
    schema['additionalProperties'];
  return isSchema(next) ? resolve(name, next) : undefined;
}

/** Follows `$ref`, whose siblings here are titles and descriptions. */
function resolve(name: string, schema: Schema): Located {
  const ref = schema['$ref'];
  if (typeof ref !== 'string') return { name, schema };
  const [file = '', pointer = ''] = ref.split('#');
  const target = file === '' ? name : file;
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<Schema>((at, key) => at[key] as Schema, rootOf(target));
  return resolve(target, found);
}

export function requiredKeys(file: string, path: readonly string[]): readonly string[] {
  return (schemaAt(file, path)?.['required'] ?? []) as readonly string[];
}

export const MODEL_KEYS = {
  /** Whether an object takes no other keys than its own. */
  isClosed: (file: string, path: readonly string[]): boolean =>
    schemaAt(file, path)?.['additionalProperties'] === false,
  /** Whether the value is one of a list of words. */
  isChoice: (file: string, path: readonly string[]): boolean => Array.isArray(schemaAt(file, path)?.['enum']),
};

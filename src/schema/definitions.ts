import type { Shape } from './kinds.ts';
import type { Schemas } from './validator.ts';
import { keyword } from './wording/words.ts';

/** A property of a schema of this kind with, where it has no words of its own, those of the definition it points to. */
export function resolveIn(schemas: Schemas, kind: Shape): (property: unknown) => unknown {
  return (property) => {
    const ref = keyword(property, '$ref');
    if (typeof ref !== 'string' || keyword(property, 'description') !== undefined) return property;
    const [file = '', name = ''] = ref.split('#/$defs/');
    // A reference without a file may stand in the schema itself, or in the common definitions that it uses.
    const files = file === '' ? [`${kind}.schema.json`, 'commun.schema.json'] : [file];
    const found = files.map((candidate) => keyword(keyword(schemas.get(candidate), '$defs'), name));
    return found.find((definition) => definition !== undefined) ?? property;
  };
}

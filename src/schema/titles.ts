import type { Kind } from './kinds.ts';
import type { Schemas } from './validator.ts';
import { keyword } from './wording/words.ts';

/**
 * The French titles of the steps of a path in a kind of file, as its schema gives them; undefined for the name of an item or of an
 * entry, and below what no schema describes. `path`: keys, and names of items where there are lists.
 */
export type Titles = (kind: Kind, path: readonly string[]) => readonly (string | undefined)[];

/** Reads the titles in schemas/. */
export function createTitles(schemas: Schemas): Titles {
  return (kind, path) => {
    let at = follow(schemas, { file: `${kind}.schema.json`, node: schemas.get(`${kind}.schema.json`) });
    return path.map((step) => {
      const property = keyword(keyword(at.node, 'properties'), step);
      if (property === undefined) {
        const items = keyword(at.node, 'items') ?? keyword(at.node, 'additionalProperties');
        at = follow(schemas, { file: at.file, node: items });
        return undefined;
      }
      const title = keyword(property, 'title');
      at = follow(schemas, { file: at.file, node: property });
      const named = title ?? keyword(at.node, 'title');
      return typeof named === 'string' ? named : undefined;
    });
  };
}

interface At {
  readonly file: string;
  readonly node: unknown;
}

/** The definition that a schema points to, through as many as there are. */
function follow(schemas: Schemas, at: At): At {
  const ref = keyword(at.node, '$ref');
  if (typeof ref !== 'string') return at;
  const [name = '', definition = ''] = ref.split('#/$defs/');
  const file = name === '' ? at.file : name;
  return follow(schemas, { file, node: keyword(keyword(schemas.get(file), '$defs'), definition) });
}

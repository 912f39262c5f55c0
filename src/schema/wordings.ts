import type { Schemas } from './validator.ts';
import { keyword } from './wording/words.ts';

interface PropertyWording {
  readonly description?: string;
  /** The words that it may hold, where they are listed. */
  readonly mots?: readonly string[];
}

/** What the schema of a kind of file says of a property. `path`: keys, '' for any item of a list. */
export type Wordings = (kind: string, path: readonly string[]) => PropertyWording;

/** Reads the descriptions in schemas/. */
export function createWordings(schemas: Schemas): Wordings {
  return (kind, path) => {
    let file = `${kind}.schema.json`;
    let node: unknown = schemas.get(file);
    let description: unknown;
    const follow = (): void => {
      for (let ref = keyword(node, '$ref'); typeof ref === 'string'; ref = keyword(node, '$ref')) {
        const [name = '', definition = ''] = ref.split('#/$defs/');
        file = name === '' ? file : name;
        node = keyword(keyword(schemas.get(file), '$defs'), definition);
        description ??= keyword(node, 'description');
      }
    };
    for (const step of path) {
      follow();
      node = step === '' ? keyword(node, 'items') : keyword(keyword(node, 'properties'), step);
      description = keyword(node, 'description');
    }
    follow();
    const words = keyword(node, 'enum');
    return {
      ...(typeof description === 'string' && { description }),
      ...(Array.isArray(words) && words.every((word) => typeof word === 'string') && { mots: words }),
    };
  };
}

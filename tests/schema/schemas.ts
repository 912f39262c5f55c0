import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../schemas/', import.meta.url);

/** The schemas of the model, by file name: not those of what `pst` prints. */
export const SCHEMAS: ReadonlyMap<string, object> = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.schema.json') && !/^(?:sortie|modele)-/.test(name))
    .map((name) => [name, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as object]),
);

import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../schemas/', import.meta.url);

/** The schemas of the files of a plan, by file name; those of what the tool prints (`sortie-…`) and of its look (`modele-…`) are not among them. */
export function modelSchemas(): ReadonlyMap<string, object> {
  const names = readdirSync(FOLDER).filter(
    (name) => name.endsWith('.schema.json') && !/^(?:sortie|modele)-/.test(name),
  );
  return new Map(names.sort().map((name) => [name, read(new URL(name, FOLDER))]));
}

function read(file: URL): object {
  const schema: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof schema !== 'object' || schema === null) throw new Error(`${file.pathname} is no schema`);
  return schema;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLoad } from '../../src/model/load.ts';
import type { Plan } from '../../src/model/plan.ts';
import { SCHEMAS } from '../schema/schemas.ts';

const DATA = new URL('../../data/', import.meta.url);
const load = createLoad(SCHEMAS);

const filesOf = (folder: string) =>
  readdirSync(new URL(`${folder}/`, DATA), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(path.indexOf(`data/${folder}`)), bytes: readFileSync(path) }));

/** A plan of data/, as the commands read it. */
export function dataPlan(name: 'paris-13' | 'exemple'): Plan {
  const { plan } = load(`data/${name}`, [...filesOf(name), ...filesOf('communs')]);
  if (plan === undefined) throw new Error(`data/${name} has no plan`);
  return plan;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLoad } from '../../src/model/load.ts';
import { checkPlan } from '../../src/rules/index.ts';
import { SCHEMAS } from '../schema/schemas.ts';

const DATA = new URL('../../data/', import.meta.url);
const load = createLoad(SCHEMAS);

const filesOf = (folder: string) =>
  readdirSync(new URL(`${folder}/`, DATA), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(path.indexOf(`data/${folder}`)), bytes: readFileSync(path) }));

describe.each(['paris-13', 'exemple'])('data/%s', (name) => {
  it('has no fault', () => {
    const loaded = load(`data/${name}`, [...filesOf(name), ...filesOf('communs')]);
    const faults = checkPlan(loaded, '2026-01-01').filter(({ severity }) => severity !== 'info');
    expect(faults.map(({ code, file, pointer, message }) => `${code} ${file}#${pointer} ${message}`)).toEqual([]);
  });
});

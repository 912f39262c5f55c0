import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLoad } from '../../src/model/load.ts';
import { checkPlan } from '../../src/rules/index.ts';
import { SCHEMAS } from '../schema/schemas.ts';

const DOCS = new URL('../../docs/', import.meta.url);
const DATA = new URL('../../data/', import.meta.url);
const load = createLoad(SCHEMAS);

const filesOf = (folder: string) =>
  readdirSync(new URL(`${folder}/`, DATA), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(path.indexOf(`data/${folder}`)), bytes: readFileSync(path) }));

const found = (name: string) => {
  const loaded = load(`data/${name}`, [...filesOf(name), ...filesOf('communs')]);
  return checkPlan(loaded, '2026-01-01');
};

const say = (findings: ReturnType<typeof found>) =>
  findings.map(({ code, file, pointer, message }) => `${code} ${file}#${pointer} ${message}`);

describe('data/exemple', () => {
  it('has no fault', () => {
    expect(say(found('exemple').filter(({ severity }) => severity !== 'info'))).toEqual([]);
  });
});

describe('data/paris-13', () => {
  it('has no error', () => {
    expect(say(found('paris-13').filter(({ severity }) => severity === 'error'))).toEqual([]);
  });

  it('has no more and no less than what its page tells, code by code', () => {
    const page = readFileSync(new URL('paris-13.md', DOCS), 'utf8');
    const told = Array.from(page.matchAll(/^\| (PST\d{3}) \| (\d+) \|/gmu), ([, code = '', n]) => [code, Number(n)]);
    const codes = found('paris-13').map(({ code }) => code);
    const counts = [...new Set(codes)].map((code) => [code, codes.filter((other) => other === code).length]);
    expect(told.toSorted()).toEqual(counts.toSorted());
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gather } from '../../tools/bundle.mjs';

let folder: string;
let entry: string;

const write = (name: string, text: string): void => {
  writeFileSync(path.join(folder, name), text);
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pst-bundle-'));
  entry = path.join(folder, 'bin.js');
  write('package.json', '{ "type": "module" }');
  write('bin.js', "export const answer = async () => (await import('./command.js')).run();");
  write('command.js', "export const run = async () => (await import('./deep.js')).built;");
  write('deep.js', "export { built } from './built.js';");
  write('built.js', 'export const built = undefined;');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What the first file says, and what it gives when it runs. */
async function gathered(name: string, places?: ReadonlyMap<string, string>) {
  const out = path.join(folder, name);
  await gather(entry, out, places);
  const first = path.join(out, 'bin.js');
  const { answer } = (await import(pathToFileURL(first).href)) as { readonly answer: () => Promise<unknown> };
  return { text: readFileSync(first, 'utf8'), answer: await answer() };
}

it('names the files by their content: a change of the last one is a change of the first', async () => {
  const before = await gathered('one');
  expect(await gathered('two')).toEqual(before);
  write('built.js', "export const built = 'autre';");
  const after = await gathered('three');
  expect(after.answer).toBe('autre');
  expect(after.text).not.toBe(before.text);
});

it('puts what was built in the place of a module', async () => {
  write('built.cjs', "module.exports = { built: 'construit' };");
  const places = new Map([[path.join(folder, 'built.js'), path.join(folder, 'built.cjs')]]);
  expect((await gathered('one', places)).answer).toBe('construit');
});

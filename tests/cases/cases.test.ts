import { cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pst } from './pst.ts';

/*
 * A folder is a case. `cmd` is what somebody types, where `files/` is added to a good plan in `plan/`; `expected.txt` is all
 * that they see. `npm test -- cases -u` writes it anew: read the difference aloud before committing it.
 */
const HERE = import.meta.dirname;
const BASE = path.join(HERE, 'base');
const CASES = readdirSync(HERE, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== 'base',
);

let work: string;

beforeAll(() => {
  work = mkdtempSync(path.join(tmpdir(), 'pst-cases-'));
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describe('pst', () => {
  it.each(CASES.map(({ name }) => name))('%s', async (name) => {
    const given = path.join(HERE, name);
    const cwd = path.join(work, name);
    cpSync(BASE, cwd, { recursive: true });
    if (existsSync(path.join(given, 'files'))) cpSync(path.join(given, 'files'), cwd, { recursive: true });
    const before = contentOf(cwd);
    const cmd = readFileSync(path.join(given, 'cmd'), 'utf8').trim();
    const { env, args } = parse(cmd);
    const { code, out, err } = await pst(args, { cwd, env });
    const seen = [`$ ${cmd}`, `exit ${String(code)}`, '--- stdout', out, '--- stderr', err].join('\n');
    await expect(readable(seen)).toMatchFileSnapshot(path.join(given, 'expected.txt'));
    expect(`${out}${err}`).not.toContain(work);
    const written = path.join(given, 'after');
    expect(contentOf(cwd)).toEqual(new Map([...before, ...(existsSync(written) ? contentOf(written) : [])]));
  });
});

/** `NO_COLOR=1 pst validate plan` */
function parse(cmd: string): { readonly env: Record<string, string>; readonly args: readonly string[] } {
  const words = cmd.split(' ');
  const name = words.indexOf('pst');
  const env = Object.fromEntries(words.slice(0, name).map((word) => word.split('=') as [string, string]));
  return { env, args: words.slice(name + 1) };
}

/** Every file of a folder with its content. */
function contentOf(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((name) => lstatSync(path.join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]));
}

/** What changes from one version to the next, and what an editor would not show. */
function readable(text: string): string {
  return text.replaceAll('\u001B', '␛').replace(/("name": "pst",\s+"version": )"[^"]+"/u, '$1"<version>"');
}

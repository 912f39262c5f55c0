import { cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitAt, git } from '../git/repository.ts';
import { BIN, pst } from './pst.ts';

/*
 * A folder is a case. `cmd` is what somebody types, one command a line, where `files/` is added to a good plan in `plan/`;
 * `expected.txt` is all that they see. With `commits/`, the good plan is the first commit of a repository, and each folder of
 * `commits/` (« 1 Voter le budget ») what the next one adds. `npm test -- cases -u` writes the expected texts anew: read the difference aloud before committing it.
 */
const HERE = import.meta.dirname;
const BASE = path.join(HERE, 'base');
const PST = path.resolve(BIN, '../..');
const CASES = readdirSync(HERE, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== 'base',
);

let work: string;

beforeAll(() => {
  work = realpathSync(mkdtempSync(path.join(tmpdir(), 'pst-cases-')));
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describe('pst', () => {
  it.each(CASES.map(({ name }) => name))('%s', async (name) => {
    const given = path.join(HERE, name);
    const cwd = path.join(work, name);
    cpSync(BASE, cwd, { recursive: true });
    if (existsSync(path.join(given, 'commits'))) commitAll(cwd, path.join(given, 'commits'));
    if (existsSync(path.join(given, 'files'))) cpSync(path.join(given, 'files'), cwd, { recursive: true });
    const before = contentOf(cwd);
    const commands = readFileSync(path.join(given, 'cmd'), 'utf8').trim().split('\n');
    const seen: string[] = [];
    for (const cmd of commands) {
      const { env, args } = parse(cmd);
      const { code, out, err } = await pst(args, { cwd, env: { PATH: process.env['PATH'] ?? '', ...env } });
      // Only what sets a clone up shows where it is.
      if (args[0] !== 'git') expect(`${out}${err}`).not.toContain(work);
      seen.push(`$ ${cmd}`, `exit ${String(code)}`, '--- stdout', out, '--- stderr', err);
    }
    const shown = seen.join('\n').replaceAll(cwd, '<dossier>').replaceAll(PST, '<pst>');
    await expect(readable(shown)).toMatchFileSnapshot(path.join(given, 'expected.txt'));
    const written = path.join(given, 'after');
    expect(contentOf(cwd)).toEqual(new Map([...before, ...(existsSync(written) ? contentOf(written) : [])]));
  });
});

/** The same commits have the same names everywhere. */
function commitAll(cwd: string, commits: string): void {
  git(cwd, 'init', '--quiet');
  commitAt(cwd, '2024-01-15T09:00:00Z', 'Le plan');
  readdirSync(commits)
    .toSorted()
    .forEach((name, index) => {
      cpSync(path.join(commits, name), cwd, { recursive: true });
      commitAt(cwd, `2024-02-${String(index + 10)}T09:00:00Z`, name.replace(/^\d+ /u, ''));
    });
}

/** `NO_COLOR=1 pst validate plan` */
function parse(cmd: string): { readonly env: Record<string, string>; readonly args: readonly string[] } {
  const words = cmd.split(' ');
  const name = words.indexOf('pst');
  const env = Object.fromEntries(words.slice(0, name).map((word) => word.split('=') as [string, string]));
  return { env, args: words.slice(name + 1) };
}

/** Every file of a folder with its content, but what git keeps and what pst builds. */
function contentOf(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter(
    (name) => lstatSync(path.join(folder, name)).isFile() && !/^(?:\.git|out)[\\/]/u.test(name),
  );
  return new Map(files.map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]));
}

/** What changes from one version to the next, and what an editor would not show. */
function readable(text: string): string {
  return text.replaceAll('\u001B', '␛').replace(/("(?:name|nom)": "pst",\s+"version": )"[^"]+"/u, '$1"<version>"');
}

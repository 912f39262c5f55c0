import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Place } from '../../src/git/run.ts';
import { temporaryFolder } from '../workspace/folders.ts';

const { PATH = '' } = process.env;
const USER = ['-c', 'user.name=Essai', '-c', 'user.email=essai@exemple.invalid', '-c', 'init.defaultBranch=main'];

/** Runs git in a folder, without the configuration of who runs the tests. Throws what git complains of. */
export function git(cwd: string, ...args: readonly string[]): string {
  return runGit(cwd, args);
}

function runGit(cwd: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): string {
  const env = { ...more, PATH, HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  const { status, stdout, stderr } = spawnSync('git', [...USER, ...args], { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

export function write(cwd: string, files: Readonly<Record<string, string>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
    writeFileSync(path.join(cwd, file), content);
  }
}

export function commit(cwd: string, files: Readonly<Record<string, string>>): void {
  write(cwd, files);
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--message', 'Essai');
}

/** A commit of everything, whose name only depends on what it holds. `date`: ISO 8601. */
export function commitAt(cwd: string, date: string, subject: string): void {
  git(cwd, 'add', '--all');
  runGit(cwd, ['commit', '--quiet', '--message', subject], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
}

/** A repository whose branch main holds these files. */
export function repository(files: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder();
  git(cwd, 'init', '--quiet');
  commit(cwd, files);
  return cwd;
}

export const at = (cwd: string): Place => ({ cwd, env: { PATH }, signal: new AbortController().signal });

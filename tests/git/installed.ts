import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { pst, type Seen } from '../cases/pst.ts';
import { planFiles } from '../cli/plan-files.ts';
import { commit, git, repository } from './repository.ts';

const { PATH = '' } = process.env;

export const FICHE = 'plan/fiches/cafe-des-parents.yaml';
export const FILES = planFiles();

/** What the compiled pst answers, no-break spaces as ordinary ones. */
export async function run(cwd: string, ...args: readonly string[]): Promise<Seen> {
  const { code, out, err } = await pst(args, { cwd, env: { PATH, HOME: cwd } });
  return { code, out: plain(out), err: plain(err) };
}

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

export const read = (cwd: string, file: string): string => readFileSync(path.join(cwd, file), 'utf8');

/** The fiche, or another text, with something of it replaced. */
export const swapped = (from: string, to: string, text = FILES[FICHE] ?? ''): string => {
  expect(text).toContain(from);
  return text.replace(from, () => to);
};

interface Tried {
  readonly ok: boolean;
  readonly out: string;
  readonly err: string;
}

/** git as its user types it: hooks, drivers and all, but nobody's configuration, and no editor. */
export function tryGit(cwd: string, ...args: readonly string[]): Tried {
  const env = { PATH, HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_EDITOR: 'true' };
  const user = ['-c', 'user.name=Essai', '-c', 'user.email=essai@exemple.invalid'];
  const { status, stdout, stderr } = spawnSync('git', [...user, ...args], { cwd, env, encoding: 'utf8' });
  return { ok: status === 0, out: stdout, err: plain(stderr) };
}

/** A repository that `pst git install` has set up. */
export async function installed(): Promise<string> {
  const cwd = repository(FILES);
  const { code } = await run(cwd, 'git', 'install', '--oui');
  expect(code).toBe(0);
  return cwd;
}

/** The same without the hook, which judges every commit: what is tried is elsewhere. */
export async function unhooked(): Promise<string> {
  const cwd = await installed();
  rmSync(path.join(cwd, '.git/hooks/pre-commit'));
  return cwd;
}

/** Two branches that changed the same fiche: main, which is checked out, and « leur ». */
export function branches(cwd: string, ours: string, theirs: string): void {
  git(cwd, 'switch', '--quiet', '--create', 'leur');
  commit(cwd, { [FICHE]: theirs });
  git(cwd, 'switch', '--quiet', 'main');
  commit(cwd, { [FICHE]: ours });
}

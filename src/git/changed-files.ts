import { type BaseWords, findBase } from './base.ts';
import { withoutFilters } from './filters.ts';
import { explain, findRepository } from './repository.ts';
import { type Git, gitIn, type Place } from './run.ts';

export interface Changes {
  /** What the files are compared with, as its user knows it. */
  readonly since: string;
  /** Relative to the working folder, '/' between names, accents composed. Files that are gone are among them. */
  readonly files: ReadonlySet<string>;
}

const WORDS: BaseWords = {
  naming: (ref) => `--changed=${ref}`,
  otherwise: 'prenez tous les fichiers, sans --changed',
};

/** Names only: no driver of the repository is asked to show, convert or follow anything. */
const NAMES = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules=all'];

/**
 * The files that the current branch touched since it left `ref`, or the main branch: in its commits, in the index, in the
 * working folder, or new. Throws a `GitFailure`.
 */
export async function changedFiles(place: Place, ref: string | undefined): Promise<Changes> {
  const { root, prefix } = await findRepository(gitIn(place), WORDS.otherwise);
  const there = { ...place, cwd: root };
  const git = gitIn(there, await withoutFilters(gitIn(there)));
  const { name, head, commit } = await findBase(git, ref, WORDS);
  const paths = [
    ...(await pathsOf(git, 'diff-tree', '-r', ...NAMES, commit, head)),
    ...(await pathsOf(git, 'diff-index', '--cached', ...NAMES, head, '--')),
    ...(await pathsOf(git, 'diff-files', ...NAMES)),
    ...(await pathsOf(git, 'ls-files', '-z', '--others', '--exclude-standard')),
  ];
  return { since: name, files: new Set(paths.map((path) => fromFolder(prefix, path.normalize('NFC')))) };
}

async function pathsOf(git: Git, ...args: readonly string[]): Promise<readonly string[]> {
  const answer = await git(...args);
  if (!answer.ok) throw explain(answer);
  return answer.text.split('\0').filter((path) => path !== '');
}

/** A path from the root of the repository, seen from one of its folders: `data/communs/a`, from `data/plan/`, is `../communs/a`. */
export function fromFolder(prefix: string, path: string): string {
  const folders = prefix.normalize('NFC').split('/').slice(0, -1);
  const names = path.split('/');
  const parting = folders.findIndex((folder, index) => folder !== names[index]);
  const shared = parting === -1 ? folders.length : parting;
  return [...folders.slice(shared).map(() => '..'), ...names.slice(shared)].join('/');
}

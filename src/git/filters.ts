import { GitFailure } from './failure.ts';
import { explain } from './repository.ts';
import type { Git } from './run.ts';

/**
 * The settings that take its filters from a repository: git runs their programs on a file to learn whether it changed. Throws a
 * `GitFailure` where one of them has a name that could not be given back to git.
 */
export async function withoutFilters(git: Git): Promise<readonly string[]> {
  const answer = await git('config', '--list', '--name-only', '-z');
  if (!answer.ok) throw explain(answer);
  const keys = answer.text.split('\0').filter((key) => /^filter\.[^]*\.(?:clean|process|required)$/iu.test(key));
  const strange = keys.find((key) => /[=\n]/u.test(key));
  if (strange !== undefined) {
    const help = 'Supprimez ce filtre de la configuration de git, ou vérifiez tout, sans --changed.';
    throw new GitFailure(`Ce dépôt a un filtre au nom étrange, « ${strange} »`, help);
  }
  return [...new Set(keys)].map((key) => `${key}=${key.toLowerCase().endsWith('.required') ? 'false' : ''}`);
}

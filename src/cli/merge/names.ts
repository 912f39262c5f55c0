import { visible } from '../../report/visible.ts';
import { isThere } from '../../workspace/index.ts';
import type { Host } from '../host.ts';
import type { Names } from './markers.ts';

/**
 * What the two sides are called in French, with the name that git has for each where it tells. `given`: what git calls them; a
 * version of git that does not say leaves « %X ».
 */
export function namesOf({ cwd, env }: Pick<Host, 'cwd' | 'env'>, given: readonly (string | undefined)[]): Names {
  const [mine, yours] = given.map((name) => (name === undefined || /^(?:%|$)/u.test(name) ? undefined : name));
  // git then calls « ours » what others did, and « theirs » the commits of the user, made again after it.
  const [ours, theirs] = isRebasing({ cwd, env })
    ? ['version rejointe', 'votre version, rejouée']
    : ['notre version', 'leur version'];
  return { ours: label(ours, mine), theirs: label(theirs, yours ?? branchMerged(env)) };
}

/** git starts its drivers where the working folder begins. */
function isRebasing({ cwd, env }: Pick<Host, 'cwd' | 'env'>): boolean {
  if (env['GIT_REFLOG_ACTION']?.startsWith('rebase') === true) return true;
  return ['rebase-merge', 'rebase-apply'].some((folder) => isThere(cwd, `.git/${folder}`));
}

/** Of all versions, `git merge` tells its programs what it merges: GITHEAD_<commit>=branche. */
function branchMerged(env: Host['env']): string | undefined {
  const merged = Object.keys(env).filter((name) => /^GITHEAD_[0-9a-f]{40,64}$/u.test(name));
  return merged.length === 1 ? env[merged[0] ?? ''] : undefined;
}

function label(french: string, name: string | undefined): string {
  return name === undefined ? french : `${french} (${visible(name)})`;
}

import { GitFailure } from './failure.ts';
import { isShallow, noCommitYet, resolveCommit } from './repository.ts';
import type { Git } from './run.ts';

/** Where the main branch is looked for: as the forge has it, rather than as it was when last worked on here. */
const MAIN = ['origin/HEAD', 'origin/main', 'main', 'origin/master', 'master'] as const;

export interface Base {
  /** What the branch is compared with, as its user knows it. */
  readonly name: string;
  readonly head: string;
  /** Where the two parted. */
  readonly commit: string;
}

/** How who asks for the base may name another, and what can be done without one, if anything. */
export interface BaseWords {
  readonly naming: (ref: string) => string;
  readonly otherwise?: string;
}

export const OF_DIFF: BaseWords = { naming: (ref) => `pst diff ${ref}` };

/** Where the current branch left `ref`, or the main branch. Throws a `GitFailure`. */
export async function findBase(git: Git, ref: string | undefined, words: BaseWords): Promise<Base> {
  const named = ref === undefined ? await findMain(git) : await findNamed(git, ref);
  const head = await resolveCommit(git, 'HEAD');
  if (head === undefined) throw noCommitYet(words.otherwise);
  if (named === undefined) throw await unknown(git, ref, words);
  const { ok, text } = await git('merge-base', named.commit, head);
  const commit = ok ? await resolveCommit(git, text.trim()) : undefined;
  if (commit === undefined) throw await unrelated(git, named.name, words);
  return { name: named.name, head, commit };
}

type Named = Pick<Base, 'name' | 'commit'>;

async function findNamed(git: Git, name: string): Promise<Named | undefined> {
  const commit = await resolveCommit(git, name);
  return commit === undefined ? undefined : { name, commit };
}

async function findMain(git: Git): Promise<Named | undefined> {
  for (const name of MAIN) {
    const full = name.startsWith('origin/') ? `refs/remotes/${name}` : `refs/heads/${name}`;
    const commit = await resolveCommit(git, full);
    if (commit !== undefined) return { name, commit };
  }
  return undefined;
}

const DEEPER = 'Il faut toute l’histoire : « git fetch --unshallow » ou, dans une forge, « fetch-depth: 0 ».';

async function unknown(git: Git, ref: string | undefined, { naming }: BaseWords): Promise<GitFailure> {
  const what =
    ref === undefined
      ? 'La branche principale est introuvable dans ce dépôt'
      : `Rien ne s’appelle « ${ref} » dans ce dépôt`;
  if (await isShallow(git)) return new GitFailure(`${what}, dont l’histoire est coupée`, DEEPER);
  const help =
    ref === undefined
      ? `Dites avec quoi comparer : une branche, une étiquette ou un commit, par exemple ${naming('HEAD~1')}.`
      : 'Donnez une branche, une étiquette ou un commit. Un dossier se met avant : pst validate dossier --changed';
  return new GitFailure(what, help);
}

async function unrelated(git: Git, name: string, { naming }: BaseWords): Promise<GitFailure> {
  const what = `La branche actuelle et « ${name} » n’ont aucun commit en commun`;
  if (await isShallow(git)) return new GitFailure(`${what} dans ce dépôt, dont l’histoire est coupée`, DEEPER);
  return new GitFailure(what, `Comparez avec la branche d’où vient la vôtre : ${naming('nom-de-la-branche')}.`);
}

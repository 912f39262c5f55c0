import { GitFailure } from './failure.ts';
import type { Answer, Git } from './run.ts';

/** Where a repository begins, and the working folder in it: '' or `data/paris-13/`. */
export interface Repository {
  readonly root: string;
  readonly prefix: string;
}

/** `otherwise`: what can be done without git, if anything. Throws a `GitFailure` where there is no git, or no repository. */
export async function findRepository(git: Git, otherwise?: string): Promise<Repository> {
  const root = await git('rev-parse', '--show-toplevel');
  if (!root.ok) throw explain(root, otherwise);
  const prefix = await git('rev-parse', '--show-prefix');
  return { root: withoutEnd(root.text), prefix: withoutEnd(prefix.text) };
}

/** The full name of a commit; undefined where nothing has this name. Throws a `GitFailure` for a name that git would take for an option. */
export async function resolveCommit(git: Git, name: string): Promise<string | undefined> {
  if (name.startsWith('-')) {
    const help =
      'Le nom d’une branche, d’une étiquette ou d’un commit ne commence pas par un tiret : main, par exemple.';
    throw new GitFailure(`« ${name} » n’est pas le nom d’une version`, help);
  }
  const { ok, text } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  const commit = withoutEnd(text);
  return ok && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(commit) ? commit : undefined;
}

export async function isShallow(git: Git): Promise<boolean> {
  return withoutEnd((await git('rev-parse', '--is-shallow-repository')).text) === 'true';
}

/** Why no name of a commit is known: there is none. `otherwise`: what can be done without. */
export function noCommitYet(otherwise?: string): GitFailure {
  const orElse = otherwise === undefined ? '' : `, ou ${otherwise}`;
  const help = `Enregistrez vos fichiers une première fois : git add . puis git commit${orElse}.`;
  return new GitFailure('Ce dépôt n’a encore aucun commit', help);
}

/** Why nothing has this name. */
export async function unknownVersion(git: Git, name: string): Promise<GitFailure> {
  if ((await resolveCommit(git, 'HEAD')) === undefined) return noCommitYet();
  const what = `Rien ne s’appelle « ${name} » dans ce dépôt`;
  return (await isShallow(git))
    ? new GitFailure(
        `${what}, dont l’histoire est coupée`,
        'Il faut toute l’histoire : « git fetch --unshallow » ou, dans une forge, « fetch-depth: 0 ».',
      )
    : new GitFailure(what, 'Donnez une branche, une étiquette ou un commit : « git log --oneline » les montre.');
}

/** What to throw for an answer that nobody expected. */
export function explain({ text }: Answer, otherwise?: string): GitFailure {
  const orElse = otherwise === undefined ? '' : `, ou ${otherwise}`;
  if (text.includes('ENOENT')) {
    return new GitFailure('git est introuvable', `Installez-le (https://git-scm.com)${orElse}.`);
  }
  if (text.includes('dubious ownership')) {
    return new GitFailure(
      'git ne se fie pas à ce dépôt, qui appartient à un autre utilisateur',
      'S’il est bien le vôtre, tapez « git status » : git dit alors comment le déclarer.',
    );
  }
  if (text.includes('must be run in a work tree')) {
    return new GitFailure(
      'Ce dépôt ne contient que l’histoire, sans les fichiers',
      'Placez-vous dans une copie de travail : git clone en fait une.',
    );
  }
  if (text.includes('not a git repository')) {
    const make =
      otherwise === undefined ? ' Pour en faire un de ce dossier : git init, git add . puis git commit.' : '';
    return new GitFailure(
      'Ce dossier n’est pas dans un dépôt git : il n’a pas d’autre version que ses fichiers',
      `Placez-vous dans le dépôt des plans${orElse}.${make}`,
    );
  }
  return new GitFailure(`git répond « ${text.split('\n')[0] ?? ''} »`, 'Vérifiez l’état du dépôt : git status');
}

const withoutEnd = (text: string): string => text.replace(/\r?\n$/u, '');

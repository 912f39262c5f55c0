import { explain, findRepository, isShallow, resolveCommit, unknownVersion } from './repository.ts';
import { gitIn, type Place } from './run.ts';

/** A commit that touched some files. */
export interface Commit {
  readonly commit: string;
  /** The commit it came after; undefined for the first. */
  readonly parent: string | undefined;
  /** When it was written, ISO 8601 with the author's time zone. */
  readonly date: string;
  readonly author: string;
  /** The first line of its message. */
  readonly subject: string;
}

export interface History {
  /** From the newest. */
  readonly commits: readonly Commit[];
  /** The repository does not have what came before. */
  readonly isCut: boolean;
}

const FORMAT = ['%H', '%P', '%aI', '%aN', '%s'].join('%x1f');

/**
 * The commits that touched the files of some folders, up to the one of that name, newest first. `folders`: relative to the working folder. Throws
 * a `GitFailure`.
 */
export async function historyOf(
  place: Place,
  name: string,
  folders: readonly string[],
  limit: number,
): Promise<History> {
  const { root, prefix } = await findRepository(gitIn(place));
  const git = gitIn({ ...place, cwd: root });
  const head = await resolveCommit(git, name);
  if (head === undefined) throw await unknownVersion(git, name);
  const options = ['-z', `--max-count=${String(limit)}`, `--format=${FORMAT}`, '--no-show-signature', '--no-patch'];
  const paths = folders.map((folder) => `:(top,literal)${fromRoot(prefix, folder)}`);
  const answer = await git('log', ...options, head, '--', ...paths);
  if (!answer.ok) throw explain(answer);
  const commits = answer.text.split('\0').flatMap((line) => (line.trim() === '' ? [] : commitOf(line)));
  return { commits, isCut: await isShallow(git) };
}

function commitOf(line: string): Commit {
  const [commit = '', parents = '', date = '', author = '', subject = ''] = line.trim().split('\u001F');
  const [parent] = parents.split(' ');
  return { commit, parent: parent === '' ? undefined : parent, date, author, subject };
}

/** The reverse of `fromFolder`. */
function fromRoot(prefix: string, path: string): string {
  const folders = prefix.split('/').slice(0, -1);
  const names = path === '.' ? [] : path.split('/');
  for (const name of names) {
    if (name === '..') folders.pop();
    else folders.push(name);
  }
  return folders.join('/');
}

import { createHash } from 'node:crypto';
import { findBase, OF_DIFF } from './base.ts';
import { fromFolder } from './changed-files.ts';
import { GitFailure } from './failure.ts';
import { explain, findRepository, resolveCommit, unknownVersion } from './repository.ts';
import { type Git, gitIn, type Place } from './run.ts';

/** A file of a revision. */
export interface RevisionFile {
  /** Relative to the working folder, '/' between names, accents composed. */
  readonly path: string;
  /** The name that git gives to its content: the same content has the same name in every revision. */
  readonly blob: string;
  /** In bytes. */
  readonly size: number;
  /** A symbolic link is recorded as a file that holds the path it points to. */
  readonly kind: 'file' | 'symlink';
}

/** The repository as a commit has it; the working folder is neither read nor changed. */
export interface Revision {
  /** As its user knows it. */
  readonly name: string;
  /** In full. */
  readonly commit: string;
  /** When it was committed, ISO 8601 in UTC. */
  readonly date: string;
  readonly files: readonly RevisionFile[];
  /** The content of some of its files, by `blob`. */
  readonly read: (blobs: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;
}

/** How many contents are asked of git at once: a command line holds no more on some systems. */
const AT_ONCE = 500;

/** Contents by blob. Revisions that share one read each content once, and give the same bytes for it. */
export type Contents = Map<string, Uint8Array>;

/** Gives the name that git has for a content. `like`: one of the names that the repository uses. */
export function blobNamer(like: string | undefined): (bytes: Uint8Array) => string {
  const algorithm = like?.length === LONG_NAME ? 'sha256' : 'sha1';
  return (bytes) =>
    createHash(algorithm)
      .update(`blob ${String(bytes.length)}\0`)
      .update(bytes)
      .digest('hex');
}

const LONG_NAME = 64;

/** Opens a commit, a branch or a tag. Throws a `GitFailure` where there is no repository or nothing of this name. */
export async function openRevision(place: Place, name: string, contents: Contents = new Map()): Promise<Revision> {
  const { root, prefix } = await findRepository(gitIn(place));
  const git = gitIn({ ...place, cwd: root });
  const commit = await resolveCommit(git, name);
  if (commit === undefined) throw await unknownVersion(git, name);
  const files = await listFilesOf(git, commit, prefix);
  const sizes = new Map(files.map(({ blob, size }) => [blob, size]));
  const date = await git('show', '--no-patch', '--no-show-signature', '--format=%cI', commit);
  if (!date.ok) throw explain(date);
  return {
    name,
    commit,
    date: new Date(date.text.trim()).toISOString(),
    files,
    read: (blobs) => readBlobs(git, blobs, sizes, contents),
  };
}

const ENTRY = /^(\d{6}) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/su;

/** The files of a commit, or of a tree. `prefix`: the working folder in the repository. */
export async function listFilesOf(git: Git, commit: string, prefix: string): Promise<readonly RevisionFile[]> {
  const answer = await git('ls-tree', '-r', '-l', '-z', '--full-tree', commit);
  if (!answer.ok) throw explain(answer);
  return answer.text.split('\0').flatMap((line): readonly RevisionFile[] => {
    const [, mode = '', type, blob = '', size = '', path = ''] = ENTRY.exec(line) ?? [];
    if (type !== 'blob') return [];
    return [
      {
        path: fromFolder(prefix, path.normalize('NFC')),
        blob,
        size: Number(size),
        kind: mode === '120000' ? 'symlink' : 'file',
      },
    ];
  });
}

/** git prints the contents one after the other: their sizes tell where each ends. */
export async function readBlobs(
  git: Git,
  blobs: readonly string[],
  sizes: ReadonlyMap<string, number>,
  contents: Contents,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = [...new Set(blobs)].filter((blob) => sizes.has(blob) && !contents.has(blob));
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    const bytes = await git.show(...some);
    let start = 0;
    for (const blob of some) {
      const end = start + (sizes.get(blob) ?? 0);
      contents.set(blob, bytes.subarray(start, end));
      start = end;
    }
    if (start !== bytes.length)
      throw new GitFailure('git n’a pas rendu les fichiers demandés', 'Vérifiez le dépôt : git fsck');
  }
  return contents;
}

/** Where the current branch left the main one: what a review compares with. Throws a `GitFailure`. */
export async function openMergeBase(place: Place, contents?: Contents): Promise<Revision> {
  const { root } = await findRepository(gitIn(place));
  const { name, commit } = await findBase(gitIn({ ...place, cwd: root }), undefined, OF_DIFF);
  return { ...(await openRevision(place, commit, contents)), name };
}

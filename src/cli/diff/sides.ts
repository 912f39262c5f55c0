import { blobNamer, type Contents, openMergeBase, openRevision, type Revision } from '../../git/index.ts';
import type { Side } from '../../report/comparison/comparison.ts';
import type { Host } from '../host.ts';
import { revisionStore } from '../revision-store.ts';
import { diskStore, type Store } from '../store.ts';

/** A version of the plans, and how to read it. */
export interface Version extends Side {
  readonly store: Store;
}

const ofRevision = (revision: Revision): Version => {
  const { name, commit } = revision;
  return { name, commit, store: revisionStore(revision) };
};

/**
 * The versions of those names; without the first, where the branch left the main one; without the second, the working folder. What both
 * have alike is asked of git once, and not at all where the working folder has it and is read first. Throws a `GitFailure`.
 */
export async function openSides(
  host: Host,
  base: string | undefined,
  head: string | undefined,
): Promise<readonly [base: Version, head: Version]> {
  const contents: Contents = new Map();
  const revision = base === undefined ? await openMergeBase(host, contents) : await openRevision(host, base, contents);
  const other = head === undefined ? workingFolder(host, revision, contents) : await openHead(host, head, contents);
  return [ofRevision(revision), other];
}

/** The version of that name; without one, the working folder. Throws a `GitFailure`. */
export async function openHead(host: Host, name: string | undefined, contents?: Contents): Promise<Version> {
  return name === undefined ? workingFolder(host) : ofRevision(await openRevision(host, name, contents));
}

/** `contents`: receives what is read, under the names that git gives to contents in a revision. */
function workingFolder(host: Host, { files }: Pick<Revision, 'files'> = { files: [] }, contents?: Contents): Version {
  const disk = diskStore(host);
  const nameOf = blobNamer(files[0]?.blob);
  const trees: Store['trees'] = async (plan) => {
    const read = await disk.trees(plan);
    for (const { bytes } of read.flatMap((tree) => tree.files)) contents?.set(nameOf(bytes), bytes);
    return read;
  };
  return { name: 'dossier de travail', commit: undefined, store: { ...disk, trees } };
}

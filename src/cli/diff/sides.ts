import { openMergeBase, openRevision, type Revision } from '../../git/index.ts';
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

/** The version of that name; without one, where the branch left the main one. Throws a `GitFailure`. */
export async function openBase(host: Host, name: string | undefined): Promise<Version> {
  return ofRevision(name === undefined ? await openMergeBase(host) : await openRevision(host, name));
}

/** The version of that name; without one, the working folder. Throws a `GitFailure`. */
export async function openHead(host: Host, name: string | undefined): Promise<Version> {
  if (name !== undefined) return ofRevision(await openRevision(host, name));
  return { name: 'dossier de travail', commit: undefined, store: diskStore(host) };
}

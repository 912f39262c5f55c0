import { openRevision, type Revision } from '../../git/index.ts';
import { typo } from '../../report/french.ts';
import type { Tree } from '../../workspace/index.ts';
import type { Host } from '../host.ts';
import { revisionStore } from '../revision-store.ts';
import type { Store } from '../store.ts';
import { buildDate } from './date.ts';

/** Which version of the files a document is made from. */
export interface Provenance {
  /** In full; undefined outside a repository, or before its first commit. */
  readonly commit: string | undefined;
  /** Whether the files are those of the commit. False without one. */
  readonly isClean: boolean;
  /** Of the commit where the files are its own, so that the same version gives the same document; else now. */
  readonly date: Date;
}

interface Read {
  /** The revision that is built, or the one that the working folder comes from. */
  readonly head: Promise<Revision | undefined>;
  /** Where the files were read, where it is the working folder. */
  readonly store: Store | undefined;
}

/** `folder`: of the plan. */
export async function provenanceOf(host: Host, folder: string, { head, store }: Read): Promise<Provenance> {
  const built = await head;
  const isClean = built !== undefined && (store === undefined || (await isCommitted(built, store, folder)));
  const date = isClean ? new Date(built.date) : host.now();
  return { commit: built?.commit, isClean, date: buildDate({ env: host.env, now: () => date }) };
}

/**
 * Asks git, which answers beside what is done meanwhile. A document can be built without it, and outside a repository: it then says
 * nothing of its version.
 */
export function startHead(host: Host): Promise<Revision | undefined> {
  const head = openRevision(host, 'HEAD').catch((error: unknown) => {
    if (error instanceof Error && error.name === 'GitFailure') return undefined;
    throw error;
  });
  // Told to whoever waits for it.
  head.catch(() => undefined);
  return head;
}

async function isCommitted(head: Revision, here: Store, folder: string): Promise<boolean> {
  const committed = revisionStore(head);
  const was = contentsOf([...(await committed.trees(folder)), await committed.modele(folder)]);
  const is = contentsOf([...(await here.trees(folder)), await here.modele(folder)]);
  return was.size === is.size && [...is].every(([path, text]) => was.get(path) === text);
}

/** The text of each file. Some systems write the end of a line in two bytes where git keeps one. */
const contentsOf = (trees: readonly Tree[]): ReadonlyMap<string, string> =>
  new Map(
    trees
      .flatMap(({ files }) => files)
      .map(({ path, bytes }) => [path, Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n')]),
  );

/** « Version 1a2b3c4d5e6f des fichiers du plan »: what the colophon says of it; nothing where it is not known. */
export function versionLine({ commit, isClean }: Provenance): readonly string[] {
  if (commit === undefined) return [];
  const version = `Version ${commit.slice(0, 12)} des fichiers du plan`;
  return [typo(isClean ? `${version}.` : `${version}, avec des modifications qui ne sont pas enregistrées.`)];
}

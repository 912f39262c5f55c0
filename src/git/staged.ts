import { explain, findRepository, resolveCommit } from './repository.ts';
import { listFilesOf, readBlobs, type Revision, type RevisionFile } from './revision.ts';
import { type Git, gitIn, type Place } from './run.ts';

/** The repository as the next commit will have it. Paths are from its root. */
export interface Staged extends Revision {
  /** Paths that the next commit changes, those that it removes included. */
  readonly changed: ReadonlySet<string>;
}

/** Opens the content of the index; the working folder is neither read nor changed. Throws a `GitFailure`. */
export async function openStaged(place: Place): Promise<Staged> {
  const { root } = await findRepository(gitIn(place));
  const git = gitIn({ ...place, cwd: root });
  const tree = await git('write-tree');
  if (!tree.ok) throw explain(tree);
  const commit = tree.text.trim();
  const files = await listFilesOf(git, commit, '');
  const before = await filesOfHead(git);
  const [was, is] = [blobs(before), blobs(files)];
  const changed = [...files, ...before].map(({ path }) => path).filter((path) => was.get(path) !== is.get(path));
  const sizes = new Map(files.map(({ blob, size }) => [blob, size]));
  const contents = new Map<string, Uint8Array>();
  return {
    name: 'ce qui va être enregistré',
    commit,
    date: '',
    files,
    changed: new Set(changed),
    read: (wanted) => readBlobs(git, wanted, sizes, contents),
  };
}

const blobs = (files: readonly RevisionFile[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, blob }) => [path, blob]));

/** None before the first commit. */
async function filesOfHead(git: Git): Promise<readonly RevisionFile[]> {
  const head = await resolveCommit(git, 'HEAD');
  return head === undefined ? [] : listFilesOf(git, head, '');
}

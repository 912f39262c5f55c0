import type { Revision, RevisionFile } from '../git/index.ts';
import { type FileProblem, isSkippedPath, MAX_BYTES, type Tree, WorkspaceFailure } from '../workspace/index.ts';
import { isInModele } from './build/modele-files.ts';
import { isOfPlan, SHARED_FOLDER, type Store } from './store.ts';

const MARK = 'pst.yaml';

/** The plans as a commit has them. What git holds and a plan may not have (links, huge files) is a problem, as on the disk. */
export function revisionStore(revision: Revision): Store {
  const files = revision.files.filter(({ path }) => !isSkippedPath(path)).toSorted(byPath);
  return {
    plans: (folders) => Promise.resolve(plansIn(revision, files, folders.length === 0 ? ['.'] : folders)),
    trees: async (plan) => {
      const shared = sharedFolder(files, plan);
      const folders = shared === undefined ? [plan] : [plan, shared];
      return Promise.all(
        folders.map((folder) =>
          treeOf(
            revision,
            (path) => isOfPlan(plan, path),
            files.filter(({ path }) => isIn(folder, path)),
          ),
        ),
      );
    },
    modele: (plan) =>
      treeOf(
        revision,
        isInModele(plan),
        files.filter(({ path }) => isIn(plan, path)),
      ),
  };
}

function plansIn(revision: Revision, files: readonly RevisionFile[], folders: readonly string[]): readonly string[] {
  const marks = files.flatMap(({ path }) => (nameOf(path) === MARK ? folderOf(path) : []));
  const found = folders.flatMap((folder) => {
    const inside = marks.filter((mark) => isIn(withoutEnd(folder), mark));
    // What is inside a plan is not searched.
    const outer = inside.filter((mark) => !inside.some((other) => other !== mark && isIn(other, mark)));
    if (outer.length > 0) return outer;
    const what = `Aucun plan dans « ${folder} » à la version « ${revision.name} » : elle n’y a pas de fichier ${MARK}`;
    throw new WorkspaceFailure(what, 'Donnez le dossier d’un plan qui existait alors, ou une version plus récente.');
  });
  return [...new Set(found)];
}

async function treeOf(
  revision: Revision,
  isWanted: (path: string) => boolean,
  files: readonly RevisionFile[],
): Promise<Tree> {
  const readable = files.filter(({ kind, size }) => kind === 'file' && size <= MAX_BYTES);
  const wanted = readable.filter(({ path }) => isWanted(path));
  const contents = await revision.read(wanted.map(({ blob }) => blob));
  return {
    files: wanted.map(({ path, blob }) => ({ path, bytes: contents.get(blob) ?? new Uint8Array() })),
    others: readable.filter(({ path }) => !isWanted(path)).map(({ path }) => path),
    problems: files.flatMap(problemOf),
  };
}

function problemOf({ path, kind, size }: RevisionFile): readonly FileProblem[] {
  if (kind === 'symlink') return [{ path, reason: 'symlink' }];
  return size > MAX_BYTES ? [{ path, reason: 'too-large', bytes: size }] : [];
}

/** The nearest folder of shared files, beside the plan or beside one of the folders that hold it. */
function sharedFolder(files: readonly RevisionFile[], plan: string): string | undefined {
  let parent = plan;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    parent = folderAbove(parent);
    const candidate = within(parent, SHARED_FOLDER);
    if (files.some(({ path }) => isIn(candidate, path))) return candidate;
  }
  return undefined;
}

const MAX_DEPTH = 32;

/** Paths are relative to the working folder, which is `.`; those above it begin with `..`. */
function folderAbove(path: string): string {
  if (path === '.') return '..';
  if (/^(?:\.\.\/)*\.\.$/u.test(path)) return `../${path}`;
  return folderOf(path);
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');
const within = (folder: string, name: string): string => (folder === '.' ? name : `${folder}/${name}`);
const withoutEnd = (folder: string): string => folder.replace(/^\.\/(?=.)/u, '').replace(/(?<=.)\/+$/u, '');

function isIn(folder: string, path: string): boolean {
  if (folder === '.') return path !== '..' && !path.startsWith('../');
  return path === folder || path.startsWith(`${folder}/`);
}

function byPath(a: RevisionFile, b: RevisionFile): number {
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}

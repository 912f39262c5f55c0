import { roleOf } from '../../model/plan-files.ts';
import type { RefusedFile } from '../../model/refused-file.ts';
import type { Kind } from '../../schema/index.ts';
import { slashed } from '../../workspace/folder.ts';
import { type SourceFile, type Tree, WorkspaceFailure } from '../../workspace/index.ts';
import { readPath } from '../../workspace/read-path.ts';
import type { Host } from '../host.ts';
import { diskStore } from '../store.ts';

export interface FileToFormat extends SourceFile {
  readonly kind: Kind;
}

export interface ToFormat {
  /** Each once, by path. */
  readonly files: readonly FileToFormat[];
  readonly refused: readonly RefusedFile[];
}

/** How deep below the folder of a plan its files stand: suivi/2023/jardin.yaml. */
const DEPTH = 3;

/**
 * The files of plans at the given paths or, without any, of the plans of the working folder and of what they share. Throws a failure
 * where there is none.
 */
export async function filesToFormat(host: Host, paths: readonly string[]): Promise<ToFormat> {
  const kindOf = (path: string): Kind | undefined => kindAt(`${slashed(host.cwd)}/${path}`);
  const trees = paths.length === 0 ? await ofPlans(host) : await at(host, paths, (path) => kindOf(path) !== undefined);
  const files = new Map<string, FileToFormat>();
  for (const file of trees.flatMap((tree) => tree.files)) {
    const kind = kindOf(file.path);
    if (kind !== undefined) files.set(file.path, { ...file, kind });
  }
  const problems = trees.flatMap((tree) => tree.problems).filter(({ path }) => kindOf(path) !== undefined);
  const refused = [...new Map(problems.map((problem) => [problem.path, problem])).values()];
  return { files: [...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)), refused };
}

async function ofPlans(host: Host): Promise<readonly Tree[]> {
  const store = diskStore(host);
  const trees: Tree[] = [];
  for (const plan of await store.plans([])) trees.push(...(await store.trees(plan)));
  return trees;
}

async function at(
  { cwd, signal }: Host,
  paths: readonly string[],
  wanted: (path: string) => boolean,
): Promise<readonly Tree[]> {
  const trees: Tree[] = [];
  for (const path of paths) {
    const tree = await readPath(cwd, path, { wanted, signal });
    if (tree.files.length + tree.problems.length === 0) throw nothingAt(path);
    trees.push(tree);
  }
  return trees;
}

function nothingAt(path: string): WorkspaceFailure {
  return new WorkspaceFailure(
    `Aucun fichier de plan dans « ${path} »`,
    'Donnez un plan, l’un de ses dossiers ou l’un de ses fichiers : par exemple fiches/jardin.yaml.',
  );
}

/** What a file is, by the end of its path alone: it may be asked for from any folder. */
function kindAt(path: string): Kind | undefined {
  const names = path.split('/');
  for (let depth = DEPTH; depth > 0; depth -= 1) {
    const role = roleOf(names.slice(-depth).join('/'));
    if (role !== undefined) return role.kind;
  }
  return undefined;
}

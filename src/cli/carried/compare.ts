import { pathInPlan } from '../../model/plan-files.ts';
import type { Tree } from '../../workspace/index.ts';
import { readYaml } from '../../yaml/index.ts';
import { SHARED_FOLDER, type Store } from '../store.ts';
import type { Carried } from './carried.ts';
import { bytesOf, isContent } from './write.ts';

/** The files that are not the same on both sides, by their paths inside the plan. */
export interface FileChanges {
  readonly changed: readonly string[];
  /** Only in the PDF. */
  readonly removed: readonly string[];
  /** Only in the folder. */
  readonly added: readonly string[];
}

export function fileChanges({ files }: Carried, folder: string, trees: readonly Tree[]): FileChanges {
  const was = new Map(files.map((file) => [file.path, file]));
  const is = new Map(
    trees.flatMap((tree) => tree.files.map((file) => [pathInPlan(folder, file.path), file.bytes] as const)),
  );
  const isOther = ([path, bytes]: readonly [string, Uint8Array]): boolean => {
    const file = was.get(path);
    return file !== undefined && !isContent(bytes, file);
  };
  return {
    changed: [...is].filter(isOther).map(([path]) => path),
    removed: [...was.keys()].filter((path) => !is.has(path)),
    added: [...is.keys()].filter((path) => !was.has(path)),
  };
}

export const isSame = ({ changed, removed, added }: FileChanges): boolean =>
  changed.length + removed.length + added.length === 0;

/** Whether the files of a folder are those of a plan of this identifier. */
export function isPlanNamed(id: string, folder: string, trees: readonly Tree[]): boolean {
  const mark = trees.flatMap((tree) => tree.files).find(({ path }) => pathInPlan(folder, path) === 'pst.yaml');
  const data: unknown = mark && readYaml(mark.bytes).data;
  return typeof data === 'object' && data !== null && 'id' in data && data.id === id;
}

/** What a PDF carries, as if it stood in the folder that it is compared with. */
export function carriedStore({ files }: Carried, folder: string, trees: readonly Tree[]): Store {
  const shared = sharedFolder(folder, trees);
  const placed = files.map((file) => {
    const { path } = file;
    const inShared = path.startsWith(`${SHARED_FOLDER}/`);
    const place = inShared ? `${shared}${path}` : folder === '.' ? path : `${folder}/${path}`;
    return { path: place, bytes: bytesOf(file) };
  });
  const tree = { files: placed, others: [], problems: [] };
  return {
    plans: () => Promise.resolve([folder]),
    trees: () => Promise.resolve([tree]),
    modele: () => Promise.resolve(tree),
  };
}

/** What stands before « communs/ » in the paths of the files that plans share. */
function sharedFolder(folder: string, trees: readonly Tree[]): string {
  const known = trees
    .flatMap((tree) => tree.files)
    .find(({ path }) => pathInPlan(folder, path).startsWith(`${SHARED_FOLDER}/`));
  if (known !== undefined) return known.path.slice(0, -pathInPlan(folder, known.path).length);
  if (folder === '.') return '../';
  return folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/') + 1) : '';
}

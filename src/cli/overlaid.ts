import type { Tree } from '../workspace/index.ts';

/** The files of a plan with those that change as they become. */
export function overlaid(trees: readonly Tree[], changed: ReadonlyMap<string, Uint8Array>): readonly Tree[] {
  return trees.map((tree) => ({
    ...tree,
    files: tree.files.map((file) => ({ ...file, bytes: changed.get(file.path) ?? file.bytes })),
  }));
}

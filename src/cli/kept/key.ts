import { createHash, type Hash } from 'node:crypto';
import { cachedDataVersionTag } from 'node:v8';
import type { Levels } from '../../rules/index.ts';
import { codeFolder, packageRoot, readAsset, readTree, type SourceFile, type Tree } from '../../workspace/index.ts';

/** Everything that the findings on a plan depend on. */
export interface Question {
  readonly folder: string;
  readonly trees: readonly Tree[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly levels: Levels;
  /** What `toolOf` gave. */
  readonly tool: string;
}

/** A name for the question: two questions of one name have the same answer. 64 hexadecimal digits. */
export function keyOf({ folder, trees, today, levels, tool }: Question): string {
  const asked = Object.entries(levels).sort(([a], [b]) => (a < b ? -1 : 1));
  const files = trees.flatMap((tree) => tree.files);
  const unread = trees.map(({ others, problems }) => ({ others, problems }));
  const hash = createHash('sha256').update(JSON.stringify({ tool, today, asked, folder, unread }));
  return withFiles(hash, files).digest('hex');
}

/**
 * What tells this pst from any other: all of its code, so that who works on it never sees what the code before gave, its schemas,
 * the versions of its packages, and the engine, whose Unicode is that of the patterns.
 */
export async function toolOf(): Promise<string> {
  const root = packageRoot();
  const trees = await Promise.all([codeFolder(), 'schemas'].map((folder) => readTree(root, folder)));
  const versions = { path: 'package.json', bytes: await readAsset('package.json') };
  const files = [versions, ...trees.flatMap((tree) => tree.files)];
  return withFiles(createHash('sha256').update(String(cachedDataVersionTag())), files).digest('hex');
}

/** The lengths come first: no file can pass for the end of another. */
function withFiles(hash: Hash, files: readonly SourceFile[]): Hash {
  hash.update(JSON.stringify(files.map(({ path, bytes }) => [path, bytes.length])));
  for (const { bytes } of files) hash.update(bytes);
  return hash;
}

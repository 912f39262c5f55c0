import { createHash, type Hash } from 'node:crypto';
import { cachedDataVersionTag } from 'node:v8';
import {
  codeFolder,
  packageRoot,
  readAsset,
  readTree,
  type SourceFile,
  tellsCode,
  type Tree,
} from '../../workspace/index.ts';

/** Everything that may count in what is computed from a plan, besides what is asked. */
interface Source {
  readonly folder: string;
  readonly trees: readonly Tree[];
  /** YYYY-MM-DD */
  readonly today: string;
  /** What `toolOf` gave. */
  readonly tool: string;
}

/** A name for the source: what is computed from two sources of one name is the same. 64 hexadecimal digits. */
export function keyOf({ folder, trees, today, tool }: Source): string {
  const files = trees.flatMap((tree) => tree.files);
  const unread = trees.map(({ others, problems }) => ({ others, problems }));
  const hash = createHash('sha256').update(JSON.stringify({ tool, today, folder, unread }));
  return withFiles(hash, files).digest('hex');
}

/**
 * What tells this pst from any other: all of its code, so that who works on it never sees what the code before gave, its schemas,
 * the versions of its packages, and the engine, whose Unicode is that of the patterns.
 */
export async function toolOf(): Promise<string> {
  const root = packageRoot();
  const trees = await Promise.all([readTree(root, codeFolder(), { wanted: tellsCode }), readTree(root, 'schemas')]);
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

import { writeAtomically } from '../../workspace/index.ts';
import { compareVersions } from '../diff/compare.ts';
import type { COMPARISON_FORMATS } from '../diff/formats.ts';
import { openSides } from '../diff/sides.ts';
import type { ExitCode, Host } from '../host.ts';

export interface DiffOptions {
  /** Two revisions; without the first, where the branch left the main one, without the second, the working folder. */
  readonly base?: string | undefined;
  readonly head?: string | undefined;
  readonly folders: readonly string[];
  readonly format: (typeof COMPARISON_FORMATS)[number];
  /** The file that receives the result: the output of the command without one. */
  readonly path?: string | undefined;
  readonly color: boolean;
  /** Whether what an earlier run found on the same version is believed. */
  readonly cache: boolean;
}

/** Says what changed between two versions of the plans, and what follows from it. Throws a failure when one cannot be read. */
export async function runDiff(host: Host, options: DiffOptions): Promise<ExitCode> {
  const versions = await openSides(host, options.base, options.head);
  const comparison = await compareVersions(host, versions, options);
  const write = await options.format.load();
  const { path, color } = options;
  if (path === undefined) host.out.write(write(comparison, { color }));
  else {
    const bytes = new TextEncoder().encode(write(comparison, { color: false }));
    await writeAtomically(host.cwd, path, bytes, { signal: host.signal });
  }
  return 0;
}

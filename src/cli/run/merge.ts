import { count, typo } from '../../report/french.ts';
import { visible } from '../../report/visible.ts';
import { MAX_BYTES, readOne, writeAtomically } from '../../workspace/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { misuse } from '../misuse.ts';
import { mergeFile } from '../merge/files.ts';
import { namesOf } from '../merge/names.ts';

export interface ToMerge {
  /** Paths of the three versions; the merged one replaces `ours`. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** The path of the file in the repository, where the three are copies. */
  readonly path: string;
  /** What git calls the two sides; a version of git that does not know leaves « %X ». */
  readonly names: readonly (string | undefined)[];
}

/** Merges as git asks a merge driver to: 0 where nothing is left to decide, 1 where conflicts are marked. */
export async function runMerge(host: Host, { base, ours, theirs, path, names }: ToMerge): Promise<ExitCode> {
  const [o, a, b] = [base, ours, theirs].map((file) => textOf(host, file, path));
  const merged = mergeFile({ base: o ?? '', ours: a ?? '', theirs: b ?? '' }, path, namesOf(host, names));
  await writeAtomically(host.cwd, ours, new TextEncoder().encode(merged.text), { signal: host.signal });
  if (merged.conflicts === 0) return 0;
  const places = count(merged.conflicts, 'endroit à trancher', 'endroits à trancher');
  host.err.write(
    typo(
      `« ${visible(path)} » : ${places}, entre les lignes <<<<<<< et >>>>>>>. Gardez une version, ôtez ces lignes, puis « git add ».\n`,
    ),
  );
  return 1;
}

function textOf(host: Host, file: string, path: string): string {
  const bytes = readOne(host.cwd, file, MAX_BYTES);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw misuse(`« ${path} » n’est pas du texte en UTF-8 dans l’une des versions : choisissez-en une à la main`);
  }
}

import { readAttached } from '../../render/pdf/attached.ts';
import { count, typo } from '../../report/french.ts';
import { visible } from '../../report/visible.ts';
import { readOne, writeNewFolder } from '../../workspace/index.ts';
import type { Carried } from '../carried/carried.ts';
import { findCarried } from '../carried/read.ts';
import { bytesOf } from '../carried/write.ts';
import type { ExitCode, Host } from '../host.ts';
import { SHARED_FOLDER } from '../store.ts';
import { MAX_PDF_BYTES } from './verify.ts';

export interface ExtractOptions {
  /** The folder to make. */
  readonly out?: string | undefined;
}

/** Writes the files that a PDF carries in a new folder. Throws a failure where it carries none, or the folder exists. */
export async function runExtract(host: Host, file: string, { out }: ExtractOptions): Promise<ExitCode> {
  const { carried, isAsSaid, altered } = findCarried(file, readAttached(readOne(host.cwd, file, MAX_PDF_BYTES)));
  const folder = out ?? `${carried.plan}-extrait`;
  const files = carried.files.map((file) => ({ path: placeOf(carried, file.path), bytes: bytesOf(file) }));
  await writeNewFolder(host.cwd, folder, files, { signal: host.signal });
  host.out.write(line(`${folder} : ${count(files.length, 'fichier écrit', 'fichiers écrits')}`));
  if (isAsSaid && altered.length === 0) return 0;
  host.err.write(
    line('Attention : ces fichiers ne sont plus ceux que pst a mis dans ce PDF. « pst verify » dit lesquels.'),
  );
  return 1;
}

/** The plan in a folder of its name, what it shares with others beside it: as pst finds them. */
function placeOf({ plan }: Carried, path: string): string {
  const folder = plan === SHARED_FOLDER ? 'plan' : plan;
  return path.startsWith(`${SHARED_FOLDER}/`) ? path : `${folder}/${path}`;
}

const line = (text: string): string => `${visible(typo(text))}\n`;

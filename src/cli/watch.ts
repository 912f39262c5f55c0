import { count, typo } from '../report/french.ts';
import { findBeside, watchFolders } from '../workspace/index.ts';
import { complain } from './complain.ts';
import { findPlans } from './find-plans.ts';
import type { Host } from './host.ts';
import { SHARED_FOLDER } from './store.ts';

/** What a plan is made of. What pst and others write beside it, as « pst validate --watch > constats.txt », starts nothing. */
const isSource = (path: string): boolean => /\.(?:ya?ml|md)$|(?:^|\/)modele\/.+$/iu.test(path);

const CLEAR = '\u001B[2J\u001B[H';

/** The folders that were asked for, and those that their plans share with others. Throws a failure where there is no plan. */
export async function watchedFolders(host: Host, folders: readonly string[]): Promise<readonly string[]> {
  const plans = await findPlans(host, folders);
  const shared = plans.flatMap((plan) => findBeside(host.cwd, plan, SHARED_FOLDER) ?? []);
  return [...(folders.length === 0 ? ['.'] : folders), ...shared];
}

/**
 * Does `work` at once, then each time that a source below the folders changes: only ends by throwing, when the user stops the
 * command. The time stands above each result and, on a terminal, nothing else. A failure of the first time is a mistake of the
 * command, and thrown; a later one is told, and the next change may mend it.
 */
export async function workAtEachChange(
  host: Host,
  folders: readonly string[],
  work: () => Promise<unknown>,
): Promise<void> {
  let isFirst = true;
  for await (const changed of watchFolders(host.cwd, folders, { wanted: isSource, signal: host.signal })) {
    host.out.write(`${isTerminal(host) ? CLEAR : ''}${header(host, changed)}\n\n`);
    try {
      await work();
    } catch (error) {
      if (isFirst || host.signal.aborted) throw error;
      complain(error, host);
    }
    isFirst = false;
    host.err.write('\nEn attente d’une modification. Ctrl-C pour arrêter.\n');
  }
}

const isTerminal = ({ columns, env }: Host): boolean => columns !== undefined && env['TERM'] !== 'dumb';

/** « 14 h 32 — 2 fichiers modifiés » */
function header({ now }: Host, changed: readonly string[]): string {
  const date = now();
  const time = `${String(date.getHours())}\u00A0h\u00A0${String(date.getMinutes()).padStart(2, '0')}`;
  const what =
    changed.length === 0 ? 'début de la surveillance' : count(changed.length, 'fichier modifié', 'fichiers modifiés');
  return typo(`${time} — ${what}`);
}

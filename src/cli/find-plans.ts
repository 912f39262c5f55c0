import { meantPath, pathInPlan, roleOf } from '../model/plan-files.ts';
import { fromCwd, openFolder } from '../workspace/folder.ts';
import { findFolders, listFiles, WorkspaceFailure } from '../workspace/index.ts';
import type { Host } from './host.ts';
import { misuse } from './misuse.ts';

type Searcher = Pick<Host, 'cwd' | 'signal'>;

const MARK = 'pst.yaml';

/**
 * The plans in the given folders, or in the working folder: relative to it, each once, in the order in which they were
 * asked for. Throws a `WorkspaceFailure` where there is no folder, or no plan in it.
 */
export async function findPlans(host: Searcher, folders: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of folders.length === 0 ? ['.'] : folders) found.push(...(await plansIn(host, folder)));
  return [...new Set(found)];
}

async function plansIn(host: Searcher, folder: string): Promise<readonly string[]> {
  // As from a variable that is not set: the working folder is not what was meant.
  if (folder === '') throw misuse('Le nom du dossier est vide : donnez un dossier, ou rien pour le dossier courant');
  const { cwd, signal } = host;
  const found = await findFolders(cwd, folder, MARK, signal);
  if (found.length > 0) return found;
  const asked = fromCwd(cwd, openFolder(cwd, folder));
  if (await hasPlanFiles(host, asked)) return [asked];
  throw new WorkspaceFailure(
    `Aucun plan dans « ${folder} » : il n’y a de fichier ${MARK} ni dans ce dossier, ni plus bas`,
    'Placez-vous dans le dossier du plan, ou donnez son chemin après la commande.',
  );
}

/** Whether it is a plan all but its pst.yaml: then that is what is wrong with it. */
async function hasPlanFiles({ cwd, signal }: Searcher, folder: string): Promise<boolean> {
  const { entries } = await listFiles(cwd, folder, signal);
  return entries.some(({ path }) => {
    const inside = pathInPlan(folder, path);
    const kind = roleOf(inside)?.kind;
    return kind === 'axe' || kind === 'fiche' || meantPath(inside) === MARK;
  });
}

import { sheetsOf } from '../../export/sheets/index.ts';
import { BASE_SHEET, BASE_VERSION, baseVersion, readBase } from '../../export/workbook/base.ts';
import { MAX_WORKBOOK_BYTES } from '../../export/workbook/guard.ts';
import { type Edit, type Merge, mergeWorkbook } from '../../export/workbook/merge.ts';
import { readWorkbook } from '../../export/workbook/read.ts';
import type { Plan } from '../../model/plan.ts';
import { count, typo } from '../../report/french.ts';
import { readOne, replaceAll, type SourceFile, type Tree } from '../../workspace/index.ts';
import { onePlan } from '../export/one-plan.ts';
import type { ExitCode, Host } from '../host.ts';
import { applyEdits } from '../import/apply.ts';
import { ImportFailure } from '../import/failure.ts';
import { changesText, notesText, refusalText } from '../import/tell.ts';
import { overlaid } from '../overlaid.ts';
import { createJudge } from '../pipeline.ts';
import { isRefused } from '../refuse.ts';
import { diskStore } from '../store.ts';

export interface ImportOptions {
  /** Nothing is written. */
  readonly essai?: true | undefined;
}

const UNDONE = 'Rien n’a été importé';

/** Takes back the changes made in a workbook that pst exported. All of them or none. */
export async function runImport(
  host: Host,
  path: string,
  folder: string | undefined,
  { essai }: ImportOptions,
): Promise<ExitCode> {
  const bytes = readOne(host.cwd, path, MAX_WORKBOOK_BYTES);
  const found = await onePlan(host, folder, UNDONE);
  if (found === undefined) return 1;
  const { plan, checked } = found;
  const merge = await mergeOf(plan, bytes);
  host.err.write(notesText(merge.notes));
  if (merge.problems.length > 0 || merge.conflicts.length > 0) {
    host.err.write(refusalText(merge));
    return 1;
  }
  const trees = await diskStore(host).trees(checked.folder);
  const files = changedFiles(trees, merge.edits);
  if (files.length === 0) {
    host.out.write(`${typo('Le classeur ne change rien au plan.')}\n`);
    return 0;
  }
  const after = (await createJudge(host, {}))(checked.folder, overlaid(trees, bytesOf(files)));
  if (await isRefused(host, [after], 'Le classeur rendrait le plan faux, rien n’a été écrit')) return 1;
  host.signal.throwIfAborted();
  if (essai !== true) await replaceAll(host.cwd, files, { signal: host.signal });
  host.out.write(changesText(merge.changes));
  host.out.write(`${typo(summary(merge, files, essai === true))}\n`);
  return 0;
}

async function mergeOf(plan: Plan, bytes: Uint8Array): Promise<Merge> {
  const tabs = await readWorkbook(bytes);
  const sheets = sheetsOf(plan);
  const hidden = tabs.find(({ nom }) => nom === BASE_SHEET);
  const keys = new Map(sheets.map(({ id, cle }) => [id, cle]));
  const base = hidden && readBase(hidden.rows, keys);
  if (base === undefined) {
    throw new ImportFailure(
      `Ce classeur ne garde pas ce qui a été exporté : il lui manque l’onglet caché « ${BASE_SHEET} », ou il est abîmé`,
      'Repartez d’un classeur écrit par « pst export xlsx », et recopiez-y vos changements.',
    );
  }
  if (baseVersion(hidden?.rows ?? []) > BASE_VERSION) {
    throw new ImportFailure('Ce classeur vient d’une version plus récente de pst', 'Mettez pst à jour.');
  }
  const { id } = plan.pst.value;
  if (base.plan !== id) {
    throw new ImportFailure(
      `Ce classeur est celui du plan « ${base.plan} », et le plan lu est « ${id} »`,
      'Donnez le dossier de l’autre plan après le nom du classeur.',
    );
  }
  return mergeWorkbook(sheets, base, tabs);
}

const bytesOf = (files: readonly SourceFile[]): ReadonlyMap<string, Uint8Array> =>
  new Map(files.map(({ path, bytes }) => [path, bytes]));

const changedFiles = (trees: readonly Tree[], edits: readonly Edit[]): readonly SourceFile[] =>
  applyEdits(
    trees.flatMap(({ files }) => files),
    edits,
  );

function summary({ changes }: Merge, files: readonly SourceFile[], isDry: boolean): string {
  const done = `${count(changes.length, 'changement')} dans ${count(files.length, 'fichier')}`;
  return isDry ? `${done} : rien n’a été écrit (--essai).` : `${done}. Pour les relire : git diff`;
}

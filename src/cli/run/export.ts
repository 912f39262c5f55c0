import { typo } from '../../report/french.ts';
import { visible } from '../../report/visible.ts';
import { isThere, WorkspaceFailure, writeAtomically, writeFolderAtomically } from '../../workspace/index.ts';
import type { ExportFormat, ExportOptions } from '../export/formats.ts';
import { type Made, makeExport } from '../export/make.ts';
import { onePlan } from '../export/one-plan.ts';
import type { ExitCode, Host } from '../host.ts';
import { misuse } from '../misuse.ts';

/** Writes what a plan says in another format. Throws a failure where there is no plan, or no right to write. */
export async function runExport(
  host: Host,
  format: ExportFormat,
  folder: string | undefined,
  options: ExportOptions,
): Promise<ExitCode> {
  refuseForeign(format, options);
  const found = await onePlan(host, folder, 'Rien n’a été exporté');
  if (found === undefined) return 1;
  const made = await makeExport(host, format, found.plan, options);
  host.signal.throwIfAborted();
  await deliver(host, made, options);
  if (made.warning !== undefined) host.err.write(`${visible(typo(`Attention : ${made.warning}`))}\n`);
  return 0;
}

/** An option that would do nothing is a misunderstanding. */
function refuseForeign(format: ExportFormat, { feuille, partenaire, licence }: ExportOptions): void {
  const given = [
    { option: '--feuille', of: 'csv', value: feuille },
    { option: '--partenaire', of: 'ics', value: partenaire },
    { option: '--licence', of: 'datapackage', value: licence },
  ].find(({ of, value }) => value !== undefined && of !== format);
  if (given !== undefined) throw misuse(`L’option ${given.option} ne va qu’avec « pst export ${given.of} »`);
}

async function deliver(host: Host, { content, name, summary }: Made, { out, remplacer }: ExportOptions): Promise<void> {
  const path = out ?? name;
  if (path === undefined) {
    if (typeof content === 'string') host.out.write(content);
    return;
  }
  if (typeof content === 'string' || content instanceof Uint8Array) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    refusePlanFile(path);
    if (remplacer !== true) refuseToReplace(host, path);
    await writeAtomically(host.cwd, path, bytes, { signal: host.signal });
  } else await writeFolderAtomically(host.cwd, path, content, { signal: host.signal });
  host.err.write(`${visible(typo(`${path} : ${summary}`))}\n`);
}

/** A workbook may hold an afternoon of somebody's work. */
function refuseToReplace({ cwd }: Host, path: string): void {
  if (!isThere(cwd, path)) return;
  throw new WorkspaceFailure(
    `« ${path} » existe déjà, et contient peut-être du travail`,
    'Choisissez un autre nom avec -o, ou ajoutez --remplacer.',
  );
}

function refusePlanFile(path: string): void {
  if (/\.(?:ya?ml|md)$/iu.test(path)) {
    throw misuse(`Un export ne s’écrit pas dans « ${path} » : ces fichiers sont ceux des plans`);
  }
}

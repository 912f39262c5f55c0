import { openStaged } from '../../git/index.ts';
import { NOT_FORMATTED } from '../../model/file-rules.ts';
import { loadFormat } from '../../report/formats.ts';
import { count, typo } from '../../report/french.ts';
import { type CheckedPlan, makeReport } from '../../report/report.ts';
import type { ExitCode, Host } from '../host.ts';
import { checkOrRecall } from '../kept/index.ts';
import { revisionStore } from '../revision-store.ts';
import { readVersion } from '../version.ts';

/** Judges what the next commit will hold: the plans that it changes, and the form of the files that it changes. */
export async function verifyStaged(host: Host): Promise<ExitCode> {
  const staged = await openStaged({ ...host, index: host.env['GIT_INDEX_FILE'] });
  const folders = plansAmong(staged.files.map(({ path }) => path)).filter((folder) => touches(staged.changed, folder));
  if (folders.length === 0) return 0;
  // What « pst validate » found on the same files is recalled, and what is found here is for « pst diff » after the commit.
  const checked = await checkOrRecall(host, folders, { levels: {}, cache: true, store: revisionStore(staged) });
  const stopping = checked.map((one) => ({
    ...one,
    findings: one.findings.filter((found) => stops(found, staged.changed)),
  }));
  const found = stopping.flatMap(({ findings }) => findings);
  if (found.length === 0) return 0;
  host.err.write((await loadFormat('pretty'))(makeReport(await readVersion(), stopping), { color: host.color }));
  const unformatted = found.filter(({ code }) => code === NOT_FORMATTED.code).length;
  const format =
    unformatted === 0 ? '' : ` Pour mettre en forme ${count(unformatted, 'fichier')} : pst fmt, puis git add.`;
  host.err.write(typo(`Rien n’a été enregistré : corrigez ce qui est signalé, puis recommencez.${format}\n`));
  return 1;
}

function stops({ code, severity, file }: CheckedPlan['findings'][number], changed: ReadonlySet<string>): boolean {
  return severity === 'error' || (code === NOT_FORMATTED.code && changed.has(file));
}

function plansAmong(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) =>
    path === 'pst.yaml' ? ['.'] : path.endsWith('/pst.yaml') ? [path.slice(0, -'/pst.yaml'.length)] : [],
  );
}

/** What a plan shares with others counts as its own. */
function touches(changed: ReadonlySet<string>, folder: string): boolean {
  return [...changed].some(
    (path) => folder === '.' || path.startsWith(`${folder}/`) || /(?:^|\/)communs\//u.test(path),
  );
}

import type { Severity } from '../../model/finding.ts';
import { FORMATS } from '../../report/formats.ts';
import { count, typo } from '../../report/french.ts';
import type { JsonReport } from '../../report/json.ts';
import { readTree } from '../../workspace/index.ts';
import { decode } from '../../yaml/decode.ts';
import type { ExitCode, Host } from '../host.ts';
import { refuseDisagreement } from '../merge-reports/agree.ts';
import { mergeReports, type TextOf } from '../merge-reports/merge.ts';
import { readReport } from '../merge-reports/read.ts';
import { readSchemas } from '../reader.ts';
import { deliver, rulesFor } from '../validate/deliver.ts';
import type { Target } from '../validate/targets.ts';

export interface MergeReportsOptions {
  readonly failOn: Severity;
  /** On the output in the first format, unless said. */
  readonly format?: readonly Target[] | undefined;
  readonly color?: boolean | undefined;
}

/** Shows as one the reports of several machines, each on a part of the plans. Throws a failure where they do not make one. */
export async function runMergeReports(
  host: Host,
  paths: readonly string[],
  { failOn, format = [{ format: FORMATS[0].name }], color = host.color }: MergeReportsOptions,
): Promise<ExitCode> {
  const schemas = await readSchemas();
  const named = paths.map((path) => readReport(host.cwd, path, schemas));
  refuseDisagreement(named);
  const reports = named.map(({ report }) => report);
  const { report, withoutText } = mergeReports(reports, await textsHere(host, reports), await rulesFor(format));
  if (withoutText.length > 0) host.err.write(typo(`${missing(withoutText.length)}\n`));
  return deliver(host, report, format, { color, failOn });
}

/** Only what is below the working folder, and no link: a report may come from anybody. */
async function textsHere({ cwd, signal }: Host, reports: readonly JsonReport[]): Promise<TextOf> {
  const findings = reports.flatMap((report) => report.findings);
  const named = new Set(findings.flatMap(({ file, related }) => [file, ...related.map((place) => place.file)]));
  const { files } = await readTree(cwd, '.', { wanted: (path) => named.has(path), signal });
  const texts = new Map(files.map(({ path, bytes }) => [path, decode(bytes).text]));
  return (file) => texts.get(file);
}

function missing(n: number): string {
  const files = count(n, 'fichier n’est pas ici tel', 'fichiers ne sont pas ici tels');
  return `${files} que les rapports l’ont vu : ses lignes ne sont pas montrées. Lancez la commande dans le dossier des plans.`;
}

import type { Finding } from '../../model/finding.ts';
import { formatFile } from '../../model/format-file.ts';
import type { Source } from '../../model/read-file.ts';
import { refusal } from '../../model/refused-file.ts';
import { loadFormat } from '../../report/formats.ts';
import { count, typo } from '../../report/french.ts';
import { makeReport } from '../../report/report.ts';
import { visible } from '../../report/visible.ts';
import { createOrders } from '../../schema/index.ts';
import { writeAtomically } from '../../workspace/index.ts';
import { readFrontMatter, readYaml } from '../../yaml/index.ts';
import { type FileToFormat, filesToFormat } from '../fmt/files.ts';
import type { ExitCode, Host } from '../host.ts';
import { readSchemas } from '../reader.ts';
import { readVersion } from '../version.ts';

export interface FmtOptions {
  /** Nothing is written. */
  readonly check: boolean;
}

interface Outcome {
  readonly changed: readonly string[];
  readonly good: number;
  readonly refusals: readonly Finding[];
}

/** Writes each file as all are written. Throws a failure where there is none, or where one cannot be written. */
export async function runFmt(host: Host, paths: readonly string[], { check }: FmtOptions): Promise<ExitCode> {
  const { files, refused } = await filesToFormat(host, paths);
  const outcome = await format(host, files, check);
  const refusals = [...refused.map(refusal), ...outcome.refusals];
  for (const path of outcome.changed) host.out.write(`${visible(path)}\n`);
  if (refusals.length > 0) await showRefusals(host, files, refusals);
  host.out.write(`${typo(summary(outcome, refusals, check))}\n`);
  return refusals.length > 0 || (check && outcome.changed.length > 0) ? 1 : 0;
}

async function format(host: Host, files: readonly FileToFormat[], check: boolean): Promise<Outcome> {
  const orders = createOrders(await readSchemas());
  const changed: string[] = [];
  const refusals: Finding[] = [];
  let good = 0;
  for (const file of files) {
    host.signal.throwIfAborted();
    const formatted = formatFile(file, file.kind, orders);
    if ('refused' in formatted) {
      refusals.push(...formatted.refused);
      continue;
    }
    const bytes = new TextEncoder().encode(formatted.text);
    if (isSame(bytes, file.bytes)) {
      good += 1;
      continue;
    }
    if (!check) await writeAtomically(host.cwd, file.path, bytes, { signal: host.signal });
    changed.push(file.path);
  }
  return { changed, good, refusals };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** « 2 fichiers mis en forme, 40 déjà bons » */
function summary({ changed, good }: Outcome, refusals: readonly Finding[], check: boolean): string {
  const done = check
    ? count(changed.length, 'fichier à mettre en forme', 'fichiers à mettre en forme')
    : count(changed.length, 'fichier mis en forme', 'fichiers mis en forme');
  const left = new Set(refusals.map(({ file }) => file)).size;
  const parts = [
    changed.length === 0 ? 'Aucun fichier à mettre en forme' : done,
    count(good, 'déjà bon', 'déjà bons'),
    ...(left === 0 ? [] : [count(left, 'laissé tel quel', 'laissés tels quels')]),
  ];
  const next = check && changed.length > 0 ? '\nPour les mettre en forme : pst fmt' : '';
  return `${parts.join(', ')}${next}`;
}

async function showRefusals(host: Host, files: readonly FileToFormat[], findings: readonly Finding[]): Promise<void> {
  const faulty = new Set(findings.map(({ file }) => file));
  const read = files.filter(({ path }) => faulty.has(path)).map((file) => [file.path, sourceOf(file)] as const);
  const checked = { folder: '', plan: undefined, findings, sources: new Map(read) };
  const pretty = await loadFormat('pretty');
  const report = { ...makeReport(await readVersion(), [checked]), plans: [] };
  host.err.write(pretty(report, { color: host.color }));
}

function sourceOf({ kind, bytes }: FileToFormat): Source {
  return kind === 'texte' ? readFrontMatter(bytes).head : readYaml(bytes);
}

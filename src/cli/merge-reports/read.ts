import type { JsonReport } from '../../report/json.ts';
import { mistakenAt, type Schemas } from '../../schema/index.ts';
import { readOne, WorkspaceFailure } from '../../workspace/index.ts';

/** Hundreds of plans at their worst: a report is not read by pieces. */
const MAX_BYTES = 200_000_000;

const SCHEMA = 'sortie-validate.schema.json';

export interface NamedReport {
  readonly path: string;
  readonly report: JsonReport;
}

/** A report that `pst validate -f json` wrote. Throws a failure where the file is anything else. */
export function readReport(cwd: string, path: string, schemas: Schemas): NamedReport {
  const data = parse(path, readOne(cwd, path, MAX_BYTES));
  const mistake = mistakenAt(schemas, SCHEMA, data);
  if (mistake !== undefined) throw notReport(path, mistake === '' ? '' : ` : voyez « ${mistake} »`);
  return { path, report: data as JsonReport }; // as the schema says
}

function parse(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw notReport(path, '');
  }
}

function notReport(path: string, where: string): WorkspaceFailure {
  return new WorkspaceFailure(
    `« ${path} » n’est pas un rapport de pst${where}`,
    'Donnez des fichiers qu’a écrits « pst validate -f json=fichier.json », entiers et de la même version de pst.',
  );
}

import type { Finding, Place, Severity } from '../model/finding.ts';
import { fixableIn } from '../model/fixable.ts';
import type { Lines, Position } from './lines.ts';
import type { Counts, Report } from './report.ts';
import { escapeJson } from './visible.ts';

/** Of the shape that schemas/sortie-validate.schema.json describes. A change that breaks a reader raises it. */
const VERSION = 1;

export interface Point extends Position {
  readonly offset: number;
}

export interface JsonPlace {
  readonly file: string;
  readonly pointer: string;
  readonly start?: Point;
  readonly end?: Point;
}

export interface JsonFinding extends JsonPlace {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  readonly fixable?: true;
  readonly related: readonly (JsonPlace & { readonly message: string })[];
}

export type JsonPlan =
  { readonly folder: string; readonly read: false } | ({ readonly folder: string; readonly read: true } & Counts);

export interface JsonReport {
  readonly version: typeof VERSION;
  readonly tool: { readonly name: string; readonly version: string };
  readonly shard?: { readonly index: number; readonly of: number };
  readonly summary: Readonly<Record<Severity, number>>;
  readonly plans: readonly JsonPlan[];
  readonly findings: readonly JsonFinding[];
}

export function json(report: Report): string {
  const { version, plans, findings, texts, shard } = report;
  const fixable = new Set(fixableIn(findings));
  const document: JsonReport = {
    version: VERSION,
    tool: { name: 'pst', version },
    ...(shard !== undefined && { shard: { index: shard.index, of: shard.of } }),
    summary: summary(findings),
    plans: plans.map(({ folder, counts }) => (counts ? { folder, read: true, ...counts } : { folder, read: false })),
    findings: findings.map((finding) => findingIn(finding, texts, fixable.has(finding))),
  };
  return `${escapeJson(JSON.stringify(document, null, 2))}\n`;
}

function findingIn(finding: Finding, texts: Report['texts'], fixable: boolean): JsonFinding {
  const { code, severity, message, help, related = [], ...place } = finding;
  return {
    code,
    severity,
    message,
    ...(help !== undefined && { help }),
    ...(fixable && { fixable }),
    ...placeOf(place, texts),
    related: related.map(({ message: said, ...other }) => ({ message: said, ...placeOf(other, texts) })),
  };
}

function summary(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const number = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return { error: number('error'), warning: number('warning'), info: number('info') };
}

function placeOf({ file, pointer, range }: Place, texts: ReadonlyMap<string, Lines>): JsonPlace {
  const lines = texts.get(file);
  if (range === undefined || lines === undefined) return { file, pointer };
  const point = (offset: number): Point => ({ ...lines.position(offset), offset });
  return { file, pointer, start: point(range.start), end: point(range.end) };
}

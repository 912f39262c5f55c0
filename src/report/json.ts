import type { Finding, Place, Severity } from '../model/finding.ts';
import type { Lines, Position } from './lines.ts';
import type { Report } from './report.ts';
import { escapeJson } from './visible.ts';

/** Of the shape that schemas/sortie-validate.schema.json describes. A change that breaks a reader raises it. */
const VERSION = 1;

interface Point extends Position {
  readonly offset: number;
}

interface JsonPlace {
  readonly file: string;
  readonly pointer: string;
  readonly start?: Point;
  readonly end?: Point;
}

export function json(report: Report): string {
  const { version, plans, findings, texts } = report;
  const document = {
    version: VERSION,
    tool: { name: 'pst', version },
    summary: summary(findings),
    plans: plans.map(({ folder, counts }) => ({ folder, read: counts !== undefined, ...counts })),
    findings: findings.map(({ code, severity, message, help, related = [], ...place }) => ({
      code,
      severity,
      message,
      ...(help !== undefined && { help }),
      ...placeOf(place, texts),
      related: related.map(({ message: said, ...other }) => ({ message: said, ...placeOf(other, texts) })),
    })),
  };
  return `${escapeJson(JSON.stringify(document, null, 2))}\n`;
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

import type { Finding, Severity } from '../model/finding.ts';
import { list } from './french.ts';
import { regionOf } from './region.ts';
import type { Report } from './report.ts';
import { bySeverity } from './severity.ts';
import { visible } from './visible.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands: GitHub Actions shows each finding beside the line that it is about. */
export function github(report: Report): string {
  const { findings, texts } = report;
  const total = findings.length === 0 ? 'Aucun constat.' : `${list(bySeverity(findings))}.`;
  return `${[...findings.map((finding) => command(finding, texts)), total].join('\n')}\n`;
}

function command(finding: Finding, texts: Report['texts']): string {
  const { code, severity, message, help, file } = finding;
  const properties = Object.entries({ file, ...position(finding, texts), title: code });
  const written = properties.map(([name, value]) => `${name}=${property(value)}`).join(',');
  return `::${COMMANDS[severity]} ${written}::${data(help === undefined ? message : `${message}\n→ ${help}`)}`;
}

/** Columns mean something to GitHub within one line only. */
function position(finding: Finding, texts: Report['texts']): Readonly<Record<string, string>> {
  const region = regionOf(finding, texts);
  if (region === undefined) return {};
  const { start, end } = region;
  const lines = { line: String(start.line), endLine: String(end.line) };
  return start.line === end.line ? { ...lines, col: String(start.column), endColumn: String(end.column) } : lines;
}

/** The runner decodes these three and no others. It also obeys `##[`, wherever it stands in a line, and that has no code. */
function data(text: string): string {
  return text
    .replace(/[^\r\n]+/gu, visible)
    .replaceAll('##[', '##\\u{5b}')
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

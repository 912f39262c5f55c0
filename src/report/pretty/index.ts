import type { Finding } from '../../model/finding.ts';
import { count } from '../french.ts';
import type { Look, Report } from '../report.ts';
import { compareSeverity } from '../severity.ts';
import { visible } from '../visible.ts';
import { describe } from './finding.ts';
import { paintWith, type Paint } from './paint.ts';
import { summary } from './summary.ts';

const MAX_PER_FILE = 50;

/** For people, in a terminal. */
export function pretty(report: Report, { color }: Look): string {
  const paint = paintWith(color);
  const files = [...new Set(report.findings.map((finding) => finding.file))];
  const blocks = files.flatMap((file) => describeFile(file, report, paint));
  return `${[...blocks, summary(report, paint)].join('\n\n')}\n`;
}

function describeFile(file: string, report: Report, paint: Paint): readonly string[] {
  const findings = report.findings.filter((finding) => finding.file === file);
  const shown = gravest(findings);
  const blocks = shown.map((finding) => describe(finding, report.texts, paint));
  const hidden = findings.length - shown.length;
  if (hidden === 0) return blocks;
  const verb = hidden < 2 ? 'n’est pas affiché' : 'ne sont pas affichés';
  return [
    ...blocks,
    paint.faint(`… ${count(hidden, 'autre constat', 'autres constats')} de ${visible(file)} ${verb}.`),
  ];
}

/** The findings that are printed, in their order: where there are too many, an error is never hidden by an information. */
function gravest(findings: readonly Finding[]): readonly Finding[] {
  const kept = new Set(findings.toSorted((a, b) => compareSeverity(a.severity, b.severity)).slice(0, MAX_PER_FILE));
  return findings.filter((finding) => kept.has(finding));
}

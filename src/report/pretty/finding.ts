import type { Finding, Place, Severity } from '../../model/finding.ts';
import { typo } from '../french.ts';
import type { Lines } from '../lines.ts';
import { visible } from '../visible.ts';
import { frame } from './frame.ts';
import type { Paint } from './paint.ts';

const LABELS: Readonly<Record<Severity, string>> = { error: 'erreur', warning: 'avertissement', info: 'information' };

/** What is wrong, where, and what to do: several lines. */
export function describe(finding: Finding, texts: ReadonlyMap<string, Lines>, paint: Paint): string {
  const underline = paint.severity[finding.severity];
  const kind = underline(`${LABELS[finding.severity]} ${finding.code}`);
  const title = typo(`${kind} : ${paint.strong(visible(finding.message))}`);
  const related = (finding.related ?? []).flatMap((place) => [
    visible(place.message),
    ...showPlace(place, texts, paint.link, paint),
  ]);
  const help = finding.help === undefined ? [] : [`→ ${visible(finding.help)}`];
  return [title, ...indent([...showPlace(finding, texts, underline, paint), ...related, ...help])].join('\n');
}

function showPlace(
  place: Place,
  texts: ReadonlyMap<string, Lines>,
  underline: (text: string) => string,
  paint: Paint,
): readonly string[] {
  const lines = texts.get(place.file);
  if (lines === undefined || place.range === undefined) return [paint.link(visible(place.file))];
  const { line, column } = lines.position(place.range.start);
  // Nothing around it, so that terminals make it a link to the place.
  const link = paint.link(`${visible(place.file)}:${String(line)}:${String(column)}`);
  return [link, ...frame(lines, place.range, underline, paint.faint)];
}

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

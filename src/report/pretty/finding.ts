import type { Finding, Place, Related } from '../../model/finding.ts';
import { typo } from '../french.ts';
import type { Lines } from '../lines.ts';
import { SEVERITY_NAMES } from '../severity.ts';
import { visible } from '../visible.ts';
import { TEXT_WIDTH, wrap } from '../wrap.ts';
import { frame } from './frame.ts';
import type { Brush, Paint } from './paint.ts';

type Texts = ReadonlyMap<string, Lines>;

/** What is wrong, where, and what to do: several lines. */
export function describe(finding: Finding, texts: Texts, paint: Paint): string {
  const underline = paint.severity[finding.severity];
  const kind = underline(`${SEVERITY_NAMES[finding.severity]} ${finding.code}`);
  const title = typo(`${kind} : ${paint.strong(visible(finding.message))}`);
  const place = showPlace(finding, texts, underline, paint);
  const related = (finding.related ?? []).flatMap((other) => showRelated(other, texts, paint));
  const help = finding.help === undefined ? [] : showHelp(visible(finding.help));
  return [title, ...[...place, ...related, ...help].map((line) => `  ${line}`)].join('\n');
}

/** Starts with the place alone, so that terminals make it a link. */
function showPlace(place: Place, texts: Texts, underline: Brush, paint: Paint): readonly string[] {
  const lines = texts.get(place.file);
  if (lines === undefined || place.range === undefined) return [paint.link(visible(place.file))];
  const { line, column } = lines.position(place.range.start);
  const link = paint.link(`${visible(place.file)}:${String(line)}:${String(column)}`);
  if (lines.withoutText === true) return [link];
  return [link, ...frame(lines, place.range, underline, paint.faint)];
}

function showRelated(place: Related, texts: Texts, paint: Paint): readonly string[] {
  const [link = '', ...lines] = showPlace(place, texts, paint.link, paint);
  return [`${typo(`${visible(place.message)} :`)} ${link}`, ...lines];
}

function showHelp(help: string): readonly string[] {
  return wrap(help, TEXT_WIDTH)
    .split('\n')
    .map((line, index) => `${index === 0 ? '→' : ' '} ${line}`);
}

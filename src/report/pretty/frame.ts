import type { Finding } from '../../model/finding.ts';
import type { Line, Lines } from '../lines.ts';
import { excerpt } from './excerpt.ts';
import type { Brush } from './paint.ts';

type Range = Required<Finding>['range'];

/** A place may be a whole fiche: its first lines are enough to recognise it. */
const MAX_LINES = 3;

/** The lines of a place with the place underlined, as `underline` paints it. Each line starts with its number. */
export function frame(lines: Lines, range: Range, underline: Brush, faint: Brush): readonly string[] {
  const first = lines.position(range.start).line;
  const last = lines.position(Math.max(range.start, range.end - 1)).line;
  const shown = Math.min(last, first + MAX_LINES - 1);
  const gutter = String(shown).length;
  const margin = (text: string): string => faint(`${text.padStart(gutter)} │`);

  const rows: string[] = [];
  for (let number = first; number <= shown; number += 1) {
    const line = lines.line(number);
    const { text, before, width } = excerpt(line.text, ...within(line, range));
    rows.push(`${margin(String(number))} ${text}`.trimEnd());
    if (line.text.trim() !== '' || first === last) {
      rows.push(`${margin('')} ${' '.repeat(before)}${underline('^'.repeat(width))}`);
    }
  }
  if (shown < last) rows.push(`${margin('')} ${faint('…')}`);
  return rows;
}

/** The part of the range that is in the line, as offsets in the line, without the spaces around. */
function within(line: Line, range: Range): readonly [from: number, to: number] {
  const from = range.start - line.start;
  const to = Math.min(range.end - line.start, line.text.trimEnd().length);
  if (from >= 0) return [Math.min(from, line.text.length), to];
  return [line.text.length - line.text.trimStart().length, to];
}

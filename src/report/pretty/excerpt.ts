import stringWidth from 'string-width';
import { visible } from '../visible.ts';

/** Columns given to a line of text; a longer one is cut around the place. */
const MAX_WIDTH = 100;
/** Columns kept before the place when the start of a line is cut. */
const CONTEXT = 20;
/** UTF-16 units looked at on either side of the place: a line may be a megabyte long. */
const REACH = 500;
const TAB = '    ';

export interface Excerpt {
  readonly text: string;
  /** Columns of `text` before the place. */
  readonly before: number;
  /** Columns of the place, at least one. */
  readonly width: number;
}

/** What the eye takes for one character. Offsets in the line. */
interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

/** The part of a line around a place (offsets in the line, end excluded), as a terminal can show it. */
export function excerpt(line: string, from: number, to: number): Excerpt {
  const cells = cellsAround(line, from);
  const before = cells.filter((cell) => cell.end <= from);
  const place = cells.filter((cell) => cell.end > from && cell.start < Math.max(to, from + 1));
  const skipped = widthOf(before) + widthOf(place) > MAX_WIDTH ? beyond(before, CONTEXT) : 0;
  const kept = fitting(cells.slice(skipped));
  const left = (kept[0]?.start ?? 0) > 0 ? '…' : '';
  const right = (kept.at(-1)?.end ?? line.length) < line.length ? '…' : '';
  return {
    text: `${left}${kept.map((cell) => cell.shown).join('')}${right}`,
    before: left.length + widthOf(before.slice(skipped)),
    width: Math.max(1, widthOf(place.filter((cell) => kept.includes(cell)))),
  };
}

const graphemes = new Intl.Segmenter('fr');
/** Characters of French that join no other: cutting such a text needs no segmenter, which is slow. */
const ALONE = /^[ -~\u00A0-\u00AC\u00AE-\u017F\u2010-\u2027\u202F\u20AC]*$/u;

function cellsAround(line: string, from: number): readonly Cell[] {
  const first = wholeCharacter(line, Math.max(0, from - REACH));
  const last = wholeCharacter(line, Math.min(line.length, from + REACH));
  const text = line.slice(first, last);
  const segments = ALONE.test(text) ? Array.from(text) : Array.from(graphemes.segment(text), ({ segment }) => segment);
  let start = first;
  return segments.map((segment) => {
    const { shown, width } = measure(segment);
    const cell = { shown, width, start, end: start + segment.length };
    start = cell.end;
    return cell;
  });
}

/** What was measured: a report shows the same few characters over and over, and measuring takes longer than all the rest of it. */
const measured = new Map<string, Pick<Cell, 'shown' | 'width'>>();
const MAX_MEASURED = 10_000;

function measure(segment: string): Pick<Cell, 'shown' | 'width'> {
  const known = measured.get(segment);
  if (known !== undefined) return known;
  if (measured.size >= MAX_MEASURED) measured.clear();
  const shown = segment === '\t' ? TAB : visible(segment);
  const cell = { shown, width: stringWidth(shown) };
  measured.set(segment, cell);
  return cell;
}

/** The offset, or the one before when it is between the two halves of a character. */
function wholeCharacter(line: string, offset: number): number {
  const before = line.codePointAt(offset - 1) ?? 0;
  return before > 0xffff ? offset - 1 : offset;
}

/** How many of the first cells to leave out so that `columns` remain. */
function beyond(cells: readonly Cell[], columns: number): number {
  let kept = cells.length;
  for (let width = 0; kept > 0; kept -= 1) {
    width += cells[kept - 1]?.width ?? 0;
    if (width > columns) break;
  }
  return kept;
}

/** The first cells that fit in the width. */
function fitting(cells: readonly Cell[]): readonly Cell[] {
  let width = 0;
  const end = cells.findIndex((cell) => (width += cell.width) > MAX_WIDTH);
  return end === -1 ? cells : cells.slice(0, end);
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

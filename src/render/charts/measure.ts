/** Widths of the letters of the text face, in shares of its size; a letter that is not named has the width of most. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\s.,:;'’|!ijlIfrt()[\]·-]/u, 0.31],
  [/[mwMWŒœæ%—…@]/u, 0.8],
  [/[A-ZÀ-Þ]/u, 0.6],
];
const MEDIUM = 0.52;
/** Of semi-bold letters, beside regular ones. */
const GRAS = 1.06;

const widthOfLetter = (letter: string): number => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? MEDIUM;

/** About how wide a line of text is, in the unit of `size`: never much less than it is. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter);
  return width * size * (bold ? GRAS : 1);
}

/** The beginning of a text that is wider than `room`, with « … ». */
function shorten(text: string, room: number, size: number): string {
  let kept = '';
  let left = room - widthOf('…', size);
  for (const letter of text) {
    left -= widthOfLetter(letter) * size;
    if (left < 0) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** The lines of a text in a column, `most` at most: what does not fit is cut, and is whole in the table of the figure. */
export function wrap(text: string, room: number, size: number, most: number): readonly string[] {
  const words = text.split(/[\s\u2028\u2029]+/u).filter((word) => word !== '');
  const lines: string[] = [];
  const within = (line: string): string => (widthOf(line, size) > room ? shorten(line, room, size) : line);
  for (const [i, word] of words.entries()) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size) <= room) lines.splice(-1, 1, longer);
    else if (lines.length < most) lines.push(word);
    else
      return [
        ...lines.slice(0, -1).map(within),
        shorten(`${last ?? ''} ${words.slice(i, i + 9).join(' ')}`, room, size),
      ];
  }
  return lines.map(within);
}

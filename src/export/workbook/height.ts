/** Points of a line of text. */
const LINE = 15;

/** Beyond, a row would take the whole screen: the rest is read in the cell. */
const MAX_LINES = 8;

/** How many lines a text takes in a column of so many characters. */
const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / Math.max(1, width - 1))), 0);

/** The height of a row whose texts wrap: spreadsheets only find it themselves when a row is edited. */
export function heightOf(texts: readonly (readonly [text: string, width: number])[]): number {
  return LINE * Math.min(MAX_LINES, Math.max(1, ...texts.map(([text, width]) => linesIn(text, width))));
}

/** A stretch of the text, end excluded, and what replaces it. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `text` with splices that do not overlap, whatever their order; of two at one place, the first comes first. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: put } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(done, start) + put;
    done = end;
  }
  return result + text.slice(done);
}

/** What ends every line of a text; where lines end in both ways, new ones end in the shorter. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') && !/(?<!\r)\n/u.test(text) ? '\r\n' : '\n';
}

/** Offset of what ends the line of `offset`: its CR LF, its LF, or the end of the text. */
export function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed === -1) return text.length;
  return feed > offset && text.charCodeAt(feed - 1) === 0x0d ? feed - 1 : feed;
}

/** Offset of the line that follows the one of `offset`. */
export function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed === -1 ? text.length : feed + 1;
}

export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** How many characters precede `offset` on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

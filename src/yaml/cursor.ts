/** The lines of a text, and the current one: the next that is neither blank nor a comment. */
export interface Cursor {
  readonly lines: readonly string[];
  /** Index of the line after the current one. */
  next: number;
  line: string;
  /** Spaces before the current value of the line; -1 when there is no line left. */
  indent: number;
}

/** The first line of a text, after the mark that may open it. CR LF ends a line like LF. */
export function startOf(text: string): Cursor {
  const lines = (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text).split('\n');
  const cursor = { lines, next: lines[0] === '---' ? 1 : 0, line: '', indent: 0 };
  advance(cursor);
  return cursor;
}

export function advance(cursor: Cursor): void {
  const { lines } = cursor;
  for (let index = cursor.next; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const indent = indentOf(line);
    if (indent === line.length || line.charAt(indent) === '#') continue;
    cursor.next = index + 1;
    cursor.line = line;
    cursor.indent = indent;
    return;
  }
  cursor.next = lines.length;
  cursor.line = '';
  cursor.indent = -1;
}

/** How many spaces a line starts with. */
export function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 0x20) indent += 1;
  return indent;
}

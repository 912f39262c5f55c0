/**
 * One-based line and column of a UTF-16 offset. Columns count UTF-16 code units, as editors and
 * language servers do (SARIF: `columnKind: utf16CodeUnits`). Only LF ends a line: readable files
 * have LF or CR LF, and an offset past the end is the end.
 */
export function position(text: string, offset: number): { readonly line: number; readonly column: number } {
  const end = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < end; next = text.indexOf('\n', lineStart)) {
    line += 1;
    lineStart = next + 1;
  }
  return { line, column: end - lineStart + 1 };
}

/** One-based; columns count UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Line {
  /** Without its end. */
  readonly text: string;
  /** Offset in the whole text. */
  readonly start: number;
}

/** A text found by its lines. LF and CR LF end a line. */
export interface Lines {
  /** An offset past the end is the end. */
  readonly position: (offset: number) => Position;
  /** By its one-based number. */
  readonly line: (number: number) => Line;
  readonly between: (range: { readonly start: number; readonly end: number }) => string;
  /** Only positions are known: every line looks empty. */
  readonly withoutText?: true;
}

export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    position: (offset) => {
      const line = lastAtMost(starts, offset);
      return { line: line + 1, column: Math.min(offset, text.length) - (starts[line] ?? 0) + 1 };
    },
    between: ({ start, end }) => text.slice(start, end),
    line: (number) => {
      const start = starts[number - 1] ?? text.length;
      return { start, text: text.slice(start, starts[number] ?? text.length).replace(/\r?\n$/, '') };
    },
  };
}

/** Those of a text that is not at hand, of which some positions were written down, by offset. */
export function linesWithout(positions: ReadonlyMap<number, Position>): Lines {
  return {
    withoutText: true,
    position: (offset) => positions.get(offset) ?? { line: 1, column: 1 },
    between: () => '',
    line: () => ({ text: '', start: 0 }),
  };
}

/** The index of the last of `sorted` that is not above `value`: 0 when all are. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle;
    else high = middle;
  }
  return low;
}

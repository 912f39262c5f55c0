const MAX_LINES = 40;

/** The lines that change, with their numbers: « 12 + - indicateur: reunions ». An edit changes lines that follow one another. */
export function changedLines(before: string, after: string): readonly string[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  let top = 0;
  while (top < old.length && top < now.length && old[top] === now[top]) top += 1;
  let end = 0;
  while (end < old.length - top && end < now.length - top && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const show = (lines: readonly string[], sign: string): readonly string[] =>
    lines.slice(top, lines.length - end).map((line, index) => `${String(top + index + 1).padStart(5)} ${sign} ${line}`);
  const all = [...show(old, '-'), ...show(now, '+')].map((line) => line.trimEnd());
  return all.length > MAX_LINES ? [...all.slice(0, MAX_LINES), '      …'] : all;
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/u);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

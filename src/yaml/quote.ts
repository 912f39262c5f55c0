const MAX = 40;

/** What the file says, between French quotes on one line, cut when long. */
export function quote(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const points = Array.from(line.slice(0, 2 * MAX));
  return `« ${line.length > MAX ? `${points.slice(0, MAX - 1).join('')}…` : line} »`;
}

/** Under which words cannot be told apart any more. */
const LEAST = 8;

/** What the first words take where columns are many: more would leave no room for figures. */
const LEAD = 24;

const add = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** The width of each column: figures take what they need, the columns of words share the rest, none wider than its longest text. */
export function widthsOf(
  natural: readonly number[],
  isText: readonly boolean[],
  width: number,
  gap: number,
): readonly number[] {
  const texts = natural.filter((_, i) => isText[i]);
  const room = width - gap * (natural.length - 1) - add(natural.filter((_, i) => isText[i] !== true));
  let left = room;
  let open = texts;
  // Short columns give what they do not need to the long ones.
  for (;;) {
    const share = Math.floor(left / Math.max(1, open.length));
    const small = open.filter((length) => length <= share);
    if (small.length === 0 || small.length === open.length) break;
    left -= add(small);
    open = open.filter((length) => length > share);
  }
  const most = Math.max(LEAST, Math.floor(left / Math.max(1, open.length)));
  return natural.map((length, i) => (isText[i] === true ? Math.min(length, most) : length));
}

/**
 * The columns that fit side by side, as lists of their places. The words that come before the first figure begin every
 * block, so that each can be read alone.
 */
export function blocksOf(
  natural: readonly number[],
  isText: readonly boolean[],
  width: number,
  gap: number,
): readonly (readonly number[])[] {
  const first = isText.indexOf(false);
  const leads = natural.slice(0, first === -1 ? natural.length : first).map((_, i) => i);
  const least = (i: number, most: number): number =>
    Math.min(natural[i] ?? 0, isText[i] === true ? most : Infinity) + gap;
  const all = natural.map((_, i) => i);
  const most = Math.max(LEAST, Math.floor(LEAD / Math.max(1, leads.length)));
  if (add(all.map((i) => least(i, most))) - gap <= width || leads.length === natural.length) return [all];
  const lead = add(leads.map((i) => least(i, most))) - gap;
  const blocks: number[][] = [];
  let used = Infinity;
  for (const i of all.slice(leads.length)) {
    const more = least(i, LEAD);
    if (used + more > width) {
      blocks.push([...leads]);
      used = lead;
    }
    blocks.at(-1)?.push(i);
    used += more;
  }
  return blocks;
}

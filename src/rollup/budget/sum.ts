import type { Total } from '../split.ts';

export function sum(totals: Iterable<Total>): Total {
  let low = 0;
  let high = 0;
  for (const total of totals) {
    low += total.low;
    high += total.high;
  }
  return { low, high };
}

/** Totals by any key. The parts add up to the whole, to the cent. */
export function groupBy<P extends Total, K>(pieces: Iterable<P>, key: (piece: P) => K): ReadonlyMap<K, Total> {
  const groups = new Map<K, { low: number; high: number }>();
  for (const piece of pieces) {
    const k = key(piece);
    const group = groups.get(k);
    if (group === undefined) groups.set(k, { low: piece.low, high: piece.high });
    else {
      group.low += piece.low;
      group.high += piece.high;
    }
  }
  return groups;
}

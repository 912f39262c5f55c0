/**
 * Numbers in [0, 1[ that a seed decides (mulberry32): the bench must time the same plan on every machine.
 *
 * @param {number} seed
 * @returns {() => number}
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @param {() => number} random
 * @param {readonly [string, ...string[]]} list
 */
export function pick(random, list) {
  return list[Math.floor(random() * list.length)] ?? list[0];
}

/**
 * @param {() => number} random
 * @param {number} min
 * @param {number} max included
 */
export function between(random, min, max) {
  return min + Math.floor(random() * (max - min + 1));
}

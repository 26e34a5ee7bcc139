/** Numbers from 0 up to but not including 1. */
export type Random = () => number;

/**
 * A small seeded generator: the same seed gives the same numbers on every machine.
 * Source: mulberry32 by Tommy Ettinger, public domain.
 */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `from` to `to`, both included. */
export function between(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** One of a list that is not empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('pick: an empty list');
  return item;
}

/** One of a few, each as likely as its weight says. */
export function pickWeighted<T>(random: Random, list: readonly (readonly [item: T, weight: number])[]): T {
  let left = random() * list.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of list) {
    left -= weight;
    if (left < 0) return item;
  }
  const last = list[list.length - 1];
  if (!last) throw new Error('pickWeighted: an empty list');
  return last[0];
}

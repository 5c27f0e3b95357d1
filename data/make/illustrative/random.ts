/** A source of numbers from 0 up to 1, the same for the same seed on every machine (mulberry32, T. Ettinger 2017). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed for the numbers that belong to a name, so that each name has its own whatever stands beside it. */
export const seedOf = (name: string): number =>
  [...name].reduce((seed, letter) => (Math.imul(seed, 31) + letter.charCodeAt(0)) | 0, 17);

/**
 * A factor around 1 for ordinary month-to-month variation; its standard deviation is `spread`. Three draws are
 * added, so that no factor is further away than three standard deviations.
 */
export function vary(random: () => number, spread: number): number {
  const sum = random() + random() + random() - 1.5;
  return 1 + 2 * sum * spread;
}

/** Chance that can be repeated: the same seed gives the same numbers. */
export interface Chance {
  /** From `least` to below `below`. */
  between(least: number, below: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** True in so many cases of one. */
  happens(share: number): boolean;
}

/** mulberry32 by Tommy Ettinger (public domain): one 32-bit state, enough to choose moments by. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (least, below) => least + next() * (below - least),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    happens: (share) => next() < share,
  };
}

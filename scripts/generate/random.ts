// Chance that is the same at every run: nothing here asks the clock or the system.

/** Mulberry32: a number in [0, 1), well enough mixed for invented texts, and quick. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** An integer below `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  /** Rank `k` comes with a probability in proportion to 1 / (k + 1). */
  zipf(length: number): number;
}

export function chanceFrom(seed: number): Chance {
  const next = randomFrom(seed);
  const sums = new Map<number, Float64Array>();
  const sumsOf = (length: number) => {
    const known = sums.get(length);
    if (known) return known;
    const made = new Float64Array(length);
    let total = 0;
    for (let rank = 0; rank < length; rank++) made[rank] = total += 1 / (rank + 1);
    sums.set(length, made);
    return made;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)]!,
    zipf: (length) => {
      const made = sumsOf(length);
      const wanted = next() * made[length - 1]!;
      let [low, high] = [0, length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (made[middle]! < wanted) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");

/** A UUID of version 7 for a moment (milliseconds), its random part from the given chance. */
export function uuidAt(moment: number, { next }: Chance): string {
  const time = hex(moment, 12);
  const a = Math.floor(next() * 0x1000);
  const b = Math.floor(next() * 0x4000) | 0x8000;
  const c = hex(Math.floor(next() * 0x1000000), 6) + hex(Math.floor(next() * 0x1000000), 6);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a, 3)}-${hex(b, 4)}-${c}`;
}

/** Upper bounds of what researchers are told of a count of people, each band from the one before it. */
const bounds = [10, 50, 200, 1_000] as const;

export const bands = ["under-10", "10-49", "50-199", "200-999", "1000-more"] as const;
export type Band = (typeof bands)[number];

/** A count of people as researchers may know it: nobody and a few are the same. */
export const bandOf = (count: number): Band => bands[bounds.filter((bound) => count >= bound).length]!;

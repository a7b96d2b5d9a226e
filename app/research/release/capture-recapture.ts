/** What two people who read the same posts without seeing each other's marks found. */
export interface SampleResult {
  /** Posts that both read. */
  posts: number;
  /** Posts in which each reader found somebody recognisable. */
  found: [number, number];
  /** Of those, found by both. */
  both: number;
  /** Leaking posts of the sample, those that both missed included (Chapman's estimator). */
  estimated: number;
  /** Upper bound of the share of leaking posts in the whole release, at 95 %; null once a leak was found. */
  upperBound: number | null;
}

/**
 * Chapman's estimator of a population captured twice: (n₁+1)(n₂+1)/(m+1) − 1 (Chapman 1951). Unlike n₁·n₂/m it exists
 * when nobody found what the other did.
 */
export const chapman = (first: number, second: number, both: number): number =>
  ((first + 1) * (second + 1)) / (both + 1) - 1;

/**
 * The share of leaks that a sample without any still leaves possible: the p for which (1 − p)ⁿ = 0.05. 299 posts bound
 * it to 1 %, 598 to 0.5 %.
 */
export const upperBoundWithout = (posts: number): number => (posts === 0 ? 1 : 1 - 0.05 ** (1 / posts));

export function sampleResult(
  posts: number,
  first: ReadonlySet<string>,
  second: ReadonlySet<string>,
): SampleResult {
  const both = first.intersection(second).size;
  return {
    posts,
    found: [first.size, second.size],
    both,
    estimated: Math.round(chapman(first.size, second.size, both) * 10) / 10,
    upperBound: first.size + second.size > 0 ? null : Math.round(upperBoundWithout(posts) * 1e5) / 1e5,
  };
}

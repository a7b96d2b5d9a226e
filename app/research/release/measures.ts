/** What DuckDB measured while it had the rows at hand; beside the files, and not part of the release. */
export const measuresFile = ".measures.json";

export interface Measures {
  /** Distinct values of each column of the posts but the texts. */
  distinct: Record<string, number>;
  /** Memory that DuckDB's process had at most. */
  peakKilobytes: number;
}

/** Numbers that decide what may leave; the privacy report names each one, with the production value beside it. */
export interface Thresholds {
  /** Days without a new contribution before a thread may leave. */
  minQuietDays: number;
  /** Days a consent must have held. */
  minConsentDays: number;
  /** Authors who share (language, country or region, age band, topic group); smaller groups are generalised, then withheld. */
  k: number;
  /** Topic groups among authors who share (language, country or region, age band). */
  l: number;
  /** Authors of a topic; smaller topics are named by their parent. */
  minTopicAuthors: number;
  /** Share of eligible threads, drawn anew for each release, so that absence proves nothing. */
  samplePercent: number;
  /** Kinds of quasi-identifier in one author's words that send a thread to manual review. */
  maxQuasiKinds: number;
  /** Synthetic threads sent through the pipeline; none of their identifiers may be left. */
  canaryThreads: number;
  /** Members behind a count of the aggregates; smaller cells are left blank. */
  minCellAuthors: number;
  /** Posts that two people read to the end; none of them may show anybody. */
  samplePosts: number;
  /** Different stewards who must sign. */
  signoffs: number;
}

export type ReleaseTier = "open" | "controlled";
export type Profile = "production" | "demo";

const open: Thresholds = {
  minQuietDays: 90,
  minConsentDays: 30,
  k: 20,
  l: 3,
  minTopicAuthors: 20,
  samplePercent: 95,
  maxQuasiKinds: 3,
  canaryThreads: 200,
  minCellAuthors: 11,
  samplePosts: 598,
  signoffs: 2,
};

export const production: Record<ReleaseTier, Thresholds> = {
  open,
  controlled: { ...open, k: 11, samplePosts: 299 },
};

/** Forty invented threads cannot meet production's numbers; these let the demonstration be published, and say so. */
export const demo: Record<ReleaseTier, Thresholds> = {
  open: {
    ...open,
    minQuietDays: 0,
    minConsentDays: 0,
    k: 3,
    l: 2,
    minTopicAuthors: 2,
    samplePercent: 100,
    canaryThreads: 24,
    minCellAuthors: 3,
    samplePosts: 12,
  },
  controlled: {
    ...open,
    minQuietDays: 0,
    minConsentDays: 0,
    k: 2,
    l: 1,
    minTopicAuthors: 2,
    samplePercent: 100,
    canaryThreads: 24,
    minCellAuthors: 3,
    samplePosts: 12,
  },
};

export const thresholdNames = Object.keys(open) as (keyof Thresholds)[];

export const thresholdsFor = (tier: ReleaseTier, profile: Profile): Thresholds =>
  profile === "demo" ? demo[tier] : production[tier];

/** What a release was built with, as stored in its row. */
export type ReleaseConfig = Thresholds & { profile: Profile; schemaVersion: string; engineVersion: string };

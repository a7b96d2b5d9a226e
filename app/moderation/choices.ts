/** Limits and choices that forms show and parsers hold: apart from the parsers, which no page needs to download. */
export const maxExplanation = 2000;
export const maxAppeal = 2000;
export const maxComment = 1000;
export const maxNote = 2000;

export const lanes = ["safety", "privacy", "abuse", "quality", "credential", "dataset"] as const;
export const severities = ["critical", "high", "normal", "low"] as const;
export const filterValues = {
  state: ["awaiting"] as const,
  lane: lanes,
  severity: severities,
  language: ["fr", "en"] as const,
  age: ["day", "three-days", "week"] as const,
};

/** What can be done to an account, the mildest first. */
export const accountMeasureKinds = [
  "warn",
  "mute",
  "pre-moderate",
  "suspend",
  "ban",
  "open-identity",
] as const;
export type AccountMeasureKind = (typeof accountMeasureKinds)[number];

/** What the engine finds. The last six are counted as quasi-identifiers and never masked. */
export type EntityType =
  | "NAME"
  | "USERNAME"
  | "EMAIL"
  | "PHONE"
  | "URL"
  | "IP"
  | "ADDRESS"
  | "ID"
  | "LOCATION"
  | "ORG"
  | "DATE"
  | "AGE"
  | "EVENT"
  | "OCCUPATION"
  | "FAMILY"
  | "EDUCATION"
  | "ORIGIN"
  | "FINANCE"
  | "RARE_CONDITION";

export type Lang = "fr" | "en";

/** A finding in UTF-16 offsets of the text it was found in, half-open. */
export interface Span {
  start: number;
  end: number;
  type: EntityType;
  /** 0–1: how sure the rule is. */
  score: number;
  /** Identifier of the rule that decided. */
  rule: string;
}

/** What wins where findings overlap and disagree on the type: the higher number. */
export const STRENGTH = {
  list: 0,
  model: 1,
  trigger: 2,
  pattern: 3,
  address: 4,
  known: 5,
  checked: 6,
} as const;
export type Strength = (typeof STRENGTH)[keyof typeof STRENGTH];

/** A span in shadow offsets, before overlaps are resolved. */
export interface Candidate extends Span {
  strength: Strength;
}

import type { Rule } from "../rule.ts";

/** Why a text waits for a moderator. Reasons about the account are in account.ts. */
export const holdReasons = [
  "dose-advice",
  "stop-treatment",
  "medicine-trade",
  "third-party-privacy",
  "contact-details",
  "practitioner-rating",
  "spam-link",
  "known-bad-phrase",
  "miracle-cure",
  "dangerous-misinformation",
  "suicide-encouragement",
  "eating-disorder-promotion",
] as const;
export type HoldReason = (typeof holdReasons)[number];

export interface HoldRule extends Rule {
  reason: HoldReason;
  /**
   * "instruction": said by the author to a reader; not when asked, denied, told by a doctor, or quoted.
   * "offer": not when asked about in general or denied. "anywhere": the words are enough.
   */
  scope: "instruction" | "offer" | "anywhere";
  /** The pattern itself holds a negation ("ne prenez plus vos médicaments"): do not look for another. */
  negationInside?: true;
}

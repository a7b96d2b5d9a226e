import type { AccountReason, HoldReason } from "../safety/index.ts";
import { reasonCodes as measures } from "../safety/reason-codes.ts";
import type { ReasonCode } from "../safety/reason-codes.ts";
import type { Lane, Severity } from "./types.ts";

export type { ReasonCode } from "../safety/reason-codes.ts";
export const reasonCodes = Object.keys(measures) as ReasonCode[];

/** What members report, the most usual first. */
export const reportReasons: readonly ReasonCode[] = [
  "dangerous-misinformation",
  "dose-advice",
  "harassment",
  "third-party-privacy",
  "contact-details",
  "spam",
  "hidden-promotion",
  "medicine-trade",
  "false-professional",
  "practitioner-rating",
  "hate",
  "suicide-encouragement",
  "self-injury-instructions",
  "eating-disorder-promotion",
  "under-16",
];

/** What may be wrong with a badge. */
export const badgeReasons: readonly ReasonCode[] = [
  "false-professional",
  "hidden-promotion",
  "contact-details",
];

/** The measure proposed first for a reason; the moderator chooses. */
export const usualMeasure = (code: ReasonCode) => measures[code].measure;

const weighed: Record<ReasonCode, { lane: Lane; severity: Severity }> = {
  "suicide-encouragement": { lane: "safety", severity: "critical" },
  "self-injury-instructions": { lane: "safety", severity: "critical" },
  "eating-disorder-promotion": { lane: "safety", severity: "high" },
  "dangerous-misinformation": { lane: "safety", severity: "high" },
  "medicine-trade": { lane: "safety", severity: "high" },
  "dose-advice": { lane: "quality", severity: "normal" },
  "third-party-privacy": { lane: "privacy", severity: "high" },
  "contact-details": { lane: "privacy", severity: "high" },
  "false-professional": { lane: "abuse", severity: "high" },
  "hidden-promotion": { lane: "quality", severity: "normal" },
  spam: { lane: "quality", severity: "low" },
  "practitioner-rating": { lane: "abuse", severity: "normal" },
  harassment: { lane: "abuse", severity: "high" },
  hate: { lane: "abuse", severity: "high" },
  "under-16": { lane: "safety", severity: "high" },
};

/** Why a post waits: a rule on its text, a fact about its account, or its author in distress. */
export type Hold = HoldReason | AccountReason | "pre-moderated" | "crisis";

/** The reason code that a held text most likely falls under; null when the text itself is not at fault. */
const codeOfHold: Record<Hold, ReasonCode | null> = {
  "dose-advice": "dose-advice",
  "stop-treatment": "dangerous-misinformation",
  "medicine-trade": "medicine-trade",
  "third-party-privacy": "third-party-privacy",
  "contact-details": "contact-details",
  "practitioner-rating": "practitioner-rating",
  "spam-link": "spam",
  "known-bad-phrase": "spam",
  "miracle-cure": "spam",
  "dangerous-misinformation": "dangerous-misinformation",
  "suicide-encouragement": "suicide-encouragement",
  "eating-disorder-promotion": "eating-disorder-promotion",
  "first-posts": null,
  "new-account-link": "spam",
  "typed-too-fast": "spam",
  "pre-moderated": null,
  crisis: null,
};

const isHold = (name: string): name is Hold => name in codeOfHold;
const isReasonCode = (name: string): name is ReasonCode => name in weighed;

/** The reason code behind what a case is about, whether a rule or a member named it. */
export function reasonCodeOf(name: string): ReasonCode | null {
  return isReasonCode(name) ? name : isHold(name) ? codeOfHold[name] : null;
}

const order: Severity[] = ["critical", "high", "normal", "low"];

/** Minutes until a decision is due (targets of the service, published in the moderation log). */
export const dueMinutes: Record<Severity, number> = { critical: 30, high: 240, normal: 1440, low: 4320 };
/** Thoughts of suicide are read by a person within the hour. */
const crisisMinutes = { ideation: 60, plan: 30 };

export interface Urgency {
  lane: Lane;
  severity: Severity;
  dueAt: Date;
}

/** Lane, severity and due time of a case: those of its gravest reason; new accounts wait in the quality lane. */
export function urgencyOf(names: readonly string[], now: Date): Urgency {
  const found = names
    .map(reasonCodeOf)
    .filter((code) => code !== null)
    .map((code) => weighed[code])
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const { lane, severity } = found[0] ?? { lane: "quality", severity: "normal" };
  return { lane, severity, dueAt: new Date(now.getTime() + dueMinutes[severity] * 60_000) };
}

export function crisisUrgency(level: "ideation" | "plan", now: Date): Urgency {
  const dueAt = new Date(now.getTime() + crisisMinutes[level] * 60_000);
  return { lane: "safety", severity: level === "plan" ? "critical" : "high", dueAt };
}

/** A badge lost what it rested on: what was written under it waits for a look. */
export const lapseUrgency = (now: Date): Urgency => ({
  lane: "credential",
  severity: "normal",
  dueAt: new Date(now.getTime() + dueMinutes.normal * 60_000),
});

/** Hidden by reports: a person looks within four hours at the latest. */
export const graverOf = (a: Severity, b: Severity): Severity =>
  order.indexOf(a) <= order.indexOf(b) ? a : b;
export const hiddenDueMinutes = dueMinutes.high;

import type { AnswerKind, LivedOrder, Section } from "./types.ts";

export const sectionOf = (kind: AnswerKind): Section =>
  kind === "professional" || kind === "sourced" ? "informed" : "lived";

interface Ranked {
  isDangerous: boolean;
  isAccepted: boolean;
  accurateCount: number;
  publishedAt: Date | null;
}

const time = (answer: Ranked) => answer.publishedAt?.getTime() ?? Number.MAX_SAFE_INTEGER;

/** Safety first: what a professional judges dangerous comes last, whatever else is said of it. */
const safety = (a: Ranked, b: Ranked) => Number(a.isDangerous) - Number(b.isDangerous);

/** Professional and sourced answers: safety, accepted, confirmed accuracy, then the newest. */
export const byTrust = (a: Ranked, b: Ranked): number =>
  safety(a, b) ||
  Number(b.isAccepted) - Number(a.isAccepted) ||
  b.accurateCount - a.accurateCount ||
  time(b) - time(a);

/** Lived experience is never ranked against another: only safety, then time. */
export const byTime =
  (order: LivedOrder) =>
  (a: Ranked, b: Ranked): number =>
    safety(a, b) || (order === "oldest" ? time(a) - time(b) : time(b) - time(a));

import { answerDays, confirmationHours, day, renewalDays } from "./policy.ts";

export type BadgeStatus = "active" | "ending" | "suspended" | "ended" | "revoked";

interface Dates {
  validUntil: Date;
  suspendedAt: Date | null;
  revokedAt: Date | null;
}

/** How a badge stands at this moment, from its dates alone: no job has to run for a badge to end. */
export function badgeStatus({ validUntil, suspendedAt, revokedAt }: Dates, now: Date): BadgeStatus {
  if (revokedAt) return "revoked";
  if (validUntil <= now) return "ended";
  if (suspendedAt) return "suspended";
  return validUntil.getTime() - now.getTime() <= renewalDays * day ? "ending" : "active";
}

/** Until when a suspended badge can be answered for, or has to be decided on; null for one that is not suspended. */
export function suspensionEnds(suspendedAt: Date | null, suspendedFor: string | null): Date | null {
  if (!suspendedAt) return null;
  const length = suspendedFor === "emergency" ? confirmationHours * 3_600_000 : answerDays * day;
  return new Date(suspendedAt.getTime() + length);
}

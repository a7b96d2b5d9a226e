import { renewalDays } from "./policy.ts";

export type BadgeStatus = "active" | "ending" | "suspended" | "ended" | "revoked";
const day = 86_400_000;

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

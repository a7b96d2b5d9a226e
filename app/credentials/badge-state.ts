import { isActive } from "../shared/policy.ts";
import type { ActorCredential } from "../shared/policy.ts";
import { renewalDays } from "./policy.ts";

export type BadgeState = "active" | "ending" | "suspended" | "ended";
const day = 86_400_000;

/** What a member is told of their own badge at this moment, from its dates; null without one. */
export function badgeState(
  credential: ActorCredential | null,
  now: Date,
): { state: BadgeState; until: Date } | null {
  if (!credential || credential.revokedAt) return null;
  const until = credential.validUntil;
  if (isActive(credential, now)) {
    return { state: until.getTime() - now.getTime() <= renewalDays * day ? "ending" : "active", until };
  }
  return { state: credential.suspendedAt && until > now ? "suspended" : "ended", until };
}

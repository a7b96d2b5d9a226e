import type { BadgeToday } from "./types.ts";

interface BadgeDates {
  validUntil: Date;
  suspendedAt: Date | null;
  revokedAt: Date | null;
}

/** How a badge stands at this moment: computed from its dates, so that no job has to have run. */
export function badgeAt(badge: BadgeDates | null, now: Date): BadgeToday {
  if (!badge) return "unknown";
  if (badge.revokedAt) return "revoked";
  if (badge.suspendedAt) return "suspended";
  return badge.validUntil > now ? "active" : "expired";
}

const reviewAfterMonths = 24;

/** When an answer that was read now is to be read again. */
export function nextReview(now: Date): Date {
  const later = new Date(now);
  later.setUTCMonth(later.getUTCMonth() + reviewAfterMonths);
  return later;
}

/** The first of these moments that is still to come, or null. */
export function nextChange(moments: (Date | null | undefined)[], now: Date): Date | null {
  const coming = moments.filter((moment) => moment && moment > now) as Date[];
  return coming.length > 0 ? new Date(Math.min(...coming.map(Number))) : null;
}

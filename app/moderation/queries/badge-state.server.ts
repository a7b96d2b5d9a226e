import { eq } from "drizzle-orm";
import type { Executor } from "../../../db/client.server.ts";
import { credentials } from "../../../db/schema/index.ts";
import { badgeStatus } from "../../credentials/badge-state.ts";
import type { BadgeStatus } from "../../credentials/badge-state.ts";
import type { Target } from "../types.ts";

/** How a badge stands; null for anything else. Suspended is not taken away: only the latter is for good. */
export async function findBadgeStatus(
  executor: Executor,
  target: Pick<Target, "id" | "kind">,
  now: Date,
): Promise<BadgeStatus | null> {
  if (target.kind !== "credential") return null;
  const [badge] = await executor
    .select({
      validUntil: credentials.validUntil,
      suspendedAt: credentials.suspendedAt,
      revokedAt: credentials.revokedAt,
    })
    .from(credentials)
    .where(eq(credentials.id, target.id));
  return badge ? badgeStatus(badge, now) : null;
}

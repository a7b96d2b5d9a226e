import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { credentials } from "../../../db/schema/index.ts";

/** Smaller groups are not counted in public: among four, each is known. */
const smallestCell = 5;

/** How many professionals' badges are valid at this moment, by profession. Groups too small to be shown are left out, and so is a total that would give them away. */
export async function countBadges(now = new Date()) {
  const rows = await db()
    .select({ professionCode: credentials.professionCode, count: sql<number>`count(*)::int` })
    .from(credentials)
    .where(
      and(
        eq(credentials.kind, "professional"),
        gt(credentials.validUntil, now),
        isNull(credentials.suspendedAt),
        isNull(credentials.revokedAt),
      ),
    )
    .groupBy(credentials.professionCode)
    .orderBy(desc(sql`count(*)`), credentials.professionCode);
  const sum = (list: typeof rows) => list.reduce((all, { count }) => all + count, 0);
  const shown = rows.filter(({ count }) => count >= smallestCell);
  const hidden = sum(rows) - sum(shown);
  // A remainder that is itself small would give away what was hidden.
  const total = hidden > 0 && hidden < smallestCell ? null : sum(rows);
  return { total: total !== null && total >= smallestCell ? total : null, shown, isPartial: hidden > 0 };
}

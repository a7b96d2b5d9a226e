import { desc, eq, sql } from "drizzle-orm";
import { verifyAudit } from "../../db/audit.server.ts";
import { db } from "../../db/client.server.ts";
import { outboxAge } from "../../db/outbox.server.ts";
import { registrySnapshots, releases } from "../../db/schema/index.ts";

/** The figures of the administration page. Reads the whole audit chain: for people, not for polling. */
export async function getSiteState() {
  const [counts] = await db().execute<{
    accounts: number;
    posts: number;
    pending: number;
    openCases: number;
  }>(sql`
    select (select count(*) from users where email_confirmed_at is not null and not is_demo)::int as accounts,
      (select count(*) from posts where status = 'published')::int as posts,
      (select count(*) from posts where status = 'pending')::int as pending,
      (select count(*) from cases where status in ('open', 'claimed', 'appealed'))::int as "openCases"`);
  const snapshots = await db()
    .select()
    .from(registrySnapshots)
    .where(eq(registrySnapshots.isCurrent, true))
    .orderBy(registrySnapshots.registry);
  const recent = await db()
    .select({ id: releases.id, version: releases.version, tier: releases.tier, status: releases.status })
    .from(releases)
    .orderBy(desc(releases.createdAt))
    .limit(5);
  return {
    counts: counts!,
    outboxAge: Math.round(await outboxAge(db())),
    audit: await verifyAudit(db()),
    snapshots,
    releases: recent,
  };
}

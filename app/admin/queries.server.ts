import { desc, eq, sql } from "drizzle-orm";
import { verifyAudit } from "../../db/audit.server.ts";
import { db } from "../../db/client.server.ts";
import { outboxAge } from "../../db/outbox.server.ts";
import { listDeadLetters, queueFigures } from "../../db/queues.server.ts";
import { registrySnapshots, releases, releaseSignoffs } from "../../db/schema/index.ts";
import { environment } from "../shared/env.server.ts";
import { listLimits } from "../shared/limits.server.ts";

/** The figures of the administration page. Reads the whole audit chain: for people, not for polling. */
export async function getSiteState() {
  const [counts] = await db().execute<{
    accounts: number;
    posts: number;
    pending: number;
    openCases: number;
    lateCases: number;
    deadLetters: number;
    openRequests: number;
  }>(sql`
    select (select count(*) from users where email_confirmed_at is not null and not is_demo)::int as accounts,
      (select count(*) from posts where status = 'published')::int as posts,
      (select count(*) from posts where status = 'pending')::int as pending,
      (select count(*) from cases where status in ('open', 'claimed', 'appealed'))::int as "openCases",
      (select count(*) from cases where status in ('open', 'claimed', 'appealed') and due_at < now())::int as "lateCases",
      (select count(*) from dead_letters)::int as "deadLetters",
      (select count(*) from rights_requests where answered_at is null)::int as "openRequests"`);
  const snapshots = await db()
    .select()
    .from(registrySnapshots)
    .where(eq(registrySnapshots.isCurrent, true))
    .orderBy(registrySnapshots.registry);
  const recent = await db()
    .select({
      id: releases.id,
      version: releases.version,
      tier: releases.tier,
      status: releases.status,
      step: releases.step,
      isSigned: sql<boolean>`(select count(*) from ${releaseSignoffs} where ${releaseSignoffs.releaseId} = ${releases.id})
        >= (${releases.config}->>'signoffs')::int`,
    })
    .from(releases)
    .orderBy(desc(releases.createdAt))
    .limit(5);
  return {
    counts: counts!,
    deadLetters: counts!.deadLetters,
    openRequests: counts!.openRequests,
    outboxAge: Math.round(await outboxAge(db())),
    audit: await verifyAudit(db()),
    limits: await listLimits(),
    switches: listSwitches(),
    snapshots,
    releases: recent,
  };
}

/** What the environment turns on or off, without its values. */
function listSwitches() {
  const env = environment();
  return {
    redis: Boolean(env.REDIS_URL),
    smtp: Boolean(env.SMTP_URL),
    bucket: env.STORAGE_URL?.startsWith("s3:") ?? false,
    metrics: Boolean(env.METRICS_TOKEN),
    professionalSignIn: Boolean(env.PROFESSIONAL_OIDC_ISSUER),
    orcid: Boolean(env.ORCID_CLIENT_ID),
    rpps: Boolean(env.RPPS_LOOKUP_URL),
    nppes: Boolean(env.NPPES_LOOKUP_URL),
    doi: Boolean(env.DOI_REPOSITORY_URL),
  };
}

const lettersShown = 50;

/** How the queues stand and what was given up, as the workers wrote it down. */
export async function getQueuesPage() {
  const { queues, outboxAge: age } = await queueFigures(db());
  const letters = await listDeadLetters(db(), lettersShown + 1);
  return {
    queues: queues.map(({ queue, counts, secondsAgo }) => ({
      queue,
      waiting: (counts.waiting ?? 0) + (counts.prioritized ?? 0),
      active: counts.active ?? 0,
      delayed: counts.delayed ?? 0,
      failed: counts.failed ?? 0,
      secondsAgo: Math.round(secondsAgo),
    })),
    outboxAge: Math.round(age),
    letters: letters.slice(0, lettersShown),
    hasMore: letters.length > lettersShown,
  };
}

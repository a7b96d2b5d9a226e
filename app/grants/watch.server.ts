import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { db, transaction } from "../../db/client.server.ts";
import { timeNow } from "../../db/clock.server.ts";
import { once } from "../../db/once.server.ts";
import { emit } from "../../db/outbox.server.ts";
import { grantErasures, grants, studies, userRoles, users } from "../../db/schema/index.ts";
import { notify } from "../notifications/commands.server.ts";
import { mayNotStay } from "../research/withdrawn.ts";
import { listHolding } from "./queries.server.ts";
import { certificateDue, endOf, erasureDue, isEndNear } from "./standing.ts";

/**
 * Hourly. Access itself follows the clock and needs nobody; this only writes down what holders must delete, and tells
 * them, and the stewards when a day was missed. Safe to run at any time, however often.
 */
export async function watchGrants(now = new Date(timeNow())): Promise<void> {
  await listWhatMustGo(now);
  for (const grantId of await listHolding()) await watchCopies(grantId, now);
}

/** Rows of downloaded versions that may not stay in them: withdrawn, removed, or the whole version recalled for cause. */
async function listWhatMustGo(now: Date): Promise<void> {
  await transaction(async (tx) => {
    const rows = await tx.execute<{ grantId: string }>(sql`
      insert into grant_erasures (grant_id, release_id, post_key, post_id, listed_at, due_at)
      select h.grant_id, i.release_id, i.post_key, i.post_id, ${now.toISOString()}, ${erasureDue(now).toISOString()}
      from (select distinct grant_id, release_id from grant_downloads where path like 'data/%') h
      join grants g on g.id = h.grant_id and g.destroyed_at is null
      join releases r on r.id = h.release_id
      join release_items i on i.release_id = h.release_id and not i.is_withheld
      join posts p on p.id = i.post_id
      left join users u on u.id = p.author_id
      where ${sql.raw(mayNotStay("controlled"))} or r.recall_reason in ('safety', 'error')
      on conflict do nothing
      returning grant_id as "grantId"`);
    const ids = [...new Set(rows.map(({ grantId }) => grantId))];
    if (ids.length === 0) return;
    const told = await tx
      .select({ id: grants.id, holderId: grants.holderId, number: studies.number })
      .from(grants)
      .innerJoin(studies, eq(studies.id, grants.studyId))
      .where(inArray(grants.id, ids));
    for (const { id, holderId, number } of told) {
      if (!holderId) continue; // nobody is left to ask: the stewards see it become overdue
      await notify(tx, [holderId], {
        kind: "grant-erasures",
        data: { studyNumber: number },
        onceKey: `grant-erasures:${id}:${now.getTime()}`,
      });
      await emit(tx, { name: "grant.erasures-listed", grantId: id, mark: now.getTime() });
    }
  });
}

async function watchCopies(grantId: string, now: Date): Promise<void> {
  const [row] = await db()
    .select({ grant: grants, study: studies })
    .from(grants)
    .innerJoin(studies, eq(studies.id, grants.studyId))
    .where(eq(grants.id, grantId));
  const { grant, study } = row!;
  if (grant.destroyedAt) return;
  const holderId = grant.holderId;
  if (isEndNear(study.endsOn, now) && holderId)
    await once(`grant-ending:${grantId}`, (tx) =>
      notify(tx, [holderId], {
        kind: "grant-ending",
        data: { studyNumber: study.number },
        onceKey: `grant-ending:${grantId}`,
      }),
    );
  if (endOf(study.endsOn) <= now && holderId)
    await once(`grant-ended:${grantId}`, async (tx) => {
      await notify(tx, [holderId], {
        kind: "grant-ended",
        data: { studyNumber: study.number },
        onceKey: `grant-ended:${grantId}`,
      });
      await emit(tx, { name: "grant.ended", grantId });
    });
  const [first] = await db()
    .select({ dueAt: sql<string | null>`min(${grantErasures.dueAt})::text` })
    .from(grantErasures)
    .where(
      and(
        eq(grantErasures.grantId, grantId),
        isNull(grantErasures.attestedAt),
        lte(grantErasures.dueAt, now),
      ),
    );
  // One alarm for each day that was missed, not one an hour.
  if (first?.dueAt) await alarm(study.number, `grant-overdue:${grantId}:${first.dueAt}`);
  if (certificateDue(study.endsOn) <= now) await alarm(study.number, `grant-uncertified:${grantId}`);
}

async function alarm(number: number, onceKey: string): Promise<void> {
  await transaction(async (tx) => {
    const stewards = await tx
      .select({ id: users.id })
      .from(userRoles)
      .innerJoin(users, eq(users.id, userRoles.userId))
      .where(and(eq(userRoles.role, "steward"), eq(users.status, "active")));
    await notify(
      tx,
      stewards.map(({ id }) => id),
      { kind: "grant-overdue", data: { studyNumber: number }, onceKey },
    );
  });
}

import { and, eq, sql } from "drizzle-orm";
import { db, transaction } from "../../db/client.server.ts";
import { follows, users } from "../../db/schema/index.ts";
import type { Bilingual } from "../../db/schema/index.ts";
import type { Actor } from "../shared/policy.ts";
import { paths } from "../shared/paths.ts";

export type FollowTarget = (typeof follows.$inferSelect)["target"];

export interface Subscription {
  /** `target:targetId`, the name of its fields. */
  key: string;
  target: FollowTarget;
  /** Null when it can no longer be seen. */
  label: string | null;
  path: string | null;
  digestDays: number;
}

const pageSize = 50;

/** What a member follows, the newest first, with how often each is mailed. */
export async function listSubscriptions(actor: Actor, after: string | null) {
  const [, at, lastId] = /^([\d-]{10}T[\d:.]{15}Z)_([0-9a-f-]{36})$/.exec(after ?? "") ?? [];
  const beyond = lastId
    ? sql`and (f.created_at, f.target_id) < (${at}::timestamptz, ${lastId}::uuid)`
    : sql``;
  const rows = await db().execute<{
    target: FollowTarget;
    targetId: string;
    digestDays: number;
    cursor: string;
    title: string | null;
    number: number | null;
    slug: string | null;
    label: Bilingual | null;
    topicSlug: string | null;
    pseudonym: string | null;
  }>(sql`
    select f.target, f.target_id as "targetId", f.digest_days as "digestDays",
      to_char(f.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || f.target_id as cursor,
      q.title, q.number, q.slug, t.label, t.slug as "topicSlug", u.pseudonym
    from follows f
      left join questions q on f.target = 'question' and q.id = f.target_id and q.state = 'published'
      left join topics t on f.target = 'topic' and t.id = f.target_id
      left join users u on f.target = 'person' and u.id = f.target_id and u.status in ('active', 'suspended')
    where f.user_id = ${actor.id} ${beyond}
    order by f.created_at desc, f.target_id desc limit ${pageSize + 1}`);
  const items = rows.slice(0, pageSize).map((row): Subscription => ({
    key: `${row.target}:${row.targetId}`,
    target: row.target,
    digestDays: row.digestDays,
    label: row.title ?? row.label?.[actor.locale] ?? row.pseudonym,
    path:
      row.number !== null
        ? paths.question(row.number, row.slug ?? undefined)
        : row.topicSlug !== null
          ? paths.topic(row.topicSlug)
          : row.pseudonym !== null
            ? paths.person(row.pseudonym)
            : null,
  }));
  return { items, next: rows.length > pageSize ? rows[pageSize - 1]!.cursor : null };
}

export async function getDefaultDays(actor: Actor): Promise<number> {
  const [row] = await db().select({ days: users.digestDays }).from(users).where(eq(users.id, actor.id));
  return row!.days;
}

export interface DigestChoice {
  defaultDays: number;
  days: { target: FollowTarget; targetId: string; digestDays: number }[];
}

/** How often each subscription is mailed. One that was silent starts from now: what was published meanwhile is past. */
export async function chooseDigests(actor: Actor, { defaultDays, days }: DigestChoice): Promise<void> {
  await transaction(async (tx) => {
    await tx.update(users).set({ digestDays: defaultDays }).where(eq(users.id, actor.id));
    for (const { target, targetId, digestDays } of days) {
      await tx
        .update(follows)
        .set({
          digestDays,
          digestedAt: sql`case when ${follows.digestDays} = 0 then now() else ${follows.digestedAt} end`,
        })
        .where(
          and(
            eq(follows.userId, actor.id),
            eq(follows.target, target),
            eq(follows.targetId, targetId),
            sql`${follows.digestDays} <> ${digestDays}`,
          ),
        );
    }
  });
}

export async function stopFollowing(actor: Actor, target: FollowTarget, targetId: string): Promise<void> {
  await db()
    .delete(follows)
    .where(and(eq(follows.userId, actor.id), eq(follows.target, target), eq(follows.targetId, targetId)));
}

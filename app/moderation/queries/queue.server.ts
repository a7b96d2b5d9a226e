import { and, asc, eq, gt, inArray, lt, or, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { cases, posts, users } from "../../../db/schema/index.ts";
import { isAuthor } from "../../shared/authorship.server.ts";
import type { Actor } from "../../shared/policy.ts";
import { holderOf } from "../commands/claim-case.server.ts";
import type { QueueFilters } from "../schema.ts";

const pageSize = 25;
/** Counting stops here: a moderator needs to know "many", not how many. */
const countLimit = 500;
const nearMinutes = 60;
const snippetCharacters = 180;

const waiting = sql`${cases.status} in ('open', 'claimed', 'appealed')`;

/** The cases that wait, the next due first, without those about the reader's own posts. */
export async function listQueue(actor: Actor, filters: QueueFilters, now = new Date()) {
  const { lane, severity, language, after } = filters;
  const rows = await db()
    .select({
      id: cases.id,
      number: cases.number,
      lane: cases.lane,
      severity: cases.severity,
      status: cases.status,
      origin: cases.origin,
      language: cases.language,
      reasons: cases.reasons,
      dueAt: cases.dueAt,
      openedAt: cases.openedAt,
      weight: cases.weight,
      claimedById: cases.claimedById,
      claimedUntil: cases.claimedUntil,
      claimer: users.pseudonym,
      excerpt: sql<string>`left(${cases.snapshotMarkdown}, ${snippetCharacters})`,
      appealId: sql<string | null>`(select a.id from appeals a join decisions d on d.id = a.decision_id
        where d.case_id = ${cases.id} and a.status = 'open' limit 1)`,
      kind: posts.kind,
      questionId: posts.questionId,
      authorId: posts.authorId,
      anonymousKey: posts.anonymousKey,
    })
    .from(cases)
    .innerJoin(posts, eq(posts.id, cases.postId))
    .leftJoin(users, eq(users.id, cases.claimedById))
    .where(
      and(
        inArray(cases.status, ["open", "claimed", "appealed"]),
        waiting, // in the words of the partial index
        lane ? eq(cases.lane, lane) : undefined,
        severity ? eq(cases.severity, severity) : undefined,
        language ? eq(cases.language, language) : undefined,
        after
          ? or(gt(cases.dueAt, after.at), and(eq(cases.dueAt, after.at), gt(cases.id, after.id)))
          : undefined,
      ),
    )
    .orderBy(asc(cases.dueAt), asc(cases.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1)! : null;
  return {
    items: page
      .filter((row) => !isAuthor(actor, row))
      .map(
        ({
          questionId: _q,
          authorId: _a,
          anonymousKey: _k,
          claimer,
          claimedById,
          claimedUntil,
          excerpt,
          ...row
        }) => {
          const holder = holderOf({ claimedById, claimedUntil }, now);
          const snippet =
            excerpt.length < snippetCharacters ? excerpt : `${excerpt.replace(/\s+\S*$/, "")} …`;
          return {
            ...row,
            snippet,
            holder: holder && { isMe: holder === actor.id, pseudonym: claimer ?? "" },
          };
        },
      ),
    next: last ? `${last.dueAt.toISOString()}_${last.id}` : null,
    load: await countLoad(now),
  };
}

export type QueueItem = Awaited<ReturnType<typeof listQueue>>["items"][number];

/** How many cases wait, are late, or are due within the hour; each counted up to a limit. */
async function countLoad(now: Date) {
  const near = new Date(now.getTime() + nearMinutes * 60_000);
  const upTo = (condition: ReturnType<typeof sql> | undefined) =>
    db()
      .select({ dueAt: cases.dueAt })
      .from(cases)
      .where(and(waiting, condition))
      .orderBy(asc(cases.dueAt))
      .limit(countLimit)
      .as("waiting_cases");
  const counted = upTo(undefined);
  const [row] = await db()
    .select({
      total: sql<number>`count(*)::int`,
      late: sql<number>`(count(*) filter (where ${lt(counted.dueAt, now)}))::int`,
      near: sql<number>`(count(*) filter (where ${and(gt(counted.dueAt, now), lt(counted.dueAt, near))}))::int`,
    })
    .from(counted);
  return { ...row!, isMany: row!.total === countLimit };
}

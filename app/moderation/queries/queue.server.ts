import { and, asc, eq, gt, inArray, or, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { cases, posts, users } from "../../../db/schema/index.ts";
import { isAuthor } from "../../shared/authorship.server.ts";
import type { Actor } from "../../shared/policy.ts";
import { holderOf } from "../commands/claim-case.server.ts";
import { listWaitingMeasures } from "./account-measures.server.ts";
import { countLoad } from "./load.server.ts";
import type { QueueFilters } from "../schema.ts";

const pageSize = 25;
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
    measures: after ? [] : await listWaitingMeasures(),
  };
}

export type QueueItem = Awaited<ReturnType<typeof listQueue>>["items"][number];

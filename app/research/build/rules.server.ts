import { and, eq, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { posts, releaseItems, releases, releaseThreads, topics } from "../../../db/schema/index.ts";
import { anonymise } from "../release/anonymity.ts";
import type { Outcome, QuasiRecord, TopicNode } from "../release/anonymity.ts";
import { stubRow } from "../release/rows.ts";
import type { PostRow } from "../release/rows.ts";
import type { Build } from "./context.server.ts";
import { personOf } from "./snapshot.server.ts";

const batchSize = 500;

/** Generalises and withholds until the groups are large enough, then settles every thread. One transaction. */
export async function applyRules({ release, config }: Build): Promise<void> {
  await db().transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    const items = await readItems(tx, release.id);
    const tagged = new Map<string, string[]>();
    const records: QuasiRecord[] = [];
    for (const item of items) {
      if (item.row.kind === "question") tagged.set(item.row.thread_id, item.row.topics);
      if (!item.row.withheld) records.push(recordOf(item));
    }
    const outcome = anonymise(records, tagged, await topicTree(tx), config);
    await saveRows(tx, release.id, items, outcome);
    await settleThreads(tx, release.id, [...outcome.withheldThreads]);
    const { counts } = outcome;
    const withheld = { postsWithheldSmallGroup: outcome.withheldPosts.size };
    await tx
      .update(releases)
      .set({ counts: { ...release.counts, ...counts, ...withheld }, step: "write" })
      .where(eq(releases.id, release.id));
  });
}

interface Item {
  postId: string;
  person: string;
  row: PostRow;
}

async function readItems(tx: Transaction, releaseId: string): Promise<Item[]> {
  const rows = await tx
    .select({
      postId: releaseItems.postId,
      row: releaseItems.row,
      post: {
        id: posts.id,
        authorId: posts.authorId,
        sealedAuthor: posts.sealedAuthor,
        anonymousKey: posts.anonymousKey,
        questionId: posts.questionId,
      },
    })
    .from(releaseItems)
    .innerJoin(posts, eq(posts.id, releaseItems.postId))
    .where(eq(releaseItems.releaseId, releaseId));
  return rows.map(({ postId, row, post }) => ({
    postId,
    person: personOf(post),
    row: row as unknown as PostRow,
  }));
}

const recordOf = ({ postId, person, row }: Item): QuasiRecord => ({
  postId,
  threadId: row.thread_id,
  isQuestion: row.kind === "question",
  person,
  language: row.language ?? "",
  country: row.author_country,
  ageBand: row.author_age_band,
});

async function topicTree(tx: Transaction): Promise<Map<string, TopicNode>> {
  const rows = await tx.select().from(topics);
  const slugOf = new Map(rows.map(({ id, slug }) => [id, slug]));
  return new Map(
    rows.map(({ slug, parentId, isRare }) => [slug, { parent: slugOf.get(parentId ?? "") ?? null, isRare }]),
  );
}

function finalRow({ postId, row }: Item, outcome: Outcome): PostRow {
  const { thread_id, post_id, parent_id, position } = row;
  if (row.withheld || outcome.withheldPosts.has(postId))
    return stubRow({ thread_id, post_id, parent_id, position }, row.kind);
  const thread = outcome.threads.get(row.thread_id)!;
  const author = outcome.posts.get(postId)!;
  return {
    ...row,
    topics: thread.topics,
    topic_group: thread.group,
    author_country: author.country,
    author_age_band: author.ageBand,
  };
}

async function saveRows(
  tx: Transaction,
  releaseId: string,
  items: readonly Item[],
  outcome: Outcome,
): Promise<void> {
  const kept = items.filter(({ row }) => !outcome.withheldThreads.has(row.thread_id));
  for (let i = 0; i < kept.length; i += batchSize) {
    const rows = kept
      .slice(i, i + batchSize)
      .map((item) => ({ post_id: item.postId, row: finalRow(item, outcome) }));
    await tx.execute(sql`
      update release_items i set
        row = v.row,
        is_withheld = (v.row->>'withheld')::boolean,
        title = case when (v.row->>'withheld')::boolean then null else i.title end,
        body = case when (v.row->>'withheld')::boolean then v.row->>'body' else i.body end,
        spans = case when (v.row->>'withheld')::boolean then '[]'::jsonb else i.spans end
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as v(post_id uuid, row jsonb)
      where i.release_id = ${releaseId} and i.post_id = v.post_id`);
  }
}

async function settleThreads(tx: Transaction, releaseId: string, withheldKeys: string[]): Promise<void> {
  const isOurs = eq(releaseThreads.releaseId, releaseId);
  for (const threadKey of withheldKeys) {
    await tx
      .update(releaseThreads)
      .set({ outcome: "small-group" })
      .where(and(isOurs, eq(releaseThreads.threadKey, threadKey)));
    await tx
      .delete(releaseItems)
      .where(and(eq(releaseItems.releaseId, releaseId), eq(releaseItems.threadKey, threadKey)));
  }
  await tx
    .update(releaseThreads)
    .set({ outcome: "released" })
    .where(and(isOurs, eq(releaseThreads.outcome, "pending")));
}

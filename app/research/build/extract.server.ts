import { eq, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { releaseItems, releases, releaseThreads } from "../../../db/schema/index.ts";
import { currentConsentVersion, noConsentText } from "../consent.server.ts";
import { postOutcome, threadReason } from "../release/eligibility.ts";
import type { Terms } from "../release/eligibility.ts";
import { authorKey, isSampled, postKey, threadKey } from "../release/keys.ts";
import { baseRow, stubRow } from "../release/rows.ts";
import type { PostRow } from "../release/rows.ts";
import { readCells } from "./aggregates.server.ts";
import type { Build } from "./context.server.ts";
import { readThreads } from "./snapshot.server.ts";
import type { SnapshotThread } from "./snapshot.server.ts";

const batchSize = 200;
/** Small enough that the last part does not keep everybody waiting, large enough that a part is worth a job. */
const threadsPerRange = 1_000;
const firstId = "00000000-0000-0000-0000-000000000000";

/**
 * Copies what may leave out of one REPEATABLE READ snapshot, whose log position is recorded. All or nothing: run again
 * after a crash, it starts from a new snapshot.
 */
export async function extract({ release, tier, config }: Build): Promise<void> {
  await db().transaction(
    async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`);
      const [moment] = await tx.execute<{ lsn: string; at: string }>(
        sql`select pg_current_wal_lsn()::text as lsn, now()::text as at`,
      );
      const now = new Date(moment!.at);
      await tx.delete(releaseItems).where(eq(releaseItems.releaseId, release.id));
      await tx.delete(releaseThreads).where(eq(releaseThreads.releaseId, release.id));
      const version = await currentConsentVersion(tx);
      const terms: Terms = {
        tier,
        thresholds: config,
        consentVersion: version === noConsentText ? null : version,
        now,
      };
      for (let after = firstId, read = 0; ;) {
        const threads = await readThreads(tx, after, batchSize);
        if (threads.length === 0) break;
        const range = Math.floor(read / threadsPerRange);
        read += threads.length;
        await keepThreads(tx, release.id, release.releaseKey!, terms, threads, range);
        after = threads.at(-1)!.id;
      }
      await tx
        .update(releases)
        .set({
          snapshotLsn: moment!.lsn,
          snapshotAt: now,
          aggregates: (await readCells(tx)).map((cell) => ({ ...cell })),
        })
        .where(eq(releases.id, release.id));
    },
    { isolationLevel: "repeatable read" },
  );
}

async function keepThreads(
  tx: Transaction,
  releaseId: string,
  key: string,
  terms: Terms,
  threads: SnapshotThread[],
  range: number,
) {
  const rows: (typeof releaseThreads.$inferInsert)[] = [];
  const items: (typeof releaseItems.$inferInsert)[] = [];
  for (const thread of threads) {
    const reason = threadReason(thread.state, terms);
    const outcome =
      reason ?? (isSampled(key, thread.id, terms.thresholds.samplePercent) ? "pending" : "sampled-out");
    rows.push({ releaseId, questionId: thread.id, threadKey: threadKey(key, thread.id), outcome, range });
    if (outcome === "pending") items.push(...itemsOf(releaseId, key, terms, thread));
  }
  await tx.insert(releaseThreads).values(rows);
  for (let i = 0; i < items.length; i += 500) await tx.insert(releaseItems).values(items.slice(i, i + 500));
}

/** The thread's public contributions in order; raw text stays here until the next step replaces it. */
function itemsOf(releaseId: string, key: string, terms: Terms, thread: SnapshotThread) {
  const present = thread.posts.filter(({ state }) => postOutcome(state, terms) !== "absent");
  const ids = new Set(present.map(({ post }) => post.id));
  const askedAt = dateOf(thread.posts[0]!.post);
  return present.map(
    ({ post, state, person, country, region }, position): typeof releaseItems.$inferInsert => {
      const isStub = postOutcome(state, terms) === "stub";
      const parent =
        post.kind === "comment" && post.parentId && ids.has(post.parentId)
          ? postKey(key, post.parentId)
          : null;
      const place = {
        thread_id: threadKey(key, thread.id),
        post_id: postKey(key, post.id),
        parent_id: parent,
        position,
      };
      const row: PostRow = isStub
        ? stubRow(place, post.kind)
        : baseRow(
            place,
            {
              ...post,
              publishedAt: dateOf(post),
              country,
              region,
              ageBand: post.anonymousKey ? null : state.ageBand,
              isAccepted: post.acceptedAt !== null,
              helped: post.helpedCount,
              sameSituation: post.sameSituationCount,
              accurate: post.accurateCount,
              sources: post.sources.length,
            },
            {
              askedAt,
              topics: thread.topics,
              tier: terms.tier,
              authorKey: authorKey(key, thread.id, person),
            },
          );
      return {
        releaseId,
        postId: post.id,
        threadKey: place.thread_id,
        postKey: place.post_id,
        position,
        kind: post.kind,
        language: post.language,
        title: position === 0 ? thread.title : null,
        body: post.bodyText,
        row: row as unknown as Record<string, unknown>,
        spans: [],
        isWithheld: isStub,
      };
    },
  );
}

const dateOf = (post: { publishedAt: Date | null; createdAt: Date }): Date =>
  post.publishedAt ?? post.createdAt;

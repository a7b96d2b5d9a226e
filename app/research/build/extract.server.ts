import { eq, sql } from "drizzle-orm";
import type { KeyObject } from "node:crypto";
import { db } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { releaseItems, releases, releaseThreads } from "../../../db/schema/index.ts";
import { currentConsentVersion, noConsentText } from "../consent.server.ts";
import { speaksOfCrisis } from "../readings.server.ts";
import { postOutcome, threadReason } from "../release/eligibility.ts";
import type { Terms } from "../release/eligibility.ts";
import { authorKey, isSampled, openReleaseKey, postKey, threadKey } from "../release/keys.ts";
import { baseRow, stubRow } from "../release/rows.ts";
import type { PostRow } from "../release/rows.ts";
import { rootOf } from "../release/topic-roll-up.ts";
import type { TopicNode } from "../release/topic-roll-up.ts";
import { readCells } from "./aggregates.server.ts";
import type { Build } from "./context.server.ts";
import { readThreads } from "./snapshot.server.ts";
import type { SnapshotThread } from "./snapshot.server.ts";
import { topicTree } from "./topics.server.ts";

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
      const [moment] = await tx.execute<{ lsn: string; at: string; snapshot: string }>(sql`
        select pg_current_wal_lsn()::text as lsn, now()::text as at, pg_export_snapshot() as snapshot`);
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
      const judging = {
        releaseId: release.id,
        key: openReleaseKey(release.releaseKey!),
        terms,
        tree: await topicTree(tx),
      };
      const cells = await besideIn(moment!.snapshot, async (reader) => {
        let next = readThreads(reader, firstId, batchSize);
        let kept = Promise.resolve();
        for (let read = 0; ;) {
          const threads = await next;
          if (threads.length === 0) break;
          // While these are judged, the database writes the last ones and reads the next.
          next = readThreads(reader, threads.at(-1)!.id, batchSize);
          next.catch(() => {});
          const range = Math.floor(read / threadsPerRange);
          read += threads.length;
          const judged = judge(judging, threads, range);
          await kept;
          kept = keep(tx, release.id, judged);
          kept.catch(() => {});
        }
        const [counted] = await Promise.all([readCells(reader), kept]);
        return counted;
      });
      await tx
        .update(releases)
        .set({
          snapshotLsn: moment!.lsn,
          snapshotAt: now,
          aggregates: cells.map((cell) => ({ ...cell })),
        })
        .where(eq(releases.id, release.id));
    },
    { isolationLevel: "repeatable read" },
  );
  await db().execute(sql`select analyze_release_rows()`);
}

interface Judged {
  threads: (typeof releaseThreads.$inferInsert)[];
  items: Item[];
}

/** Reads over a connection of its own what the exporting transaction sees, while that one writes. */
function besideIn<T>(snapshot: string, read: (reader: Transaction) => Promise<T>): Promise<T> {
  return db().transaction(
    async (reader) => {
      await reader.execute(sql`set local statement_timeout = 0`);
      await reader.execute(sql.raw(`set transaction snapshot '${snapshot}'`));
      return read(reader);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** What all threads are judged by. */
interface Judging {
  releaseId: string;
  key: KeyObject;
  terms: Terms;
  tree: ReadonlyMap<string, TopicNode>;
}

function judge(judging: Judging, threads: SnapshotThread[], range: number): Judged {
  const { releaseId, key, terms } = judging;
  const judged: Judged = { threads: [], items: [] };
  for (const thread of threads) {
    const outcome = outcomeOf(key, terms, thread);
    judged.threads.push({
      releaseId,
      questionId: thread.id,
      threadKey: threadKey(key, thread.id),
      outcome,
      range,
    });
    if (outcome === "pending") judged.items.push(...itemsOf(judging, thread));
  }
  return judged;
}

/** Signs of crisis in words that nobody may read are looked for here; those of the others where they are de-identified. */
function outcomeOf(key: KeyObject, terms: Terms, { id, state, posts }: SnapshotThread): string {
  const reason = threadReason(state, terms);
  if (reason) return reason;
  if (posts.some(({ unseenText }) => unseenText !== null && speaksOfCrisis(unseenText))) return "crisis";
  return isSampled(key, id, terms.thresholds.samplePercent) ? "pending" : "sampled-out";
}

async function keep(tx: Transaction, releaseId: string, { threads, items }: Judged): Promise<void> {
  await tx.insert(releaseThreads).values(threads);
  // The words do not travel: the database copies them, out of the same snapshot.
  await tx.execute(sql`
    insert into release_items (release_id, post_id, thread_key, post_key, position, kind, language, title, body, row,
      spans, is_withheld, source_hash)
    select ${releaseId}, p.id, v.row->>'thread_id', v.row->>'post_id', (v.row->>'position')::int, p.kind::text, p.language,
      case when p.kind = 'question' then q.title end, p.body_text, v.row, '[]',
      (v.row->>'withheld')::boolean, md5(p.body_text)::uuid
    from jsonb_to_recordset(${JSON.stringify(items)}::text::jsonb) as v(id uuid, row jsonb)
    join posts p on p.id = v.id join questions q on q.id = p.question_id`);
}

interface Item {
  id: string;
  row: PostRow;
}

/** The thread's public contributions in order; their raw text stays beside them until the next step replaces it. */
function itemsOf({ key, terms, tree }: Judging, thread: SnapshotThread): Item[] {
  const present = thread.posts.filter(({ state }) => postOutcome(state, terms) !== "absent");
  const ids = new Set(present.map(({ post }) => post.id));
  const askedAt = thread.posts[0]!.post.publishedAt;
  const [first] = thread.topics;
  const group = first ? rootOf(first, tree) : null;
  return present.map(({ post, state, person, country, region }, position) => {
    const parent =
      post.kind === "comment" && post.parentId && ids.has(post.parentId) ? postKey(key, post.parentId) : null;
    const place = {
      thread_id: threadKey(key, thread.id),
      post_id: postKey(key, post.id),
      parent_id: parent,
      position,
    };
    if (postOutcome(state, terms) === "stub") return { id: post.id, row: stubRow(place, post.kind) };
    const ageBand = post.anonymousKey ? null : state.ageBand;
    const facts = { ...post, country, region, ageBand };
    const about = {
      askedAt,
      topics: thread.topics,
      group,
      tier: terms.tier,
      authorKey: authorKey(key, thread.id, person),
    };
    return { id: post.id, row: baseRow(place, facts, about) };
  });
}

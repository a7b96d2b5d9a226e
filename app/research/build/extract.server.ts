import { eq, sql } from "drizzle-orm";
import type { KeyObject } from "node:crypto";
import { db } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { insertRows } from "../../../db/insert-rows.server.ts";
import { releaseItems, releases, releaseThreads, releaseWork } from "../../../db/schema/index.ts";
import { currentConsentVersion, noConsentText } from "../consent.server.ts";
import { SAFETY_VERSION } from "../../safety/index.ts";
import { speaksOfCrisis } from "../readings.server.ts";
import { postOutcome, threadReason } from "../release/eligibility.ts";
import type { Terms, ThreadReason } from "../release/eligibility.ts";
import { isSampled, openReleaseKey, threadKey } from "../release/keys.ts";
import { keptPost } from "../release/thread-facts.ts";
import type { KeptFacts } from "../release/thread-facts.ts";
import { rootOf } from "../release/topic-roll-up.ts";
import type { TopicNode } from "../release/topic-roll-up.ts";
import { readCells } from "./aggregates.server.ts";
import type { Build } from "./context.server.ts";
import { allOf } from "./files.server.ts";
import { pagesOf } from "./pages.server.ts";
import type { Page } from "./pages.server.ts";
import { readThreads } from "./snapshot.server.ts";
import type { SnapshotThread } from "./snapshot.server.ts";
import { topicTree } from "./topics.server.ts";

/** So many threads are read at a time. */
const pageSize = 200;
/** Small enough that the last part does not keep everybody waiting, large enough that a part is worth a job. */
const threadsPerRange = 1_000;

/**
 * Decides on one REPEATABLE READ snapshot, whose log position is recorded, what may leave, and keeps everything of it but
 * the words: of those their hash, so that no others leave. All or nothing: run again after a crash, it starts from a new
 * snapshot.
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
      await tx.delete(releaseWork).where(eq(releaseWork.releaseId, release.id));
      const version = await currentConsentVersion(tx);
      const terms: Terms = {
        tier,
        thresholds: config,
        consentVersion: version === noConsentText ? null : version,
        now,
      };
      const key = openReleaseKey(release.releaseKey!);
      const judging = { key, terms, tree: await topicTree(tx) };
      const beside = <T>(read: (reader: Transaction) => Promise<T>) => besideIn(moment!.snapshot, read);
      const queue = (await pagesOf(tx, sql`select id from questions`, pageSize)).entries();
      const judgeOthers = (reader: Transaction) =>
        judgeSome(reader, queue, judging, (range, judged) => keep(tx, release.id, range, judged));
      // Two readers: what is read is the database's work more than ours.
      const [cells] = await allOf([beside(readCells), beside(judgeOthers), beside(judgeOthers)]);
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

/** Judges the threads that nobody else took from the queue. */
async function judgeSome(
  reader: Transaction,
  queue: IterableIterator<[number, Page]>,
  judging: Judging,
  keepSome: (range: number, judged: Judged[]) => Promise<void>,
): Promise<void> {
  let kept = Promise.resolve();
  for (const [index, page] of queue) {
    const threads = await readThreads(reader, page);
    const judged = threads.map((thread) => judge(judging, thread));
    await kept;
    // While the database writes these, the next are read.
    kept = keepSome(Math.floor((index * pageSize) / threadsPerRange), judged);
    kept.catch(() => {});
  }
  await kept;
}

interface Judged {
  questionId: string;
  threadKey: string;
  outcome: "pending" | "sampled-out" | ThreadReason;
  facts: KeptFacts | null;
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
  key: KeyObject;
  terms: Terms;
  tree: ReadonlyMap<string, TopicNode>;
}

function judge(judging: Judging, thread: SnapshotThread): Judged {
  const outcome = outcomeOf(judging, thread);
  const facts = outcome === "pending" ? factsOf(judging, thread) : null;
  return { questionId: thread.id, threadKey: threadKey(judging.key, thread.id), outcome, facts };
}

/** Signs of crisis in words that nobody may read are looked for here; those of the others where they are de-identified. */
function outcomeOf({ key, terms }: Judging, { id, state, posts }: SnapshotThread): Judged["outcome"] {
  const reason = threadReason(state, terms);
  if (reason) return reason;
  if (posts.some(({ unseenText }) => unseenText !== null && speaksOfCrisis(unseenText))) return "crisis";
  return isSampled(key, id, terms.thresholds.samplePercent) ? "pending" : "sampled-out";
}

/** The thread's public contributions in order, without the words: those stay where they are written. */
function factsOf({ terms, tree }: Judging, { posts, topics }: SnapshotThread): KeptFacts {
  const authors = new Map<string, number>();
  const present = posts.flatMap(({ facts, state, person }) => {
    const outcome = postOutcome(state, terms);
    if (outcome === "absent") return [];
    if (!authors.has(person)) authors.set(person, authors.size);
    return [keptPost(facts, authors.get(person)!, outcome === "stub")];
  });
  const [first] = topics;
  return {
    topics,
    group: first ? rootOf(first, tree) : null,
    safetyVersion: SAFETY_VERSION,
    posts: present,
  };
}

async function keep(
  tx: Transaction,
  releaseId: string,
  range: number,
  threads: readonly Judged[],
): Promise<void> {
  const judged = threads.map(({ facts, ...thread }) => ({
    releaseId,
    ...thread,
    topics: facts && facts.topics,
    topicGroup: facts && facts.group,
    safetyVersion: facts && facts.safetyVersion,
  }));
  const names = ["questionId", "threadKey", "outcome", "topics", "topicGroup", "safetyVersion"] as const;
  await insertRows(tx, releaseThreads, ["releaseId", ...names], judged);
  const work = threads.flatMap(({ questionId, threadKey: key, facts }) =>
    facts ? [{ releaseId, range, questionId, threadKey: key, facts }] : [],
  );
  await insertRows(tx, releaseWork, ["releaseId", "range", "questionId", "threadKey", "facts"], work);
}

import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { releaseItems, releases, releaseThreads } from "../../../db/schema/index.ts";
import { anonymise } from "../release/anonymity.ts";
import type { Outcome } from "../release/anonymity.ts";
import { countryOf, regionOf } from "../release/place.ts";
import { Records } from "../release/records.ts";
import { stubRow } from "../release/rows.ts";
import type { PostRow } from "../release/rows.ts";
import type { Build } from "./context.server.ts";
import { personOf } from "./snapshot.server.ts";
import type { ThreadTopics } from "../release/topic-roll-up.ts";
import { topicTree } from "./topics.server.ts";

const pageSize = 2_000;
const firstId = "00000000-0000-0000-0000-000000000000";

/**
 * Generalises and withholds until the groups are large enough, then settles every thread. One transaction on one
 * snapshot, read in pages twice: of each row only what the rules look at is held, never its text.
 */
export async function applyRules({ release, config }: Build): Promise<void> {
  await db().execute(sql`select analyze_release_rows()`);
  await db().transaction(
    async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`);
      const { records, tags } = await readRecords(tx, release.id);
      const outcome = anonymise(records, slugsOf(tags), await topicTree(tx), config);
      const withheldKeys = [...outcome.withheldThreads].map((thread) => records.threadIds[thread]!);
      await withholdThreads(tx, release.id, withheldKeys);
      await saveRows(tx, release.id, records, tags, outcome);
      await withholdPosts(tx, release.id);
      await tx
        .update(releaseThreads)
        .set({ outcome: "released" })
        .where(and(eq(releaseThreads.releaseId, release.id), eq(releaseThreads.outcome, "pending")));
      const { counts } = outcome;
      const withheld = { postsWithheldSmallGroup: outcome.withheldPosts.size };
      await tx
        .update(releases)
        .set({ counts: { ...release.counts, ...counts, ...withheld }, step: "write" })
        .where(eq(releases.id, release.id));
    },
    { isolationLevel: "repeatable read" },
  );
}

/** What the rows say of the topics of their threads, by the threads' numbers. */
type Tags = readonly (ThreadTopics | null)[];

interface Facts extends Record<string, unknown> {
  id: string;
  thread_id: string;
  kind: string;
  language: string;
  place: string | null;
  age_band: string | null;
  topics: string[] | null;
  topic_group: string | null;
  author_id: string | null;
  sealed_author: string | null;
  anonymous_key: string | null;
  question_id: string;
}

/** What the rules look at, in the order of the posts' ids; empty places have nothing to look at. */
async function readRecords(tx: Transaction, releaseId: string) {
  const records = new Records();
  const tags: (ThreadTopics | null)[] = [];
  // The same lists come again and again: one object each.
  const lists = new Map<string, ThreadTopics>();
  for (let next = readFacts(tx, releaseId, firstId); ;) {
    const page = await next;
    if (page.length === 0) return { records, tags };
    // While these are noted, the database reads the next.
    next = readFacts(tx, releaseId, page.at(-1)!.id);
    next.catch(() => {});
    for (const row of page) {
      const person = personOf({
        id: row.id,
        authorId: row.author_id,
        sealedAuthor: row.sealed_author,
        anonymousKey: row.anonymous_key,
        questionId: row.question_id,
      });
      records.add({
        threadId: row.thread_id,
        isQuestion: row.kind === "question",
        person,
        language: row.language,
        place: row.place,
        ageBand: row.age_band,
      });
      const thread = records.threads[records.length - 1]!;
      tags[thread] ??= null;
      if (!row.topics) continue;
      const key = `${row.topic_group} ${row.topics.join(" ")}`;
      if (!lists.has(key)) lists.set(key, { topics: row.topics, group: row.topic_group });
      tags[thread] = lists.get(key)!;
    }
  }
}

/** Both tables are told where the page begins: else each page would walk past all posts before it. */
async function readFacts(tx: Transaction, releaseId: string, after: string): Promise<Facts[]> {
  return tx.execute<Facts>(sql`
    select i.post_id as id, i.thread_key as thread_id, i.kind, i.row->>'language' as language,
      coalesce(i.row->>'author_region', i.row->>'author_country') as place, i.row->>'author_age_band' as age_band,
      case when i.kind = 'question' then i.row->'topics' end as topics, i.row->>'topic_group' as topic_group,
      p.author_id, p.sealed_author, p.anonymous_key, p.question_id
    from release_items i join posts p on p.id = i.post_id
    where i.release_id = ${releaseId} and i.post_id > ${after} and p.id > ${after} and not i.is_withheld
    order by i.post_id limit ${pageSize}`);
}

const slugsOf = (tags: Tags) => tags.map((tagged) => tagged && tagged.topics);

async function withholdThreads(tx: Transaction, releaseId: string, keys: string[]): Promise<void> {
  for (let i = 0; i < keys.length; i += pageSize) {
    const some = keys.slice(i, i + pageSize);
    await tx
      .update(releaseThreads)
      .set({ outcome: "small-group" })
      .where(and(eq(releaseThreads.releaseId, releaseId), inArray(releaseThreads.threadKey, some)));
    await tx
      .delete(releaseItems)
      .where(and(eq(releaseItems.releaseId, releaseId), inArray(releaseItems.threadKey, some)));
  }
}

/**
 * Writes what the rules changed, and nothing else: a row says from the start what it says where they change nothing. The
 * snapshot is that of the first reading, so the rows come again in the order of the records.
 */
async function saveRows(
  tx: Transaction,
  releaseId: string,
  records: Records,
  tags: Tags,
  outcome: Outcome,
): Promise<void> {
  let index = -1;
  for (let next = readIds(tx, releaseId, firstId); ;) {
    const page = await next;
    if (page.length === 0) return;
    next = readIds(tx, releaseId, page.at(-1)!.id);
    next.catch(() => {});
    const changes: object[] = [];
    for (const { id } of page) {
      do index += 1;
      while (outcome.withheldThreads.has(records.threads[index]!));
      const set = changeOf(index, records, tags, outcome);
      if (set) changes.push({ id, set });
    }
    if (changes.length === 0) continue;
    await tx.execute(sql`
      update release_items i set row = i.row || v.set
      from jsonb_to_recordset(${JSON.stringify(changes)}::text::jsonb) as v(id uuid, set jsonb)
      where i.release_id = ${releaseId} and i.post_id = v.id`);
  }
}

async function readIds(tx: Transaction, releaseId: string, after: string): Promise<{ id: string }[]> {
  return tx.execute<{ id: string }>(sql`
    select post_id as id from release_items
    where release_id = ${releaseId} and post_id > ${after} and not is_withheld order by post_id limit ${pageSize}`);
}

/** Null where the rules changed nothing. */
function changeOf(index: number, records: Records, tags: Tags, outcome: Outcome): Partial<PostRow> | null {
  // Marked here, emptied below: the pages must not lose rows while they are turned.
  if (outcome.withheldPosts.has(index)) return { withheld: true };
  const thread = records.threads[index]!;
  const { topics: named, group } = outcome.threads[thread]!;
  const { place, ageBand } = outcome.saidOf(index);
  const before = records.traitsOf(index);
  const tagged = tags[thread]!;
  const isSame =
    place === before.place &&
    ageBand === before.ageBand &&
    group === tagged.group &&
    named.length === tagged.topics.length &&
    named.every((topic, at) => topic === tagged.topics[at]);
  if (isSame) return null;
  return {
    topics: named,
    topic_group: group,
    author_country: countryOf(place),
    author_region: regionOf(place),
    author_age_band: ageBand,
  };
}

/** Contributions in too small a group keep their place and nothing else. */
async function withholdPosts(tx: Transaction, releaseId: string): Promise<void> {
  const isMarked = and(
    eq(releaseItems.releaseId, releaseId),
    eq(releaseItems.isWithheld, false),
    sql`(${releaseItems.row}->>'withheld')::boolean`,
  );
  for (;;) {
    const items = await tx
      .select({ postId: releaseItems.postId, row: releaseItems.row })
      .from(releaseItems)
      .where(isMarked)
      .limit(pageSize);
    if (items.length === 0) return;
    const stubs = items.map(({ postId, row }) => {
      const { thread_id, post_id, parent_id, position, kind } = row as unknown as PostRow;
      return { postId, row: stubRow({ thread_id, post_id, parent_id, position }, kind) };
    });
    await tx.execute(sql`
      update release_items i
      set row = v.row, is_withheld = true, title = null, body = v.row->>'body', spans = '[]'::jsonb
      from jsonb_to_recordset(${JSON.stringify(stubs)}::text::jsonb) as v("postId" uuid, row jsonb)
      where i.release_id = ${releaseId} and i.post_id = v."postId"`);
  }
}

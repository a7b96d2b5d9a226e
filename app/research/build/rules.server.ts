import { isDeepStrictEqual } from "node:util";
import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { releaseItems, releases, releaseThreads } from "../../../db/schema/index.ts";
import { anonymise } from "../release/anonymity.ts";
import type { Outcome } from "../release/anonymity.ts";
import { countryOf, regionOf } from "../release/place.ts";
import { Records } from "../release/records.ts";
import type { Build } from "./context.server.ts";
import { withholdItems } from "./items.server.ts";
import type { Item } from "./items.server.ts";
import { personOf } from "./snapshot.server.ts";
import type { ThreadTopics } from "../release/topic-roll-up.ts";
import { topicTree } from "./topics.server.ts";

const pageSize = 2_000;
const firstId = "00000000-0000-0000-0000-000000000000";

/**
 * Generalises and withholds until the groups are large enough, then settles every thread. One transaction on one
 * snapshot, read in pages: of each row its id is held and what the rules look at, never its text.
 */
export async function applyRules({ release, config }: Build): Promise<void> {
  await db().execute(sql`select analyze_release_rows()`);
  await db().transaction(
    async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`);
      await leaveOutDeleted(tx, release.id);
      const { records, ids, tags } = await readRecords(tx, release.id);
      const outcome = anonymise(records, slugsOf(tags), await topicTree(tx), config);
      const withheldKeys = [...outcome.withheldThreads].map((thread) => records.threadIds[thread]!);
      await withholdThreads(tx, release.id, withheldKeys);
      await saveItems(tx, release.id, ids, records, outcome);
      await saveTopics(tx, release.id, records, tags, outcome);
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

/** Posts that were deleted while their row was being written: nothing was there yet that could have been taken along. */
async function leaveOutDeleted(tx: Transaction, releaseId: string): Promise<void> {
  await tx.execute(sql`
    delete from release_items i
    where i.release_id = ${releaseId} and not exists (select from posts p where p.id = i.post_id)`);
}

/** What the rows say of the topics of their threads, by the threads' numbers. */
type Tags = readonly (ThreadTopics | null)[];

interface Facts extends Record<string, unknown> {
  id: string;
  thread_key: string;
  kind: string;
  language: string;
  place: string | null;
  age_band: string | null;
  author_id: string | null;
  sealed_author: string | null;
  anonymous_key: string | null;
  question_id: string;
}

/** What the rules look at, in the order of the posts' ids; empty places have nothing to look at. */
async function readRecords(tx: Transaction, releaseId: string) {
  const tagged = await readTopics(tx, releaseId);
  const records = new Records();
  const ids: string[] = [];
  for (let next = readFacts(tx, releaseId, firstId); ;) {
    const page = await next;
    if (page.length === 0)
      return { records, ids, tags: records.threadIds.map((key) => tagged.get(key) ?? null) as Tags };
    // While these are noted, the database reads the next.
    next = readFacts(tx, releaseId, page.at(-1)!.id);
    next.catch(() => {});
    for (const row of page) {
      ids.push(row.id);
      records.add({
        threadId: row.thread_key,
        isQuestion: row.kind === "question",
        person: personOf({
          id: row.id,
          authorId: row.author_id,
          sealedAuthor: row.sealed_author,
          anonymousKey: row.anonymous_key,
          questionId: row.question_id,
        }),
        language: row.language,
        place: row.place,
        ageBand: row.age_band,
      });
    }
  }
}

/** By threads' keys. The same lists come again and again: one object each. */
async function readTopics(tx: Transaction, releaseId: string): Promise<Map<string, ThreadTopics>> {
  const rows = await tx.execute<{ keys: string[]; topics: string[]; group: string | null }>(sql`
    select array_agg(thread_key) as keys, topics, topic_group as "group" from release_threads
    where release_id = ${releaseId} and outcome = 'pending' group by topics, topic_group`);
  return new Map(
    rows.flatMap(({ keys, topics, group }) => {
      const tagged = { topics, group };
      return keys.map((key) => [key, tagged] as const);
    }),
  );
}

/** Both tables are told where the page begins: else each page would walk past all posts before it. */
async function readFacts(tx: Transaction, releaseId: string, after: string): Promise<Facts[]> {
  return tx.execute<Facts>(sql`
    select i.post_id as id, i.thread_key, i.kind, i.language, coalesce(i.author_region, i.author_country) as place,
      i.author_age_band as age_band, p.author_id, p.sealed_author, p.anonymous_key, p.question_id
    from release_items i join posts p on p.id = i.post_id
    where i.release_id = ${releaseId} and i.post_id > ${after} and p.id > ${after} and not i.is_withheld
    order by i.post_id limit ${pageSize}`);
}

const slugsOf = (tags: Tags) => tags.map((tagged) => tagged && tagged.topics);

async function withholdThreads(tx: Transaction, releaseId: string, keys: string[]): Promise<void> {
  for (const some of pagesOfList(keys)) {
    await tx
      .update(releaseThreads)
      .set({ outcome: "small-group" })
      .where(and(eq(releaseThreads.releaseId, releaseId), inArray(releaseThreads.threadKey, [...some])));
    await tx
      .delete(releaseItems)
      .where(and(eq(releaseItems.releaseId, releaseId), inArray(releaseItems.threadKey, [...some])));
  }
}

/** Writes what the rules changed, and nothing else: a row says from the start what it says where they change nothing. */
async function saveItems(
  tx: Transaction,
  releaseId: string,
  ids: readonly string[],
  records: Records,
  outcome: Outcome,
): Promise<void> {
  const withheld = [...outcome.withheldPosts].map((index) => ids[index]!);
  for (const some of pagesOfList(withheld)) await withholdItems(tx, releaseId, some);
  for (let from = 0; from < ids.length; from += pageSize) {
    const changes = ids.slice(from, from + pageSize).flatMap((id, place) => {
      const change = changeOf(from + place, records, outcome);
      return change ? [{ id, ...change }] : [];
    });
    if (changes.length === 0) continue;
    await tx.execute(sql`
      update release_items i set author_country = v."authorCountry", author_region = v."authorRegion",
        author_age_band = v."authorAgeBand"
      from json_to_recordset(${JSON.stringify(changes)}::text::json)
        as v(id uuid, "authorCountry" text, "authorRegion" text, "authorAgeBand" text)
      where i.release_id = ${releaseId} and i.post_id = v.id`);
  }
}

function* pagesOfList<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < list.length; i += pageSize) yield list.slice(i, i + pageSize);
}

/** Null where the rules changed nothing, or left nothing. */
function changeOf(
  index: number,
  records: Records,
  outcome: Outcome,
): Pick<Item, "authorCountry" | "authorRegion" | "authorAgeBand"> | null {
  if (outcome.withheldPosts.has(index) || outcome.withheldThreads.has(records.threads[index]!)) return null;
  const { place, ageBand } = outcome.saidOf(index);
  const before = records.traitsOf(index);
  if (place === before.place && ageBand === before.ageBand) return null;
  return { authorCountry: countryOf(place), authorRegion: regionOf(place), authorAgeBand: ageBand };
}

/** Of threads that stay, where the rules changed them. */
async function saveTopics(
  tx: Transaction,
  releaseId: string,
  records: Records,
  tags: Tags,
  outcome: Outcome,
): Promise<void> {
  const changes = records.threadIds.flatMap((key, thread) => {
    const [before, now] = [tags[thread]!, outcome.threads[thread]!];
    if (now === null || (now.group === before.group && isDeepStrictEqual(now.topics, before.topics)))
      return [];
    return [{ key, ...now }];
  });
  for (const some of pagesOfList(changes))
    await tx.execute(sql`
      update release_threads t set topics = v.topics, topic_group = v.group
      from json_to_recordset(${JSON.stringify(some)}::text::json)
        as v(key text, topics text[], "group" text)
      where t.release_id = ${releaseId} and t.outcome = 'pending' and t.thread_key = v.key`);
}

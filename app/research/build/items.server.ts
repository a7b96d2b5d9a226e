import { sql } from "drizzle-orm";
import type { Transaction } from "../../../db/client.server.ts";
import { insertRows } from "../../../db/insert-rows.server.ts";
import { releaseItems } from "../../../db/schema/index.ts";
import { withheldBody } from "../release/rows.ts";
import type { PostRow } from "../release/rows.ts";
import type { SeenPost } from "../release/thread-facts.ts";
import type { CleanPost } from "./thread-text.server.ts";

/** A row of a release as it is kept. What it says of topics is kept with its thread. */
export type Item = typeof releaseItems.$inferInsert;

/** Columns that tell something of a contribution or its author: none of a withheld one's. */
const telling = [
  "year",
  "month",
  "delay",
  "authorKey",
  "authorRelation",
  "authorCountry",
  "authorRegion",
  "authorAgeBand",
  "accepted",
  "helped",
  "sameSituation",
  "accurate",
  "sources",
] as const satisfies (keyof Item)[];

const columns = [
  "releaseId",
  "postId",
  "threadKey",
  "postKey",
  "parentKey",
  "position",
  "kind",
  "isWithheld",
  "language",
  "title",
  "body",
  ...telling,
  "spans",
  "sourceHash",
] as const satisfies (keyof Item)[];

export const saveItems = (tx: Transaction, items: readonly Item[]): Promise<void> =>
  insertRows(tx, releaseItems, columns, items);

export function itemOf(releaseId: string, post: SeenPost, row: PostRow, clean: CleanPost): Item {
  const { isWithheld } = post;
  return {
    releaseId,
    postId: post.id,
    threadKey: row.thread_id,
    postKey: row.post_id,
    parentKey: row.parent_id,
    position: row.position,
    kind: row.kind,
    isWithheld,
    language: post.language,
    title: isWithheld ? null : clean.title,
    body: isWithheld ? withheldBody : clean.body,
    year: row.year,
    month: row.month,
    delay: row.delay,
    authorKey: row.author_key,
    authorRelation: row.author_relation,
    authorCountry: row.author_country,
    authorRegion: row.author_region,
    authorAgeBand: row.author_age_band,
    accepted: row.accepted,
    helped: row.helped,
    sameSituation: row.same_situation,
    accurate: row.accurate,
    sources: row.sources,
    // Offsets and rules, never the value.
    spans: isWithheld
      ? []
      : [...clean.titleSpans, ...clean.bodySpans].map(({ rule, type, start, end, score }) => ({
          rule,
          type,
          start,
          end,
          score,
        })),
    sourceHash: post.hash,
  };
}

/** Items `i` of threads `t` as rows of posts.jsonl.gz. */
export const postRow = `
  i.thread_key as thread_id, i.post_key as post_id, i.parent_key as parent_id, i.position, i.kind,
  i.is_withheld as withheld, case when not i.is_withheld then i.language end as language, i.title, i.body,
  case when i.is_withheld then '{}' else t.topics end as topics,
  case when not i.is_withheld then t.topic_group end as topic_group, i.year, i.month, i.delay, i.author_key,
  i.author_relation, i.author_country, i.author_region, i.author_age_band, i.accepted, i.helped, i.same_situation,
  i.accurate, i.sources, case when not i.is_withheld then jsonb_array_length(i.spans) end as placeholders`;

/** Their places are kept, and nothing else. */
export async function withholdItems(
  tx: Transaction,
  releaseId: string,
  ids: readonly string[],
): Promise<void> {
  await tx
    .update(releaseItems)
    .set({
      ...Object.fromEntries(telling.map((name) => [name, null])),
      isWithheld: true,
      title: null,
      body: withheldBody,
      spans: [],
    })
    .where(sql`release_id = ${releaseId} and post_id = any(${sql.param([...ids])}::uuid[])`);
}

import { and, desc, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { nearQuestions, questions } from "../../../db/schema/index.ts";

const topicWeight = 0.35;
/** The newest of each topic and some by words: enough to find near ones, few enough to compare them all. */
const candidatesPerSource = 30;
/** Twice what a page shows: some may be hidden, or members’ only, when it is read. */
const kept = 10;
/** How many of them look again because of the newcomer. */
const tellNearest = 5;

/**
 * Finds the near questions of those whose words or topics are new, and lets the ones they are near to know them too.
 * Safe to run twice, and by several workers at once. @returns how many questions were looked at
 */
export function relateQuestions(limit = 20): Promise<number> {
  return transaction(async (tx) => {
    const fresh = await tx
      .select({ id: questions.id })
      .from(questions)
      .where(and(isNull(questions.relatedAt), eq(questions.state, "published")))
      .orderBy(desc(questions.publishedAt))
      .limit(limit)
      .for("update", { skipLocked: true });
    if (fresh.length === 0) return 0;
    const ids = fresh.map(({ id }) => id);
    await findNear(tx, ids);
    const neighbours = await tx
      .selectDistinct({ id: questions.id })
      .from(nearQuestions)
      .innerJoin(questions, eq(questions.id, nearQuestions.nearId))
      .where(
        and(
          inArray(nearQuestions.questionId, ids),
          lte(nearQuestions.position, tellNearest),
          isNotNull(questions.relatedAt),
        ),
      );
    if (neighbours.length > 0)
      await findNear(
        tx,
        neighbours.map(({ id }) => id),
      );
    await tx.update(questions).set({ relatedAt: new Date() }).where(inArray(questions.id, ids));
    return ids.length;
  });
}

/**
 * In any language: they share topics (which carries across languages) or words of the title. Never imported content,
 * which would crowd people out.
 */
async function findNear(tx: Transaction, ids: string[]): Promise<void> {
  // In one order, whoever runs beside: no two workers wait for each other.
  const wanted = sql`any(string_to_array(${ids.join(",")}, ',')::uuid[])`;
  await tx.execute(sql`select 1 from questions where id = ${wanted} order by id for no key update`);
  await tx.execute(sql`delete from near_questions where question_id = ${wanted}`);
  await tx.execute(sql`
    insert into near_questions (question_id, position, near_id)
    select q.id, best.position, best.id
    from questions q cross join lateral (
      with here as (
        select to_tsquery('simple', coalesce(nullif(array_to_string(
          array(select lexeme from unnest(q.search_title) where lexeme ~ '^[[:alnum:]]+$'), ' | '), ''), '''-''')) as words
      ), near as (
        (select listed.question_id as id, 1 as shared
          from question_topics own cross join lateral (
            select qt.question_id from question_topics qt
            where qt.topic_id = own.topic_id and qt.listed_at is not null
            order by qt.listed_at desc limit ${candidatesPerSource}) listed
          where own.question_id = q.id)
        union all
        (select s.id, 0 from questions s, here where s.search_title @@ here.words limit ${candidatesPerSource})
      ), scored as (
        select near.id, sum(near.shared) as shared from near group by 1
      )
      select s.id, row_number() over (order by ${topicWeight}::float8 * scored.shared
        + ts_rank(s.search_title, here.words) * 2 + similarity(s.title, q.title) desc, s.id desc) as position
      from scored join questions s on s.id = scored.id, here
      where s.id <> q.id and s.state = 'published' and s.origin <> 'imported' and s.duplicate_of_id is null
      order by position limit ${kept}) best
    where q.id = ${wanted}`);
}

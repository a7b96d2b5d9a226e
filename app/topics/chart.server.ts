import { sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";

export interface Month {
  /** First day, YYYY-MM-DD. */
  month: string;
  questions: number;
}

const shownMonths = 24;

/** How many public questions each of the last months brought to these topics; reference content is not counted. */
export async function countByMonth(
  topicIds: string[],
  now = new Date(),
  executor: Executor = db(),
): Promise<Month[]> {
  const ids = sql`string_to_array(${topicIds.join(",")}, ',')::uuid[]`;
  const last = sql`date_trunc('month', ${now.toISOString()}::timestamptz, 'UTC')`;
  const rows = await executor.execute<{ month: string; questions: number }>(sql`
    with months as (select generate_series(${last} - interval '${sql.raw(String(shownMonths - 1))} months', ${last}, '1 month') as start),
    asked as (
      select date_trunc('month', q.published_at, 'UTC') as start, count(*)::int as n from questions q
      where q.state = 'published' and q.audience = 'everyone' and q.origin <> 'imported'
        and q.published_at >= ${last} - interval '${sql.raw(String(shownMonths - 1))} months'
        and q.id in (select qt.question_id from question_topics qt where qt.topic_id = any(${ids}) and qt.listed_at is not null)
      group by 1)
    select to_char(months.start at time zone 'UTC', 'YYYY-MM-DD') as month, coalesce(asked.n, 0) as questions
    from months left join asked using (start) order by 1`);
  return [...rows];
}

import { sql } from "drizzle-orm";
import type { Transaction } from "../../../db/client.server.ts";
import type { Cell } from "../release/aggregates.ts";
import { delayAfter } from "../release/rows.ts";

interface CellRecord extends Record<string, unknown> {
  topic: string;
  language: string;
  quarter: string;
  threads: number;
  answers: number;
  professional: number;
  helped: number;
  authors: number;
  hours: number | null;
}

/**
 * Counts of every public thread of the snapshot, shared with research or not: by family of its first topic, language and
 * quarter, with all totals. Only quarters that have ended: a cell that still grows would tell each new thread. Members
 * who wrote anonymously are not counted as authors, since one may be behind several threads.
 */
export async function readCells(tx: Transaction): Promise<Cell[]> {
  const rows = await tx.execute<CellRecord>(sql`
    with recursive families as (
      select id, slug, id as topic_id from topics where parent_id is null
      union all
      select f.id, f.slug, t.id from topics t join families f on f.topic_id = t.parent_id
    ), threads as (
      select q.id, q.language::text as language, to_char(q.published_at, 'YYYY-"Q"Q') as quarter,
        coalesce((select f.slug from question_topics qt join families f on f.topic_id = qt.topic_id
          where qt.question_id = q.id order by qt.position, f.slug limit 1), 'none') as topic,
        q.answer_count as answers, q.helped_count as helped,
        (select count(*) from posts p where p.question_id = q.id and p.kind = 'professional' and p.status = 'published')
          as professional,
        (select extract(epoch from min(p.published_at) - q.published_at) / 3600 from posts p
          where p.question_id = q.id and p.kind not in ('question', 'comment') and p.status = 'published') as hours
      from questions q
      where q.state = 'published' and q.audience = 'everyone' and q.origin <> 'imported'
        and q.published_at < date_trunc('quarter', now())
    ), counted as (
      select topic, language, quarter, count(*)::int as threads, sum(answers)::int as answers,
        sum(professional)::int as professional, sum(helped)::int as helped,
        percentile_cont(0.5) within group (order by hours) as hours
      from threads group by cube (topic, language, quarter)
    ), people as (
      select t.topic, t.language, t.quarter, count(distinct p.author_id)::int as authors
      from threads t join posts p on p.question_id = t.id and p.status = 'published'
      group by cube (t.topic, t.language, t.quarter)
    )
    select coalesce(c.topic, '*') as topic, coalesce(c.language, '*') as language, coalesce(c.quarter, '*') as quarter,
      c.threads, c.answers, c.professional, c.helped, c.hours, coalesce(p.authors, 0) as authors
    from counted c left join people p on p.topic is not distinct from c.topic
      and p.language is not distinct from c.language and p.quarter is not distinct from c.quarter
    where c.threads > 0`);
  return [...rows].map(
    ({ topic, language, quarter, threads, answers, professional, helped, authors, hours }) => ({
      topic,
      language,
      quarter,
      threads,
      answers: answers ?? 0,
      professionalAnswers: professional ?? 0,
      helpfulVotes: helped ?? 0,
      authors,
      medianFirstAnswer: hours === null ? null : delayAfter(Number(hours)),
    }),
  );
}

import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

/** A JSON array of the questions kept as near that of the row `q`, of those that this reader may read. */
export const similarTo = (q: SQL, isMember: boolean): SQL => sql`(
  select coalesce(json_agg(best), '[]') from (
    select s.number, s.slug, s.title, s.language, s.answer_count as "answerCount",
      s.verified_count as "verifiedCount", s.version
    from near_questions n join questions s on s.id = n.near_id
    where n.question_id = ${q}.id and s.state = 'published' and s.duplicate_of_id is null
      and ${isMember ? sql`true` : sql`s.audience = 'everyone'`}
    order by n.position limit 5) best)`;

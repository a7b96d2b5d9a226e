import { sql } from "drizzle-orm";
import { preparedText } from "../../db/client.server.ts";
import type { questions } from "../../db/schema/index.ts";

type Question = typeof questions.$inferSelect;

/** What whoever writes in a thread needs to know of it, without its words. */
export interface ThreadHead extends Pick<
  Question,
  "id" | "slug" | "title" | "state" | "audience" | "indexable" | "language" | "duplicateOfId"
> {
  /** ISO 8601. */
  lockedAt: string | null;
  asker: { questionId: string; authorId: string | null; anonymousKey: string | null; alias: string | null };
}

/** The thread of placeholder "thread", null where there is none: a column of a larger statement, or all of one. */
export const threadHead = sql`(
  select json_build_object('id', q.id, 'slug', q.slug, 'title', q.title, 'state', q.state, 'audience', q.audience,
    'indexable', q.indexable, 'language', q.language, 'duplicateOfId', q.duplicate_of_id,
    'lockedAt', q.locked_at, 'asker', json_build_object('questionId', p.question_id, 'authorId', p.author_id, 'anonymousKey', p.anonymous_key,
      'alias', p.alias))
  from questions q join posts p on p.id = q.id where q.number = ${sql.placeholder("thread")}::int)`;

const headAlone = preparedText<{ head: ThreadHead | null }>(() => sql`select ${threadHead} as head`);

/** Null when there is no such thread. */
export async function findThreadHead(number: number): Promise<ThreadHead | null> {
  const [row] = await headAlone().execute({ thread: number });
  return row!.head;
}

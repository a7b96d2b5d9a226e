import { and, desc, eq, ne, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import type { Executor } from "../../../db/client.server.ts";
import { posts, users } from "../../../db/schema/index.ts";
import type { Target } from "../types.ts";

const shown = 20;
const excerptLength = 90;

/** What may set a post right: a contribution to the same thread that everybody sees, and that bears no label itself. */
const mayCorrect = (target: Pick<Target, "id" | "threadId">) =>
  and(
    eq(posts.questionId, target.threadId),
    ne(posts.id, target.id),
    ne(posts.kind, "question"),
    eq(posts.status, "published"),
    eq(posts.audience, "everyone"),
    sql`${posts.label} is null and ${posts.dangerousCount} = 0`,
  );

/** Contributions that a moderator may pin as a correction: what professionals say first, then what cites sources. */
export async function listCorrections(target: Pick<Target, "id" | "threadId">) {
  const rows = await db()
    .select({
      id: posts.id,
      kind: posts.kind,
      name: sql<string | null>`coalesce(${posts.stamp}->>'shownName', ${posts.alias}, ${users.pseudonym})`,
      text: sql<string>`left(${posts.bodyText}, ${excerptLength})`,
    })
    .from(posts)
    .leftJoin(users, eq(users.id, posts.authorId))
    .where(mayCorrect(target))
    .orderBy(
      desc(sql`${posts.kind} = 'professional'`),
      desc(sql`${posts.kind} = 'sourced'`),
      desc(posts.accurateCount),
      desc(posts.publishedAt),
    )
    .limit(shown);
  return rows.map(({ text, ...row }) => ({ ...row, text: text.replace(/\s+/g, " ").toWellFormed() }));
}

export async function isCorrection(
  executor: Executor,
  target: Pick<Target, "id" | "threadId">,
  correctionId: string,
): Promise<boolean> {
  const rows = await executor
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.id, correctionId), mayCorrect(target)));
  return rows.length > 0;
}

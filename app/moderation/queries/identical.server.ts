import { and, arrayContained, arrayContains, asc, eq, ne, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { cases, posts } from "../../../db/schema/index.ts";
import { isAuthor } from "../../shared/authorship.server.ts";
import type { Actor } from "../../shared/policy.ts";
import type { Case } from "../types.ts";

/** More than this are decided in turns: a person should see what they decide. */
const mostAtOnce = 50;

/**
 * Open cases with the very same text, reasons and language, the first due first: what one decision may settle. People
 * in distress are never decided together, and own posts are named so that they can be refused.
 */
export async function listIdentical(actor: Actor, like: Case) {
  if (like.origin === "crisis" || like.snapshotMarkdown === "" || like.reasons.length === 0) return [];
  const rows = await db()
    .select({ number: cases.number, version: cases.version, dueAt: cases.dueAt, post: posts })
    .from(cases)
    .innerJoin(posts, eq(posts.id, cases.postId))
    .where(
      and(
        sql`${cases.status} in ('open', 'claimed')`,
        ne(cases.id, like.id),
        ne(cases.origin, "crisis"),
        eq(cases.lane, like.lane),
        eq(cases.language, like.language),
        eq(sql`md5(${cases.snapshotMarkdown})`, sql`md5(${like.snapshotMarkdown})`),
        eq(cases.snapshotMarkdown, like.snapshotMarkdown),
        arrayContains(cases.reasons, like.reasons),
        arrayContained(cases.reasons, like.reasons),
        // The text of now is the one that was reported.
        eq(posts.bodyMarkdown, cases.snapshotMarkdown),
      ),
    )
    .orderBy(asc(cases.dueAt), asc(cases.id))
    .limit(mostAtOnce);
  return rows.map(({ post, ...row }) => ({ ...row, isOwn: isAuthor(actor, post) }));
}

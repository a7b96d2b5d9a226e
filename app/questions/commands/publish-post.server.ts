import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { timeNow } from "../../../db/clock.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { credentials, posts, users } from "../../../db/schema/index.ts";
import type { CredentialStamp } from "../../../db/schema/index.ts";
import { nextReview } from "../thread/freshness.ts";
import { isActive } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { authorIdOf } from "../../shared/sealed-author.server.ts";

/**
 * Makes a waiting post visible: the one way there, from triage and from a moderator's approval. Stamps the badge on a
 * professional answer, sets its review date, lets the asker follow, counts the approved post and says so with an
 * event. Publishing a published post changes nothing.
 * @returns "credential-lapsed" when the badge ended while the answer waited: it goes on waiting, with that reason;
 * "not-pending" when it was hidden or removed meanwhile
 */
export async function publishPost(
  tx: Transaction,
  postId: string,
  now = new Date(timeNow()),
): Promise<Result<"credential-lapsed" | "not-pending">> {
  const [post] = await tx.select().from(posts).where(eq(posts.id, postId)).for("update");
  if (post?.status === "published") return done();
  if (post?.status !== "pending") return problem("not-pending");
  const label = post.kind === "professional" ? null : await findLabel(tx, post, now);
  const credentialId = post.credentialId ?? label;
  const stamp = await stampFor(tx, credentialId, now);
  if (post.kind === "professional" && !stamp) {
    await tx
      .update(posts)
      .set({ holds: ["credential-lapsed"] })
      .where(eq(posts.id, postId));
    return problem("credential-lapsed");
  }
  const isFirstTime = post.publishedAt === null;
  await tx
    .update(posts)
    .set({
      status: "published",
      publishedAt: post.publishedAt ?? now,
      holds: [],
      stamp: post.stamp ?? stamp,
      credentialId,
      reviewBy: post.kind === "professional" || post.kind === "sourced" ? nextReview(now) : null,
    })
    .where(eq(posts.id, postId));
  const authorId = authorIdOf(post);
  if (authorId && isFirstTime) {
    await tx
      .update(users)
      .set({ approvedPosts: sql`${users.approvedPosts} + 1` })
      .where(eq(users.id, authorId));
    // A row that says who follows would say who asked: the author of an anonymous question is told without one.
    if (post.kind === "question" && !post.anonymousKey) {
      // Answers to one's own question are mailed within the day, unless no mail is wanted at all.
      await tx.execute(sql`
        insert into follows (user_id, target, target_id, digest_days)
        select id, 'question', ${postId}, least(digest_days, 1) from users where id = ${authorId} on conflict do nothing`);
    }
  }
  await emit(tx, { name: "post.published", postId });
  return done();
}

/**
 * The label (student, peer expert, …) of somebody who answers under their own pseudonym. It gives no right, and nothing
 * is stamped on what is anonymous: a label would say who it is.
 */
async function findLabel(
  tx: Transaction,
  post: typeof posts.$inferSelect,
  now: Date,
): Promise<string | null> {
  if (!post.authorId || post.credentialId || !["experience", "carer", "sourced"].includes(post.kind))
    return null;
  const [label] = await tx
    .select({ id: credentials.id })
    .from(credentials)
    .where(
      and(
        eq(credentials.userId, post.authorId),
        ne(credentials.kind, "professional"),
        isNull(credentials.revokedAt),
        isNull(credentials.suspendedAt),
        gt(credentials.validUntil, now),
      ),
    )
    .orderBy(desc(credentials.verifiedAt))
    .limit(1);
  return label?.id ?? null;
}

async function stampFor(
  tx: Transaction,
  credentialId: string | null,
  now: Date,
): Promise<CredentialStamp | null> {
  if (!credentialId) return null;
  const [credential] = await tx.select().from(credentials).where(eq(credentials.id, credentialId));
  if (!credential || !isActive(credential, now)) return null;
  const { profession, professionCode, specialty, country, shownName, interests, verifiedAt } = credential;
  const { kind, organisation } = credential;
  return {
    ...(kind === "professional" ? {} : { kind }),
    ...(organisation ? { organisation } : {}),
    profession,
    professionCode,
    ...(specialty ? { specialty } : {}),
    country,
    shownName,
    interests,
    verifiedAt: verifiedAt.toISOString(),
  };
}

import { desc, eq } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor, Transaction } from "../../db/client.server.ts";
import { consents, documents, posts } from "../../db/schema/index.ts";

export type ResearchScope = (typeof consents.$inferSelect)["scope"];
export type Consent = typeof consents.$inferSelect;

/** Recorded while no consent text is published: a choice made then never enters a release. */
export const noConsentText = "unpublished";

/** Version of the published consent text (document `research-consent`). A new one asks everybody again. */
export async function currentConsentVersion(executor: Executor = db()): Promise<string> {
  const [row] = await executor
    .select({ version: documents.version })
    .from(documents)
    .where(eq(documents.slug, "research-consent"))
    .orderBy(desc(documents.version))
    .limit(1);
  return row?.version ?? noConsentText;
}

/**
 * Adds a choice to the append-only ledger and mirrors it on the post. The last row of a post is what holds; giving
 * and withdrawing are the same act. On an anonymous post the ledger does not say who chose.
 * @param choice.previewHash SHA-256 of the de-identified text shown to the author, when it was shown
 */
export async function recordConsent(
  tx: Transaction,
  choice: { postId: string; userId: string; scope: ResearchScope; previewHash?: string },
): Promise<Consent> {
  const { postId, userId, scope, previewHash = null } = choice;
  const [post] = await tx
    .update(posts)
    .set({ research: scope })
    .where(eq(posts.id, postId))
    .returning({ anonymousKey: posts.anonymousKey });
  const [row] = await tx
    .insert(consents)
    .values({
      postId,
      userId: post?.anonymousKey ? null : userId,
      scope,
      previewHash,
      consentVersion: await currentConsentVersion(tx),
      createdAt: new Date(),
    })
    .returning();
  return row!;
}

/** The choice that holds for a post, or null when its author never chose. */
export async function findConsent(postId: string, executor: Executor = db()): Promise<Consent | null> {
  const [row] = await executor
    .select()
    .from(consents)
    .where(eq(consents.postId, postId))
    .orderBy(desc(consents.createdAt), desc(consents.id))
    .limit(1);
  return row ?? null;
}

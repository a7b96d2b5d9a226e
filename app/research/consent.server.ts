import { and, desc, eq } from "drizzle-orm";
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

/**
 * Adds to the same ledger whether the words of a contribution may be in the open data of its consultation. They were
 * shown to their author as they would be there.
 */
export async function recordContributionConsent(
  tx: Transaction,
  { contributionId, userId, isGiven }: { contributionId: string; userId: string; isGiven: boolean },
): Promise<void> {
  await tx.insert(consents).values({
    contributionId,
    userId,
    purpose: "consultation-results",
    scope: isGiven ? "open" : "none",
    consentVersion: await currentConsentVersion(tx),
  });
}

/** Whether this person agreed to be asked to take part in studies; no until they say so. */
export async function mayContactForStudies(userId: string, executor: Executor = db()): Promise<boolean> {
  const [row] = await executor
    .select({ scope: consents.scope })
    .from(consents)
    .where(and(eq(consents.userId, userId), eq(consents.purpose, "study-contact")))
    .orderBy(desc(consents.createdAt), desc(consents.id))
    .limit(1);
  return row !== undefined && row.scope !== "none";
}

/** Adds that choice to the ledger, under a purpose of its own: "controlled", since only the platform ever writes. */
export async function recordStudyConsent(tx: Transaction, userId: string, isGiven: boolean): Promise<void> {
  await tx.insert(consents).values({
    userId,
    purpose: "study-contact",
    scope: isGiven ? "controlled" : "none",
    consentVersion: await currentConsentVersion(tx),
    createdAt: new Date(),
  });
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

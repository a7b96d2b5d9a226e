import { desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "../../../db/client.server.ts";
import { cases, posts, reports } from "../../../db/schema/index.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { graverOf, hiddenDueMinutes, reasonCodeOf } from "../reasons.ts";
import type { Case, Post } from "../types.ts";
import { hideThreshold } from "../weights.ts";
import { getThread } from "./rows.server.ts";
import { writeDecision } from "./write-decision.server.ts";

/**
 * Hides a post whose reports weigh enough, until a moderator has looked: a decision of the service, with its statement
 * of reasons like any other. The case is open, so it stands in the queue as soon as the post is hidden.
 */
export async function hideWhileReviewed(tx: Transaction, open: Case, post: Post, now: Date): Promise<void> {
  if (open.weight < hideThreshold || post.status !== "published") return;
  const question = await getThread(tx, post);
  const [named] = await tx
    .select({ reason: reports.reason })
    .from(reports)
    .where(eq(reports.caseId, open.id))
    .groupBy(reports.reason)
    .orderBy(desc(sql`sum(${reports.weight})`))
    .limit(1);
  await writeDecision(
    tx,
    {
      case: open,
      post,
      question,
      deciderId: null,
      measure: "hide",
      reasonCode: reasonCodeOf(named?.reason ?? "") ?? "harassment",
      explanation: translator(post.language)("moderation.hiddenWhileReviewed"),
    },
    now,
  );
  await tx.update(posts).set({ status: "hidden" }).where(eq(posts.id, post.id));
  const latest = new Date(now.getTime() + hiddenDueMinutes * 60_000);
  await tx
    .update(cases)
    .set({
      severity: graverOf(open.severity, "high"),
      dueAt: open.dueAt < latest ? open.dueAt : latest,
    })
    .where(eq(cases.id, open.id));
}

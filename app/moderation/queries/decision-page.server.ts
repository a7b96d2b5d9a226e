import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "../../../db/client.server.ts";
import { appeals, cases, decisions, posts, questions } from "../../../db/schema/index.ts";
import { isAuthor } from "../../shared/authorship.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { isRestricting } from "../commands/write-decision.server.ts";
import { appealDays, moderationPolicy } from "../policy.ts";
import type { Case, Decision } from "../types.ts";

const day = 86_400_000;

async function getDecision(decisionId: string) {
  const [row] = await db()
    .select({ decision: decisions, case: cases, post: posts, question: questions, appeal: appeals })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(posts, eq(posts.id, cases.postId))
    .innerJoin(questions, eq(questions.id, posts.questionId))
    .leftJoin(appeals, eq(appeals.decisionId, decisions.id))
    .where(eq(decisions.id, decisionId));
  if (!row) throw new NotFound();
  return row;
}

/** What came after a decision: nothing, another decision in its place, or its end. */
async function findFate(decisionId: string): Promise<"in-force" | "replaced" | "reverted"> {
  const later = alias(decisions, "later");
  const [row] = await db()
    .select({ measure: later.measure })
    .from(later)
    .where(eq(later.revertsId, decisionId));
  if (!row) return "in-force";
  return isRestricting(row.measure) ? "replaced" : "reverted";
}

function sourceOf(decision: Decision, found: Case): "rule" | "report" | "notice" | "moderator" | "service" {
  if (decision.automatedDecision) return "service";
  if (decision.automatedDetection) return "rule";
  if (found.origin === "report" || found.origin === "mark") return "report";
  return found.origin === "notice" ? "notice" : "moderator";
}

/** The statement of reasons as its author reads it. @throws NotFound for anybody else */
export async function getDecisionPage(actor: Actor, decisionId: string, now = new Date()) {
  const { decision, case: found, post, question, appeal } = await getDecision(decisionId);
  if (!isAuthor(actor, post) || !isRestricting(decision.measure)) throw new NotFound();
  const fate = await findFate(decisionId);
  const appealUntil = new Date(decision.createdAt.getTime() + appealDays * day);
  const isSettled = found.status === "decided";
  return {
    id: decision.id,
    measure: decision.measure,
    reasonCode: decision.reasonCode,
    explanation: decision.explanation,
    source: sourceOf(decision, found),
    decidedAt: decision.createdAt,
    language: post.language,
    kind: post.kind,
    title: decision.previousTitle,
    markdown: decision.previousMarkdown,
    edited: decision.editedMarkdown,
    thread:
      question.state === "published"
        ? { number: question.number, slug: question.slug, title: question.title }
        : null,
    fate,
    appeal: appeal && {
      body: appeal.body,
      status: appeal.status,
      answer: appeal.answer,
      dueAt: appeal.dueAt,
      createdAt: appeal.createdAt,
      decidedAt: appeal.decidedAt,
    },
    appealUntil,
    canAppeal: !appeal && fate === "in-force" && isSettled && now <= appealUntil,
    isWaiting: decision.automatedDecision && fate === "in-force",
    isTooLate: !appeal && fate === "in-force" && now > appealUntil,
  };
}

/** An appeal with the decision it is about, for another moderator. */
export async function getAppealPage(actor: Actor, appealId: string) {
  const [target] = await db().select().from(appeals).where(eq(appeals.id, appealId));
  if (!target) throw new NotFound();
  const { decision, case: found, post, question } = await getDecision(target.decisionId);
  authorize(moderationPolicy["appeal.read"](actor, { isOwn: isAuthor(actor, post) }));
  return {
    id: target.id,
    body: target.body,
    status: target.status,
    answer: target.answer,
    dueAt: target.dueAt,
    createdAt: target.createdAt,
    caseNumber: found.number,
    language: post.language,
    kind: post.kind,
    isMine: decision.deciderId === actor.id,
    decision: {
      measure: decision.measure,
      reasonCode: decision.reasonCode,
      explanation: decision.explanation,
      createdAt: decision.createdAt,
      title: decision.previousTitle,
      markdown: decision.previousMarkdown,
      edited: decision.editedMarkdown,
    },
    thread: { number: question.number, slug: question.slug, title: question.title },
  };
}

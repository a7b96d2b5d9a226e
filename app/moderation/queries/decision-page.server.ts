import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "../../../db/client.server.ts";
import { appeals, cases, decisions } from "../../../db/schema/index.ts";
import { NotFound } from "../../shared/errors.ts";
import { authorize, hasRole } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { isRestricting } from "../commands/write-decision.server.ts";
import { deciderOf } from "../kinds.ts";
import { appealDays, moderationPolicy } from "../policy.ts";
import { findBadgeStatus } from "./badge-state.server.ts";
import { awaitsConfirmation, listDeciderIds } from "./deciders.server.ts";
import { getPlace, getTarget, isOwn } from "../targets.server.ts";
import type { Case, Decision } from "../types.ts";

const day = 86_400_000;

async function getDecision(decisionId: string) {
  const [row] = await db()
    .select({ decision: decisions, case: cases, appeal: appeals })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .leftJoin(appeals, eq(appeals.decisionId, decisions.id))
    .where(eq(decisions.id, decisionId));
  if (!row) throw new NotFound();
  const target = await getTarget(db(), row.case.targetId);
  return { ...row, target, place: await getPlace(db(), target) };
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
  const { decision, case: found, target, place, appeal } = await getDecision(decisionId);
  if (!isOwn(actor, target) || !isRestricting(decision.measure)) throw new NotFound();
  const fate = await findFate(decisionId);
  const appealUntil = new Date(decision.createdAt.getTime() + appealDays * day);
  const isUnconfirmed = await awaitsConfirmation(db(), target);
  const isSettled = found.status === "decided" && !isUnconfirmed;
  return {
    id: decision.id,
    measure: decision.measure,
    reasonCode: decision.reasonCode,
    explanation: decision.explanation,
    source: sourceOf(decision, found),
    decidedAt: decision.createdAt,
    language: target.language,
    kind: target.kind,
    badge: await findBadgeStatus(db(), target, now),
    title: decision.previousTitle,
    markdown: decision.previousMarkdown,
    edited: decision.editedMarkdown,
    place: place.isPublished ? place : null,
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
    isWaiting: (decision.automatedDecision || isUnconfirmed) && fate === "in-force",
    isTooLate: !appeal && fate === "in-force" && now > appealUntil,
  };
}

/** An appeal with the decision it is about, for another moderator. */
export async function getAppealPage(actor: Actor, appealId: string) {
  const [appeal] = await db().select().from(appeals).where(eq(appeals.id, appealId));
  if (!appeal) throw new NotFound();
  const { decision, case: found, target, place } = await getDecision(appeal.decisionId);
  const about = { isOwn: isOwn(actor, target), decider: deciderOf(target.kind) };
  authorize(moderationPolicy["appeal.read"](actor, about));
  return {
    id: appeal.id,
    body: appeal.body,
    status: appeal.status,
    answer: appeal.answer,
    dueAt: appeal.dueAt,
    createdAt: appeal.createdAt,
    caseNumber: found.number,
    language: target.language,
    kind: target.kind,
    isMine: (await listDeciderIds(db(), target, decision)).includes(actor.id),
    /** Of a badge, a moderator reads the appeal and a verifier answers it. */
    isForVerifiers: about.decider === "verifier" && !hasRole(actor, "verifier"),
    isModerator: hasRole(actor, "moderator"),
    decision: {
      measure: decision.measure,
      reasonCode: decision.reasonCode,
      explanation: decision.explanation,
      createdAt: decision.createdAt,
      title: decision.previousTitle,
      markdown: decision.previousMarkdown,
      edited: decision.editedMarkdown,
    },
    place,
  };
}

import { and, eq, isNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { accountMeasures, cases, sessions, users } from "../../../db/schema/index.ts";
import { buildStatement } from "../../safety/statement.ts";
import { NotFound } from "../../shared/errors.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { endsByItself, needsTwo } from "../account-measure.ts";
import type { AccountMeasureInput } from "../account-measure.ts";
import type { AccountMeasureKind } from "../choices.ts";
import { moderationPolicy } from "../policy.ts";
import { reasonCodeOf } from "../reasons.ts";
import { authorOf, getTarget, isOwn } from "../targets.server.ts";
import type { Target } from "../types.ts";
import { removeAllTexts } from "./remove-all-texts.server.ts";
import { lockCase } from "./rows.server.ts";

export type AccountMeasure = typeof accountMeasures.$inferSelect;
const day = 86_400_000;

/**
 * A measure on the account that a case is about or whose text it is about, unnamed when the post is anonymous. A ban,
 * and opening who wrote an anonymous post, wait for a second moderator; the others take effect at once.
 * @throws Forbidden for what is one's own
 */
export function proposeAccountMeasure(
  actor: Actor,
  number: number,
  input: AccountMeasureInput,
  now = new Date(),
): Promise<Result<"author-gone" | "not-anonymous", { id: string }>> {
  return transaction(async (tx) => {
    const { found, target } = await lockCase(tx, { number });
    authorize(moderationPolicy["case.decide"](actor, { isOwn: isOwn(actor, target) }));
    const subjectId = authorOf(target);
    if (!subjectId) return problem("author-gone");
    const { kind, days, removesPosts, accountReason: reasonCode, accountExplanation: explanation } = input;
    if (kind === "open-identity" && target.authorId) return problem("not-anonymous");
    const [measure] = await tx
      .insert(accountMeasures)
      .values({
        id: uuidv7(),
        caseId: found.id,
        subjectId,
        kind,
        reasonCode,
        explanation,
        removesPosts,
        deciderId: actor.id,
        createdAt: now,
        endsAt: endsByItself(kind) && days ? new Date(now.getTime() + days * day) : null,
      })
      .returning();
    await recordAudit(tx, {
      actorId: actor.id,
      action: needsTwo(kind) ? "account.measure-proposed" : "account.measured",
      subjectType: "account",
      subjectId: measure!.id, // of the measure: the person may be anonymous
      data: { case: found.id, kind, reason: reasonCode },
    });
    if (!needsTwo(kind)) await takeEffect(tx, measure!, target, now);
    return done({ id: measure!.id });
  });
}

/** The second person: confirms, or turns the proposal down. @throws Forbidden for the first, and for the subject */
export function settleProposal(
  actor: Actor,
  id: string,
  isConfirmed: boolean,
  now = new Date(),
): Promise<Result<"case-changed">> {
  return transaction(async (tx) => {
    const { measure, target } = await lockMeasure(tx, id);
    authorize(
      moderationPolicy["account-measure.confirm"](actor, {
        isOwn: measure.subjectId === actor.id,
        firstDeciderId: measure.deciderId,
      }),
    );
    if (measure.effectiveAt || measure.endedAt) return problem("case-changed");
    await recordAudit(tx, {
      actorId: actor.id,
      action: isConfirmed ? "account.measure-confirmed" : "account.measure-refused",
      subjectType: "account",
      subjectId: id,
      data: { kind: measure.kind },
    });
    if (!isConfirmed) {
      await tx.update(accountMeasures).set({ endedAt: now }).where(eq(accountMeasures.id, id));
      return done();
    }
    const confirmed = { ...measure, confirmerId: actor.id };
    await takeEffect(tx, confirmed, target, now);
    return done();
  });
}

/** @throws NotFound */
export async function lockMeasure(
  tx: Transaction,
  id: string,
): Promise<{ measure: AccountMeasure; target: Target }> {
  const [row] = await tx
    .select({ measure: accountMeasures, targetId: cases.targetId })
    .from(accountMeasures)
    .innerJoin(cases, eq(cases.id, accountMeasures.caseId))
    .where(eq(accountMeasures.id, id))
    .for("update", { of: accountMeasures });
  if (!row) throw new NotFound();
  return { measure: row.measure, target: await getTarget(tx, row.targetId) };
}

const restricts = (kind: AccountMeasureKind): kind is "mute" | "pre-moderate" | "suspend" | "ban" =>
  kind !== "warn" && kind !== "open-identity";

async function takeEffect(
  tx: Transaction,
  measure: AccountMeasure,
  target: Target,
  now: Date,
): Promise<void> {
  const { id, kind, endsAt, subjectId, confirmerId } = measure;
  const statement = restricts(kind)
    ? buildStatement({
        id,
        reason: reasonCodeOf(measure.reasonCode)!,
        account: kind,
        ...(endsAt ? { until: endsAt } : {}),
        source: "moderator",
        automatedDecision: false,
        language: target.language,
        contentDate: target.createdAt,
        decidedAt: now,
      })
    : null;
  await tx
    .update(accountMeasures)
    .set({ effectiveAt: now, confirmerId, statement })
    .where(eq(accountMeasures.id, id));
  if (kind === "mute") await tx.update(users).set({ mutedUntil: endsAt }).where(eq(users.id, subjectId));
  if (kind === "pre-moderate")
    await tx.update(users).set({ isPreModerated: true }).where(eq(users.id, subjectId));
  if (kind === "suspend" || kind === "ban") {
    const status = kind === "ban" ? ("banned" as const) : ("suspended" as const);
    await tx.update(users).set({ status }).where(eq(users.id, subjectId));
    await tx.delete(sessions).where(eq(sessions.userId, subjectId));
  }
  if (kind === "ban" && measure.removesPosts) await removeAllTexts(tx, measure, target, now);
  await emit(tx, { name: "account.measured", measureId: id });
}

/** Ends a measure: what it took away is given back unless another measure still takes it. */
export async function endMeasure(tx: Transaction, measure: AccountMeasure, now: Date): Promise<void> {
  await tx.update(accountMeasures).set({ endedAt: now }).where(eq(accountMeasures.id, measure.id));
  const others = await tx
    .select({
      kind: accountMeasures.kind,
      effectiveAt: accountMeasures.effectiveAt,
      endsAt: accountMeasures.endsAt,
    })
    .from(accountMeasures)
    .where(and(eq(accountMeasures.subjectId, measure.subjectId), isNull(accountMeasures.endedAt)));
  const active = others.filter(({ effectiveAt, endsAt }) => effectiveAt && (!endsAt || endsAt > now));
  const has = (kind: AccountMeasureKind) => active.some((other) => other.kind === kind);
  const mutes = active.flatMap(({ kind, endsAt }) => (kind === "mute" && endsAt ? [endsAt.getTime()] : []));
  const [user] = await tx
    .select({ status: users.status })
    .from(users)
    .where(eq(users.id, measure.subjectId))
    .for("update");
  await tx
    .update(users)
    .set({
      mutedUntil: mutes.length > 0 ? new Date(Math.max(...mutes)) : null,
      isPreModerated: has("pre-moderate"),
      ...(user && user.status !== "erased"
        ? {
            status: has("ban")
              ? ("banned" as const)
              : has("suspend")
                ? ("suspended" as const)
                : ("active" as const),
          }
        : {}),
    })
    .where(eq(users.id, measure.subjectId));
}

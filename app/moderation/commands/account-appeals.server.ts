import { and, eq, isNotNull, isNull, lte } from "drizzle-orm";
import { timingSafeEqual } from "node:crypto";
import { recordAudit } from "../../../db/audit.server.ts";
import { db, transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { accountMeasures } from "../../../db/schema/index.ts";
import { hmac } from "../../shared/crypto.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { appealDays, moderationPolicy } from "../policy.ts";
import type { DecideAppealInput } from "../schema.ts";
import { endMeasure, lockMeasure } from "./account-measures.server.ts";
import { restoreAllTexts } from "./remove-all-texts.server.ts";

/** Lets somebody whose account is closed read the reasons and appeal: sent to their address, good for this alone. */
export const measureKey = (measureId: string): string => hmac("account-measure", measureId);

export function isMeasureKey(measureId: string, key: string | null): boolean {
  const expected = Buffer.from(measureKey(measureId));
  const given = Buffer.from(key ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * The subject of a measure asks for a second look, once, within six months; also with the key of their mail.
 * @throws NotFound for anybody else
 */
export function appealAccountMeasure(
  who: { actor: Actor | null; key: string | null },
  id: string,
  body: string,
  now = new Date(),
): Promise<Result<"already-appealed" | "appeal-too-late" | "not-appealable">> {
  return transaction(async (tx) => {
    const { measure } = await lockMeasure(tx, id);
    const { effectiveAt } = measure;
    if ((who.actor?.id !== measure.subjectId && !isMeasureKey(id, who.key)) || !effectiveAt)
      throw new NotFound();
    if (measure.appealedAt) return problem("already-appealed");
    if (measure.endedAt) return problem("not-appealable");
    if (now.getTime() - effectiveAt.getTime() > appealDays * 86_400_000) return problem("appeal-too-late");
    await tx.update(accountMeasures).set({ appeal: body, appealedAt: now }).where(eq(accountMeasures.id, id));
    await recordAudit(tx, {
      actorId: null, // as with posts: who appeals may be anonymous
      action: "account.appealed",
      subjectType: "account",
      subjectId: id,
      data: { kind: measure.kind },
    });
    return done();
  });
}

/** Answered by somebody who took no part in the measure, which the database enforces too. */
export function decideAccountAppeal(
  actor: Actor,
  id: string,
  { verdict, answer }: DecideAppealInput,
  now = new Date(),
): Promise<Result<"case-changed">> {
  return transaction(async (tx) => {
    const { measure } = await lockMeasure(tx, id);
    const isOwn = measure.subjectId === actor.id;
    for (const firstDeciderId of [measure.deciderId, measure.confirmerId])
      authorize(moderationPolicy["appeal.decide"](actor, { isOwn, firstDeciderId }));
    if (!measure.appealedAt || measure.appealDecidedAt) return problem("case-changed");
    await tx
      .update(accountMeasures)
      .set({ appealDeciderId: actor.id, appealAnswer: answer, appealDecidedAt: now })
      .where(eq(accountMeasures.id, id));
    if (verdict === "overturned") {
      await endMeasure(tx, measure, now);
      await restoreAllTexts(tx, measure, { deciderId: actor.id, text: answer }, now);
    }
    await recordAudit(tx, {
      actorId: actor.id,
      action: "account.appeal-decided",
      subjectType: "account",
      subjectId: id,
      data: { kind: measure.kind, verdict },
    });
    await emit(tx, { name: "account.measured", measureId: id });
    return done();
  });
}

/** Gives accounts back whose suspension or silence is over. @returns how many measures ended */
export async function endMeasuresThatAreOver(now = new Date()): Promise<number> {
  const over = await db()
    .select({ id: accountMeasures.id })
    .from(accountMeasures)
    .where(
      and(
        isNotNull(accountMeasures.effectiveAt),
        isNull(accountMeasures.endedAt),
        lte(accountMeasures.endsAt, now),
      ),
    );
  for (const { id } of over)
    await transaction(async (tx) => {
      const { measure } = await lockMeasure(tx, id);
      if (!measure.endedAt) await endMeasure(tx, measure, now);
    });
  return over.length;
}

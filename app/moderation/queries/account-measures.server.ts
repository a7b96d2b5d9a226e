import { asc, eq, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { accountMeasures, cases, users } from "../../../db/schema/index.ts";
import { NotFound } from "../../shared/errors.ts";
import { hasRole } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { getTarget } from "../targets.server.ts";
import { isMeasureKey } from "../commands/account-appeals.server.ts";

/** Measures that wait for somebody, a second moderator or an answer to their appeal: one JSON value. */
export const waitingMeasures = sql`(select coalesce(json_agg(w), '[]') from (
  select id, kind, appealed_at as "appealedAt" from account_measures
  where ended_at is null and (effective_at is null or (appealed_at is not null and appeal_decided_at is null))
  order by created_at limit 50) w)`;

/** What was done to the account behind a case, for moderators; never whose account it is. */
export function listMeasuresOfCase(caseId: string) {
  return db()
    .select({
      id: accountMeasures.id,
      kind: accountMeasures.kind,
      createdAt: accountMeasures.createdAt,
      effectiveAt: accountMeasures.effectiveAt,
      endsAt: accountMeasures.endsAt,
      endedAt: accountMeasures.endedAt,
    })
    .from(accountMeasures)
    .where(eq(accountMeasures.caseId, caseId))
    .orderBy(asc(accountMeasures.createdAt));
}

/**
 * A measure as its subject reads it, signed in or with the key of their mail, or a moderator. Moderators see a name
 * only where the text bears one, or where two people opened it. @throws NotFound for anybody else
 */
export async function getMeasurePage(who: { actor: Actor | null; key: string | null }, id: string) {
  const [row] = await db()
    .select({
      measure: accountMeasures,
      number: cases.number,
      targetId: cases.targetId,
      pseudonym: users.pseudonym,
    })
    .from(accountMeasures)
    .innerJoin(cases, eq(cases.id, accountMeasures.caseId))
    .innerJoin(users, eq(users.id, accountMeasures.subjectId))
    .where(eq(accountMeasures.id, id));
  if (!row) throw new NotFound();
  const { measure, number, pseudonym } = row;
  const target = await getTarget(db(), row.targetId);
  const isSubject = who.actor?.id === measure.subjectId || isMeasureKey(id, who.key);
  const isModerator = !isSubject && hasRole(who.actor, "moderator");
  if (!isModerator && (!isSubject || !measure.effectiveAt)) throw new NotFound();
  const isOpened =
    measure.kind === "open-identity" && measure.effectiveAt !== null && measure.endedAt === null;
  const decided = [measure.deciderId, measure.confirmerId];
  return {
    id,
    kind: measure.kind,
    reasonCode: measure.reasonCode,
    explanation: measure.explanation,
    removesPosts: measure.removesPosts,
    createdAt: measure.createdAt,
    effectiveAt: measure.effectiveAt,
    endsAt: measure.endsAt,
    endedAt: measure.endedAt,
    appeal: measure.appeal,
    appealAnswer: measure.appealAnswer,
    appealDecidedAt: measure.appealDecidedAt,
    language: target.language,
    isSubject,
    caseNumber: isModerator ? number : null,
    pseudonym: isModerator && (target.authorId || isOpened) ? pseudonym : null,
    /** Whether the reader took part: the second person, and who answers an appeal, did not. */
    tookPart: who.actor !== null && decided.includes(who.actor.id),
  };
}

export type MeasurePage = Awaited<ReturnType<typeof getMeasurePage>>;

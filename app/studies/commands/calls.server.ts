import { and, eq, isNull, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { recordAudit } from "../../../db/audit.server.ts";
import { db, transaction } from "../../../db/client.server.ts";
import type { Executor } from "../../../db/client.server.ts";
import { studyCalls, studyDeliveries } from "../../../db/schema/index.ts";
import { notify, takeBack } from "../../notifications/commands.server.ts";
import { recordStudyConsent } from "../../research/consent.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { spend } from "../../shared/limits.server.ts";
import { cook } from "../../shared/markdown.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { bandOf } from "../bands.ts";
import type { Band } from "../bands.ts";
import { studyPolicy } from "../policy.ts";
import { monthlyCalls } from "../schema.ts";
import type { CallInput } from "../schema.ts";
import { lockStudy, tellStewards } from "./ask-study.server.ts";

/** Two calls that leave at once must not both find the same member below the cap. */
const deliveryLock = sql`select pg_advisory_xact_lock(hashtext('study-deliveries'))`;

/**
 * Who may get a call of this study now: agreed to be asked, follows one of its topics or wrote under their name in
 * one of its threads, and got fewer than the cap in thirty days.
 */
async function findRecipients(executor: Executor, studyId: string): Promise<string[]> {
  const rows = await executor.execute<{ id: string }>(sql`
    with recursive wanted as (
      select topic_id as id from study_topics where study_id = ${studyId}
      union select t.id from topics t join wanted w on t.parent_id = w.id
    ), agreed as (
      select distinct on (user_id) user_id, scope from consents
      where purpose = 'study-contact' and user_id is not null order by user_id, created_at desc, id desc
    )
    select u.id from agreed a join users u on u.id = a.user_id
    where a.scope <> 'none' and u.status = 'active'
      and u.id is distinct from (select lead_id from studies where id = ${studyId})
      and (exists (select 1 from follows f where f.user_id = u.id and f.target = 'topic' and f.target_id in (select id from wanted))
        or exists (select 1 from posts p join question_topics qt on qt.question_id = p.question_id
          where p.author_id = u.id and p.status = 'published' and qt.topic_id in (select id from wanted)))
      and (select count(*) from study_deliveries d where d.user_id = u.id and d.created_at > now() - interval '30 days')
        < ${monthlyCalls}::int`);
  return rows.map(({ id }) => id);
}

/** How many a call would reach now, as researchers may know it. */
export const reachOf = async (studyId: string): Promise<Band> =>
  bandOf((await findRecipients(db(), studyId)).length);

/** Keeps a call; it leaves once a steward has read it. */
export async function writeCall(
  actor: Actor,
  number: number,
  input: CallInput,
): Promise<Result<"too-nested">> {
  const cooked = cook(input.body);
  if (!cooked) return problem("too-nested");
  await spend("post", actor.id);
  return transaction(async (tx) => {
    const study = await lockStudy(tx, number);
    authorize(studyPolicy["study.results"](actor, study));
    const id = uuidv7();
    await tx
      .insert(studyCalls)
      .values({ id, studyId: study.id, body: input.body, bodyHtml: cooked.html, url: input.url });
    await tellStewards(tx, actor, {
      kind: "study-call-written",
      number,
      onceKey: `study-call-written:${id}`,
    });
    return done();
  });
}

/** Lets a call leave, once, to everybody whom it may reach. To nobody it does not leave. */
export async function sendCall(
  actor: Actor,
  number: number,
  callId: string,
): Promise<Result<"call-to-nobody" | "call-sent">> {
  return transaction(async (tx) => {
    const study = await lockStudy(tx, number);
    authorize(studyPolicy["study.send"](actor, study));
    await tx.execute(deliveryLock);
    const mine = and(eq(studyCalls.id, callId), eq(studyCalls.studyId, study.id));
    const [call] = await tx.select().from(studyCalls).where(mine).for("update");
    if (!call) throw new NotFound();
    if (call.sentAt) return problem("call-sent");
    const ids = await findRecipients(tx, study.id);
    if (ids.length === 0) return problem("call-to-nobody");
    for (let at = 0; at < ids.length; at += 1_000)
      await tx
        .insert(studyDeliveries)
        .values(ids.slice(at, at + 1_000).map((userId) => ({ callId, userId })));
    await notify(tx, ids, {
      kind: "study-call",
      data: { studyNumber: number },
      onceKey: onceKeyOf(callId),
    });
    await tx
      .update(studyCalls)
      .set({ sentAt: new Date(), sentById: actor.id })
      .where(eq(studyCalls.id, callId));
    await recordAudit(tx, {
      actorId: actor.id,
      action: "study.call-sent",
      subjectType: "study",
      subjectId: study.id,
    });
    return done();
  });
}

const onceKeyOf = (callId: string) => `study-call:${callId}`;

/** Says yes or no to a call; may be changed. @throws NotFound for a call that this member did not get */
export async function answerCall(actor: Actor, callId: string, answer: "yes" | "no"): Promise<void> {
  const changed = await db()
    .update(studyDeliveries)
    .set({ answer })
    .where(and(eq(studyDeliveries.callId, callId), eq(studyDeliveries.userId, actor.id)))
    .returning({ id: studyDeliveries.callId });
  if (changed.length === 0) throw new NotFound();
}

/** Gives the consent to be asked, or withdraws it: then calls without an answer are gone at once as well. */
export async function chooseStudyContact(actor: Actor, isGiven: boolean): Promise<void> {
  await transaction(async (tx) => {
    await tx.execute(deliveryLock);
    await recordStudyConsent(tx, actor.id, isGiven);
    if (isGiven) return;
    const gone = await tx
      .delete(studyDeliveries)
      .where(and(eq(studyDeliveries.userId, actor.id), isNull(studyDeliveries.answer)))
      .returning({ callId: studyDeliveries.callId });
    for (const { callId } of gone) await takeBack(tx, actor.id, onceKeyOf(callId));
  });
}

import { and, eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { consultations, users } from "../../../db/schema/index.ts";
import { cook } from "../../shared/markdown.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { consultationPolicy, stateOf } from "../policy.ts";
import type { ConsultationInput } from "../schema.ts";
import { lockConsultation } from "./lock.server.ts";

type Problem = "too-nested" | "facilitator-unknown" | "consultation-begun" | "closing-earlier";

const startOf = (day: string) => sql`(${day}::date)::timestamp at time zone 'Europe/Paris'`;
const endOf = (day: string) => sql`(${day}::date + interval '23:59')::timestamp at time zone 'Europe/Paris'`;

/** Columns that the form says; null when it names a facilitator whom nobody knows. */
async function columnsOf(tx: Transaction, input: ConsultationInput, purposeHtml: string) {
  const { title, purpose, language, host, audience, documents, facilitator } = input;
  const [member] = facilitator
    ? await tx
        .select({ id: users.id })
        .from(users)
        .where(and(eq(users.pseudonym, facilitator), eq(users.status, "active")))
    : [];
  if (facilitator && !member) return null;
  return {
    title,
    purpose,
    purposeHtml,
    language,
    host,
    audience,
    documents,
    facilitatorId: member?.id ?? null,
    opensAt: startOf(input.opens) as unknown as Date,
    closesAt: endOf(input.closes) as unknown as Date,
    synthesisDueAt: endOf(input.synthesisDue) as unknown as Date,
  };
}

/** Announces a consultation. Its questions are added afterwards, until it opens. */
export async function openConsultation(
  actor: Actor,
  input: ConsultationInput,
): Promise<Result<Problem, { number: number }>> {
  authorize(consultationPolicy["consultation.open"](actor));
  const cooked = cook(input.purpose);
  if (!cooked) return problem("too-nested");
  return transaction(async (tx) => {
    const columns = await columnsOf(tx, input, cooked.html);
    if (!columns) return problem("facilitator-unknown");
    const id = uuidv7();
    const [row] = await tx
      .insert(consultations)
      .values({ id, ...columns, openedById: actor.id })
      .returning({ number: consultations.number });
    await recordAudit(tx, {
      actorId: actor.id,
      action: "consultation.opened",
      subjectType: "consultation",
      subjectId: id,
    });
    return done({ number: row!.number });
  });
}

/** Changes what is said of it. Once it has opened whom and what it asks stays, and its end only moves away. */
export async function changeConsultation(
  actor: Actor,
  number: number,
  input: ConsultationInput,
): Promise<Result<Problem>> {
  const cooked = cook(input.purpose);
  if (!cooked) return problem("too-nested");
  return transaction(async (tx) => {
    const was = await lockConsultation(tx, number);
    authorize(consultationPolicy["consultation.facilitate"](actor, was));
    const columns = await columnsOf(tx, input, cooked.html);
    if (!columns) return problem("facilitator-unknown");
    // Who facilitates is for the team to say.
    if (!consultationPolicy["consultation.open"](actor).allowed) columns.facilitatorId = was.facilitatorId;
    const hasBegun = stateOf(was) !== "announced";
    if (hasBegun && (was.audience !== input.audience || was.language !== input.language))
      return problem("consultation-begun");
    const [now] = await tx.execute<{ sameStart: boolean; earlierEnd: boolean; isOver: boolean }>(sql`
      select ${columns.opensAt} = opens_at as "sameStart", ${columns.closesAt} < closes_at as "earlierEnd",
        closes_at <= now() and ${columns.closesAt} <> closes_at as "isOver"
      from consultations where id = ${was.id}`);
    if (hasBegun && (!now!.sameStart || now!.isOver)) return problem("consultation-begun");
    if (hasBegun && now!.earlierEnd) return problem("closing-earlier");
    await tx.update(consultations).set(columns).where(eq(consultations.id, was.id));
    await recordAudit(tx, {
      actorId: actor.id,
      action: "consultation.changed",
      subjectType: "consultation",
      subjectId: was.id,
    });
    return done();
  });
}

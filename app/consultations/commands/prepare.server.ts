import { and, eq, sql } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import { consultationMeetings, consultationQuestions, consultationThemes } from "../../../db/schema/index.ts";
import { cook } from "../../shared/markdown.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { consultationPolicy, stateOf } from "../policy.ts";
import { mostQuestions } from "../schema.ts";
import type { MeetingInput, QuestionInput } from "../schema.ts";
import { lockConsultation } from "./lock.server.ts";

/** Adds a question at the end. Who answers knows all of them: none is added once it has opened. */
export async function addQuestion(
  actor: Actor,
  number: number,
  { kind, label, options, most }: QuestionInput,
): Promise<Result<"consultation-begun" | "questions-too-many">> {
  return transaction(async (tx) => {
    const consultation = await lockConsultation(tx, number);
    authorize(consultationPolicy["consultation.facilitate"](actor, consultation));
    if (stateOf(consultation) !== "announced") return problem("consultation-begun");
    const mine = eq(consultationQuestions.consultationId, consultation.id);
    if ((await tx.$count(consultationQuestions, mine)) >= mostQuestions) return problem("questions-too-many");
    await tx.insert(consultationQuestions).values({
      consultationId: consultation.id,
      position: sql`(select coalesce(max(position), 0) + 1 from consultation_questions where consultation_id = ${consultation.id})`,
      kind,
      label,
      options: kind === "text" ? [] : options,
      most: kind === "choice" ? most : 1,
    });
    return done();
  });
}

export async function removeQuestion(
  actor: Actor,
  number: number,
  id: string,
): Promise<Result<"consultation-begun">> {
  return transaction(async (tx) => {
    const consultation = await lockConsultation(tx, number);
    authorize(consultationPolicy["consultation.facilitate"](actor, consultation));
    if (stateOf(consultation) !== "announced") return problem("consultation-begun");
    await tx
      .delete(consultationQuestions)
      .where(
        and(eq(consultationQuestions.id, id), eq(consultationQuestions.consultationId, consultation.id)),
      );
    return done();
  });
}

/** Adds a workshop or a hearing to the calendar. */
export async function addMeeting(actor: Actor, number: number, input: MeetingInput): Promise<void> {
  const { kind, title, place, day, hour } = input;
  await transaction(async (tx) => {
    const consultation = await lockConsultation(tx, number);
    authorize(consultationPolicy["consultation.facilitate"](actor, consultation));
    await tx.insert(consultationMeetings).values({
      consultationId: consultation.id,
      kind,
      title,
      place,
      startsAt: sql`(${`${day} ${hour}`}::timestamp) at time zone 'Europe/Paris'` as unknown as Date,
    });
  });
}

export async function writeMinutes(
  actor: Actor,
  number: number,
  id: string,
  minutes: string,
): Promise<Result<"too-nested">> {
  const cooked = cook(minutes);
  if (!cooked) return problem("too-nested");
  return transaction(async (tx) => {
    const consultation = await lockConsultation(tx, number);
    authorize(consultationPolicy["consultation.facilitate"](actor, consultation));
    await tx
      .update(consultationMeetings)
      .set({ minutes, minutesHtml: cooked.html })
      .where(and(eq(consultationMeetings.id, id), eq(consultationMeetings.consultationId, consultation.id)));
    return done();
  });
}

/** A heading under which contributions are grouped; the same one twice is one. */
export async function addTheme(actor: Actor, number: number, title: string): Promise<void> {
  await transaction(async (tx) => {
    const consultation = await lockConsultation(tx, number);
    authorize(consultationPolicy["consultation.facilitate"](actor, consultation));
    await tx
      .insert(consultationThemes)
      .values({ consultationId: consultation.id, title })
      .onConflictDoNothing({ target: [consultationThemes.consultationId, consultationThemes.title] });
  });
}

/** Its contributions stay, without a theme. */
export async function removeTheme(actor: Actor, number: number, id: string): Promise<void> {
  await transaction(async (tx) => {
    const consultation = await lockConsultation(tx, number);
    authorize(consultationPolicy["consultation.facilitate"](actor, consultation));
    await tx
      .delete(consultationThemes)
      .where(and(eq(consultationThemes.id, id), eq(consultationThemes.consultationId, consultation.id)));
  });
}

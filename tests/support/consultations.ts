import { asc, eq, sql } from "drizzle-orm";
import { contribute } from "../../app/consultations/commands/contribute.server.ts";
import { openConsultation } from "../../app/consultations/commands/open-consultation.server.ts";
import { addQuestion } from "../../app/consultations/commands/prepare.server.ts";
import { listQuestions } from "../../app/consultations/queries.server.ts";
import { consultationSchema, contributionSchema, questionSchema } from "../../app/consultations/schema.ts";
import type { Actor } from "../../app/shared/policy.ts";
import { db } from "../../db/client.server.ts";
import { consultations, contributions } from "../../db/schema/index.ts";
import { buildActor } from "./factories.ts";

/** Days from today where the service is, as the form has them: near midnight it is not the day of UTC. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Paris" });

export const given = () => ({
  title: "How to talk about tiredness",
  purpose: "We want to write a page about tiredness, and to know what it should say.",
  language: "en",
  audience: "everyone",
  opens: dayFromNow(1),
  closes: dayFromNow(20),
  synthesisDue: dayFromNow(50),
});

export const asked = [
  { kind: "text", label: "What do you want the page to say?" },
  { kind: "choice", label: "Where would you read it?", options: "At home\nIn a waiting room\nIn hospital" },
  { kind: "ranking", label: "What matters most?", options: "Words\nPictures\nFigures" },
];

/** A consultation with three questions, open unless moved. @returns its number */
export async function buildConsultation(
  fields: Record<string, string> = {},
  { opensIn = -2, closesIn = 18 }: { opensIn?: number; closesIn?: number } = {},
): Promise<number> {
  const steward = await buildActor({ roles: ["steward"] });
  const result = await openConsultation(steward, consultationSchema.parse({ ...given(), ...fields }));
  if (!result.ok) throw new Error(result.problem);
  for (const question of asked) await addQuestion(steward, result.number, questionSchema.parse(question));
  await moveClock(result.number, { opensIn, closesIn });
  return result.number;
}

/** Moves its calendar, as if the days had gone by. */
export async function moveClock(
  number: number,
  { opensIn = -20, closesIn }: { opensIn?: number; closesIn: number },
): Promise<void> {
  const days = (count: number) => sql`now() + make_interval(days => ${count}::int)` as unknown as Date;
  await db()
    .update(consultations)
    .set({ opensAt: days(opensIn), closesAt: days(closesIn), synthesisDueAt: days(closesIn + 30) })
    .where(eq(consultations.number, number));
}

export const words = "It should say that tiredness is not laziness, in one plain sentence.";

/** The form of the three questions, as it is sent. */
export async function contributionForm(number: number, fields: Record<string, string> = {}) {
  const row = await reloadConsultation(number);
  const schema = contributionSchema(await listQuestions(row.id));
  return schema.parse({ relation: "patient", language: "en", q1: words, ...fields });
}

/** Somebody's answers. @returns the number of their contribution to the first question */
export async function buildContribution(
  number: number,
  author: Actor,
  fields: Record<string, string> = {},
): Promise<number> {
  const result = await contribute(author, number, await contributionForm(number, fields));
  if (!result.ok) throw new Error(result.problem);
  const [first] = await db()
    .select()
    .from(contributions)
    .where(eq(contributions.authorId, author.id))
    .orderBy(asc(contributions.number));
  return first!.number;
}

export async function reloadConsultation(number: number): Promise<typeof consultations.$inferSelect> {
  const [row] = await db().select().from(consultations).where(eq(consultations.number, number));
  return row!;
}

export async function reloadContribution(number: number): Promise<typeof contributions.$inferSelect> {
  const [row] = await db().select().from(contributions).where(eq(contributions.number, number));
  return row!;
}

import { desc, eq } from "drizzle-orm";
import { askStudy, decideStudy } from "../../app/studies/commands/ask-study.server.ts";
import { chooseStudyContact, writeCall } from "../../app/studies/commands/calls.server.ts";
import { callSchema, studySchema } from "../../app/studies/schema.ts";
import type { Actor } from "../../app/shared/policy.ts";
import { db } from "../../db/client.server.ts";
import { follows, studies, studyCalls, topics } from "../../db/schema/index.ts";
import { buildActor, buildTopic } from "./factories.ts";

export const given = {
  title: "What helps people sleep in hospital",
  team: "Sleep group, University of Nowhere",
  question: "Which small changes in a ward let people sleep, as they tell it themselves?",
  ethics: "Committee of Nowhere, 2026-17",
  dataUsed: "A questionnaire filled in by members",
  funding: "The university alone",
  endsOn: "2027-12-31",
  pledge: "on",
  language: "en",
  topics: "sleep",
};

const knownTopic = async (slug: string) => {
  const [found] = await db().select().from(topics).where(eq(topics.slug, slug));
  return found ?? (await buildTopic({ slug }));
};

/** A project as its lead asks for it, decided on unless left asked. @returns its number */
export async function buildStudy(
  lead: Actor,
  fields: Record<string, string> = {},
  state: "asked" | "accepted" | "refused" = "accepted",
): Promise<number> {
  await knownTopic("sleep");
  const result = await askStudy(lead, studySchema.parse({ ...given, ...fields }));
  if (!result.ok) throw new Error(result.problem);
  if (state !== "asked") {
    const steward = await buildActor({ roles: ["steward"] });
    await decideStudy(steward, result.number, { state, decision: "We read it together and decided so." });
  }
  return result.number;
}

/** A call of this study that waits for a steward. @returns its id */
export async function buildCall(lead: Actor, number: number): Promise<string> {
  const body = "We ask you twelve questions about your nights in hospital; it takes ten minutes.";
  await writeCall(lead, number, callSchema.parse({ body, url: "https://study.example.org/sleep" }));
  const [call] = await db()
    .select()
    .from(studyCalls)
    .orderBy(desc(studyCalls.createdAt), desc(studyCalls.id));
  return call!.id;
}

/** Somebody who follows the topic and agreed to be asked. */
export async function buildWilling(slug = "sleep"): Promise<Actor> {
  const member = await buildActor();
  const topic = await knownTopic(slug);
  await db().insert(follows).values({ userId: member.id, target: "topic", targetId: topic.id });
  await chooseStudyContact(member, true);
  return member;
}

export async function reloadStudy(number: number): Promise<typeof studies.$inferSelect> {
  const [row] = await db().select().from(studies).where(eq(studies.number, number));
  return row!;
}

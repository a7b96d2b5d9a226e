import { eq } from "drizzle-orm";
import { applyForAccess } from "../../app/grants/commands/apply.server.ts";
import { reviewGrant } from "../../app/grants/commands/review.server.ts";
import { getGrant } from "../../app/grants/grant.server.ts";
import type { Grant } from "../../app/grants/grant.server.ts";
import { agreementSlug, grantSchema } from "../../app/grants/schema.ts";
import type { Actor } from "../../app/shared/policy.ts";
import { db } from "../../db/client.server.ts";
import { documents, topics } from "../../db/schema/index.ts";
import { buildActor, buildTopic } from "./factories.ts";

const agreementVersion = "2026-11";

/** The published agreement, in both languages; once. */
export async function buildAgreement(version = `${agreementVersion}-26`): Promise<void> {
  for (const locale of ["fr", "en"] as const)
    await db()
      .insert(documents)
      .values({
        slug: agreementSlug,
        locale,
        version,
        title: "Agreement",
        bodyMarkdown: `Text of ${version}.`,
        bodyHtml: `<p>Text of ${version}.</p>`,
      })
      .onConflictDoNothing();
}

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** An application filled in right, as the page sends it. */
export const givenGrant = () => ({
  title: "What carers ask at night",
  team: "Nour Example, Sleep group",
  institution: "University of Nowhere",
  question: "Which questions do carers ask between midnight and six, as they tell it themselves?",
  ethics: "Committee of Nowhere, 2026-18",
  need: "We count questions by month and by age in five-year bands; the open data have neither of them.",
  safeguards: "On one encrypted machine of the university, read by the two people named above.",
  funding: "The university alone",
  endsOn: day(200),
  pledge: "on",
  language: "en",
  topics: "sleep",
  agreementVersion: `${agreementVersion}-26`,
  agreed: "on",
  signedName: "Nour Example",
  signedOn: day(0),
});

/** An application as its holder sends it, reviewed unless left asked. @returns the number of its project */
export async function buildGrant(
  holder: Actor,
  fields: Record<string, string> = {},
  state: "asked" | "approved" | "declined" = "approved",
): Promise<number> {
  await buildAgreement();
  const [known] = await db().select().from(topics).where(eq(topics.slug, "sleep"));
  if (!known) await buildTopic({ slug: "sleep" });
  const asked = await applyForAccess(holder, grantSchema.parse({ ...givenGrant(), ...fields }), "en");
  if (!asked.ok) throw new Error(asked.problem);
  if (state === "declined") await review(asked.number, "decline");
  if (state === "approved") for (let n = 0; n < 2; n++) await review(asked.number, "approve");
  return asked.number;
}

/** The review of one more steward. */
export async function review(
  number: number,
  verdict: "approve" | "decline",
  steward?: Actor,
): Promise<"asked" | "approved" | "declined"> {
  const by = steward ?? (await buildActor({ roles: ["steward"] }));
  const reason = `We read the application and ${verdict} it for that.`;
  return (await reviewGrant(by, number, { verdict, reason })).state;
}

export const standingAt = async (number: number, days = 0): Promise<Grant["standing"]> =>
  (await getGrant(number, new Date(Date.now() + days * 86_400_000))).standing;

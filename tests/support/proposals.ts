import { eq } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { documents, proposals } from "../../db/schema/index.ts";
import { answerProposal } from "../../app/proposals/commands/answer-proposal.server.ts";
import { propose } from "../../app/proposals/commands/propose.server.ts";
import { supportProposal } from "../../app/proposals/commands/support-proposal.server.ts";
import { argumentSchema, proposalSchema } from "../../app/proposals/schema.ts";
import type { ProposalState } from "../../app/proposals/schema.ts";
import type { Actor } from "../../app/shared/policy.ts";
import { buildActor } from "./factories.ts";

export const given = {
  kind: "feature",
  title: "Larger letters on the printed page",
  problem: "The printed threads are too small for people with low vision.",
  proposal: "Let the reader choose the size of the letters before printing.",
  concerned: "Readers with low vision",
  language: "en",
};

/** A proposal as its author sends it. @returns its number */
export async function buildProposal(author: Actor, fields: Record<string, string> = {}): Promise<number> {
  const result = await propose(author, proposalSchema.parse({ ...given, ...fields }));
  if (!result.ok) throw new Error(result.problem);
  return result.number;
}

/** A lived argument for it, as it comes out of the form, or what the fields make of it. */
export const livedArgument = (fields: Record<string, string> = {}) =>
  argumentSchema.parse({
    side: "for",
    kind: "experience",
    body: "I print every thread for my mother, who cannot read the letters.",
    language: "en",
    ...fields,
  });

export const answerBody = "We looked at it together and this is what we think of it.";

export const moveProposal = (actor: Actor, number: number, state: ProposalState) =>
  answerProposal(actor, number, { state, body: answerBody });

/** As many members, each with one support. */
export async function supportTimes(number: number, times: number): Promise<void> {
  for (let n = 0; n < times; n++) await supportProposal(await buildActor(), number, true);
}

export async function reloadProposal(number: number): Promise<typeof proposals.$inferSelect> {
  const [row] = await db().select().from(proposals).where(eq(proposals.number, number));
  return row!;
}

/** A first version of the charter, in both languages. */
export const storeCharter = () =>
  db()
    .insert(documents)
    .values(
      (["fr", "en"] as const).map((locale) => ({
        slug: "charter",
        locale,
        version: "2026-01-01",
        title: "Charter",
        bodyMarkdown: "Be kind.\n\nSay what you lived.",
        bodyHtml: "",
      })),
    )
    .onConflictDoNothing();

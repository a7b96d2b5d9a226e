import { eq } from "drizzle-orm";
import { decideCase } from "../../app/moderation/commands/decide-case.server.ts";
import type { DecideInput } from "../../app/moderation/schema.ts";
import { argue } from "../../app/proposals/commands/argue.server.ts";
import type { Actor } from "../../app/shared/policy.ts";
import { db } from "../../db/client.server.ts";
import { cases, proposalArguments } from "../../db/schema/index.ts";
import { buildActor } from "./factories.ts";
import { buildProposal, livedArgument } from "./proposals.ts";

export const promotion = { reason: "hidden-promotion", comment: "" } as const;

export const removal = {
  measure: "remove",
  reason: "hidden-promotion",
  explanation: "It sells what its author makes.",
} as const;

/** The last case about this. */
export async function caseOf(targetId: string): Promise<typeof cases.$inferSelect> {
  const found = await db().select().from(cases).where(eq(cases.targetId, targetId)).orderBy(cases.number);
  return found.at(-1)!;
}

export const buildModerator = () => buildActor({ roles: ["moderator"] });

/** Decides the case about this on the state of now: that nothing changes, unless the fields say otherwise. */
export async function decide(targetId: string, moderator: Actor, fields: Partial<DecideInput>) {
  const { number, version } = await caseOf(targetId);
  const nothing = { measure: "none", reason: null, explanation: "", title: "", markdown: "" } as const;
  return decideCase(moderator, number, { version, ...nothing, ...fields });
}

/** An argument of somebody who sells something, on a proposal of somebody else. */
export async function buildArgument(author: Actor) {
  const number = await buildProposal(await buildActor());
  const body = "Buy my letters at the shop I own, they are larger.";
  const result = await argue(author, number, livedArgument({ body }));
  if (!result.ok) throw new Error(result.problem);
  const [argument] = await db().select().from(proposalArguments);
  return { number, argument: argument! };
}

import { eq } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { contributions, proposals, studies } from "../../db/schema/index.ts";
import { buildConsultation, buildContribution } from "../support/consultations.ts";
import { buildActor } from "../support/factories.ts";
import { buildProposal, moveProposal, storeCharter } from "../support/proposals.ts";
import { buildStudy } from "../support/studies.ts";
import { ownerOf } from "./variants.ts";
import type { Builder } from "./variants.ts";

export const proposal: Builder = async (variant, actor) => {
  if (variant === "missing") return { params: { number: "999999" } };
  const number = await buildProposal(await buildActor());
  // Given to its author afterwards: who is muted now may have proposed before.
  const { id: authorId } = await ownerOf(variant, actor);
  const status = variant === "pending" ? ("pending" as const) : ("published" as const);
  await db().update(proposals).set({ authorId, status }).where(eq(proposals.number, number));
  return { params: { number: String(number) } };
};

/** One that is open; "own": its facilitator is who acts. */
export const consultation: Builder = async (variant, actor) => {
  if (variant === "missing") return { params: { number: "999999" } };
  const { pseudonym } = await ownerOf(variant, actor);
  return { params: { number: String(await buildConsultation({ facilitator: pseudonym })) } };
};

/** Written words of an open consultation. */
export const contribution: Builder = async (variant, actor) => {
  const number = await buildConsultation();
  if (variant === "missing") return { params: { number: String(number), contribution: "999999" } };
  const found = await buildContribution(number, await buildActor());
  // Given to its author afterwards: who is muted now may have written before.
  const { id: authorId } = await ownerOf(variant, actor);
  await db().update(contributions).set({ authorId }).where(eq(contributions.number, found));
  return { params: { number: String(number), contribution: String(found) } };
};

/** One about the charter, which has a version in force. */
export const acceptedProposal: Builder = async (variant) => {
  if (variant === "missing") return { params: { number: "999999" } };
  const number = await buildProposal(await buildActor(), { kind: "charter" });
  const steward = await buildActor({ roles: ["steward"] });
  for (const state of ["study", "accepted"] as const) await moveProposal(steward, number, state);
  await storeCharter();
  return { params: { number: String(number) } };
};

/** An accepted project; "own": who acts leads it. */
export const study: Builder = async (variant, actor) => {
  if (variant === "missing") return { params: { number: "999999" } };
  const number = await buildStudy(await buildActor());
  // Given to its lead afterwards: who is muted now may have asked before.
  const { id: leadId } = await ownerOf(variant, actor);
  await db().update(studies).set({ leadId }).where(eq(studies.number, number));
  return { params: { number: String(number) } };
};

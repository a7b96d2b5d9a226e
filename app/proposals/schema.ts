import { z } from "zod";
import { answerSchema } from "../answers/schema.ts";
import { submissionFields, textBetween, titleField } from "../questions/schema.ts";
import { NotFound } from "../shared/errors.ts";
import { cleanLine, cleanText } from "../shared/text.ts";

export const proposalKinds = ["charter", "feature", "topic", "source", "research"] as const;
export type ProposalKind = (typeof proposalKinds)[number];
export const proposalStates = ["open", "study", "accepted", "declined", "done"] as const;
export type ProposalState = (typeof proposalStates)[number];
export const sides = ["for", "against"] as const;
export const argumentKinds = ["experience", "carer", "sourced"] as const;

/** Supports from which the team owes an answer. */
export const supportThreshold = 20;
/** Days that it has for it. */
export const answerDays = 30;

export const textBounds = {
  problem: { min: 20, max: 4_000 },
  proposal: { min: 20, max: 8_000 },
  concerned: { min: 3, max: 300 },
  answer: { min: 20, max: 8_000 },
  charter: { min: 200, max: 60_000 },
} as const;

const paragraphs = (text: string) => cleanText(text).trim();
const long = (field: keyof typeof textBounds) =>
  textBetween(textBounds[field].min, textBounds[field].max, `proposal-${field}`, paragraphs);

/** The parts of a proposal that its author writes, in the order of the page. */
export const writtenFields = ["title", "problem", "proposal", "concerned"] as const;

const composingFields = {
  language: submissionFields.language,
  key: submissionFields.key,
  careShown: submissionFields.careShown,
  othersShown: submissionFields.othersShown,
  kept: submissionFields.kept,
};

export const proposalSchema = z.object({
  kind: z.enum(proposalKinds, "proposal-kind"),
  title: titleField,
  problem: long("problem"),
  proposal: long("proposal"),
  concerned: textBetween(textBounds.concerned.min, textBounds.concerned.max, "proposal-concerned", cleanLine),
  ...composingFields,
});
export type ProposalInput = z.output<typeof proposalSchema>;

/** An answer's own parser, and on which side it stands. Nobody speaks with a badge here. */
export const argumentSchema = z
  .intersection(z.object({ side: z.enum(sides, "side-needed") }), answerSchema)
  .superRefine(({ kind }, context) => {
    if (kind === "professional") context.addIssue({ code: "custom", path: ["kind"], message: "kind-needed" });
  });
export type ArgumentInput = z.output<typeof argumentSchema>;

export const supportSchema = z.object({ on: z.enum(["0", "1"], "invalid") });

export const answerToProposalSchema = z.object({
  state: z.enum(proposalStates, "proposal-move"),
  body: long("answer"),
});
export type AnswerToProposalInput = z.output<typeof answerToProposalSchema>;

export const charterSchema = z.object({
  titleFr: titleField,
  bodyFr: long("charter"),
  titleEn: titleField,
  bodyEn: long("charter"),
});
export type CharterInput = z.output<typeof charterSchema>;

export interface ProposalChoice {
  state: ProposalState | null;
  kind: ProposalKind | null;
  /** By support, or the newest first. */
  order: "support" | "recent";
  /** Pages start at 1. */
  page: number;
}

const among = <T extends string>(list: readonly T[], given: string | null): T | null =>
  list.find((one) => one === given) ?? null;

/** What a list's address asks for; what it does not know asks for nothing. */
export function proposalChoice({ searchParams }: URL): ProposalChoice {
  const page = searchParams.get("page") ?? "1";
  return {
    state: among(proposalStates, searchParams.get("state")),
    kind: among(proposalKinds, searchParams.get("kind")),
    order: searchParams.get("order") === "recent" ? "recent" : "support",
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** @throws NotFound for what cannot be the number of a proposal */
export function proposalNumberFrom(param: string | undefined): number {
  if (!/^[1-9]\d{0,8}$/.test(param ?? "")) throw new NotFound();
  return Number(param);
}

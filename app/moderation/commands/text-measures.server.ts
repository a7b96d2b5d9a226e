import { eq, sql } from "drizzle-orm";
import type { Transaction } from "../../../db/client.server.ts";
import { contributions, proposalArguments, proposals, users } from "../../../db/schema/index.ts";
import { openText } from "../../privacy/index.ts";
import { cook } from "../../shared/markdown.server.ts";
import { textTables } from "../targets.server.ts";
import type { LockedTarget } from "../types.ts";
import type { Rewording } from "./measures.server.ts";

/** Stands alone on a line between the parts of a proposal, as the view `case_targets` joins them. */
const between = "\n\n⁂\n\n";

/** What is asked for, why, and who is concerned; null when a text is not these three. */
export function partsOf(markdown: string): [string, string, string] | null {
  const [problem, proposal, concerned, ...more] = markdown.replaceAll("\r", "").split(between);
  if (problem === undefined || proposal === undefined || concerned === undefined) return null;
  return more.length === 0 ? [problem, proposal, concerned] : null;
}

/**
 * Puts a proposal, an argument or a contribution where a decision says, with the wording that a moderator gave it.
 * What was taken back by its author stays so.
 */
export async function applyToText(
  tx: Transaction,
  target: LockedTarget,
  { status, wording }: { status: "published" | "hidden" | "removed"; wording?: Rewording },
  now: Date,
): Promise<void> {
  const { id, kind } = target;
  if (kind !== "proposal" && kind !== "argument" && kind !== "contribution") return;
  const table = textTables[kind];
  await tx.update(table).set({ status, holds: [] }).where(eq(table.id, id));
  if (wording) {
    await tx
      .update(table)
      .set({ revision: sql`${table.revision} + 1` })
      .where(eq(table.id, id));
    if (kind === "proposal") await rewriteProposal(tx, id, wording, now);
    else if (kind === "argument") await rewriteArgument(tx, id, wording, now);
    else await rewriteContribution(tx, target, wording, now);
  }
}

/** A wording was checked before it is stored. */
function cookedHtml(markdown: string): string {
  const cooked = cook(markdown);
  if (!cooked) throw new Error("a wording that was checked before does not parse");
  return cooked.html;
}

async function rewriteProposal(tx: Transaction, id: string, { title, markdown }: Rewording, now: Date) {
  const parts = partsOf(markdown);
  if (!parts) throw new Error("a proposal that was checked before has not its parts");
  const [problem, proposal, concerned] = parts;
  await tx
    .update(proposals)
    .set({
      ...(title ? { title } : {}),
      problem,
      problemHtml: cookedHtml(problem),
      proposal,
      proposalHtml: cookedHtml(proposal),
      concerned,
      editedAt: now,
    })
    .where(eq(proposals.id, id));
}

async function rewriteArgument(tx: Transaction, id: string, { markdown }: Rewording, now: Date) {
  await tx
    .update(proposalArguments)
    .set({ body: markdown, bodyHtml: cookedHtml(markdown), editedAt: now })
    .where(eq(proposalArguments.id, id));
}

/** Its de-identified copy, for the open data, loses the passage with it. */
async function rewriteContribution(
  tx: Transaction,
  { id, language, authorId }: LockedTarget,
  { markdown }: Rewording,
  now: Date,
) {
  const [row] = await tx
    .select({ sharedText: contributions.sharedText, pseudonym: users.pseudonym })
    .from(contributions)
    .leftJoin(users, eq(users.id, authorId ?? ""))
    .where(eq(contributions.id, id));
  const known = row?.pseudonym ? [row.pseudonym] : [];
  await tx
    .update(contributions)
    .set({
      body: markdown,
      bodyHtml: cookedHtml(markdown),
      sharedText: row?.sharedText == null ? null : openText(cook(markdown)!.text, language, known),
      updatedAt: now,
    })
    .where(eq(contributions.id, id));
}

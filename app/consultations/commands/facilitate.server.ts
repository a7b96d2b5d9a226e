import { and, eq, inArray } from "drizzle-orm";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import {
  consultations,
  consultationThemes,
  contributions,
  synthesisCitations,
} from "../../../db/schema/index.ts";
import { notify } from "../../notifications/commands.server.ts";
import { cook } from "../../shared/markdown.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { citedNumbers, linkCitations } from "../citations.ts";
import { consultationPolicy, stateOf } from "../policy.ts";
import type { FateInput, SynthesisInput } from "../schema.ts";
import { lockConsultation, lockContribution } from "./lock.server.ts";

/** Puts a contribution under a theme and says what became of it; its author hears of a fate, once for each. */
export async function decideFate(
  actor: Actor,
  number: number,
  contribution: number,
  { theme, fate, reason, into }: FateInput,
): Promise<Result<"merge-into" | "theme-unknown">> {
  return transaction(async (tx) => {
    const consultation = await lockConsultation(tx, number);
    authorize(consultationPolicy["consultation.facilitate"](actor, consultation));
    const row = await lockContribution(tx, consultation.id, contribution);
    const target = fate === "merged" ? await findWords(tx, consultation.id, [Number(into)]) : [];
    if (fate === "merged" && (target.length === 0 || target[0]!.id === row.id)) return problem("merge-into");
    if (theme && !(await isThemeOf(tx, consultation.id, theme))) return problem("theme-unknown");
    const isNews = fate !== "" && (row.fate !== fate || row.fateReason !== reason);
    const at = new Date();
    await tx
      .update(contributions)
      .set({
        themeId: theme || null,
        fate: fate || null,
        fateReason: fate ? reason : "",
        mergedIntoId: target[0]?.id ?? null,
        fateAt: fate ? (isNews ? at : row.fateAt) : null,
      })
      .where(eq(contributions.id, row.id));
    if (isNews && row.authorId)
      await notify(tx, [row.authorId], {
        kind: "contribution-fate",
        data: { consultationNumber: number, contributionNumber: contribution },
        onceKey: `contribution-fate:${row.id}:${at.getTime()}`,
      });
    return done();
  });
}

async function isThemeOf(tx: Transaction, consultationId: string, id: string): Promise<boolean> {
  const mine = and(eq(consultationThemes.id, id), eq(consultationThemes.consultationId, consultationId));
  return (await tx.$count(consultationThemes, mine)) > 0;
}

/** Those of these contributions that hold words which everybody may read. */
async function findWords(tx: Transaction, consultationId: string, numbers: number[]) {
  if (numbers.length === 0) return [];
  const rows = await tx
    .select()
    .from(contributions)
    .where(and(eq(contributions.consultationId, consultationId), inArray(contributions.number, numbers)));
  return rows.filter(
    ({ body, withdrawnAt, status }) => body !== "" && !withdrawnAt && status === "published",
  );
}

/**
 * Keeps the synthesis, or publishes it, which needs the consultation to be over and every contribution that it cites to
 * be there. Whoever took part hears of it.
 * @returns problem "synthesis-cites-missing" with the numbers that cannot be cited
 */
export async function writeSynthesis(
  actor: Actor,
  number: number,
  { body, intent }: SynthesisInput,
): Promise<
  | Result<"too-nested" | "synthesis-too-early">
  | { ok: false; problem: "synthesis-cites-missing"; missing: number[] }
> {
  return transaction(async (tx) => {
    const consultation = await lockConsultation(tx, number);
    authorize(consultationPolicy["consultation.facilitate"](actor, consultation));
    const numbers = citedNumbers(body);
    const cited = await findWords(tx, consultation.id, numbers);
    const missing = numbers.filter((one) => !cited.some((row) => row.number === one));
    const isPublished = intent === "publish" || consultation.synthesisAt !== null;
    const state = stateOf(consultation);
    if (isPublished && (state === "announced" || state === "open")) return problem("synthesis-too-early");
    if (isPublished && missing.length > 0)
      return { ok: false, problem: "synthesis-cites-missing", missing } as const;
    const cooked = cook(linkCitations(body, number));
    if (!cooked) return problem("too-nested");
    await tx
      .update(consultations)
      .set({
        synthesis: body,
        synthesisHtml: cooked.html,
        ...(isPublished
          ? { synthesisAt: consultation.synthesisAt ?? new Date(), synthesisById: actor.id }
          : {}),
      })
      .where(eq(consultations.id, consultation.id));
    if (!isPublished) return done();
    await tx.delete(synthesisCitations).where(eq(synthesisCitations.consultationId, consultation.id));
    if (cited.length > 0)
      await tx
        .insert(synthesisCitations)
        .values(cited.map(({ id }) => ({ consultationId: consultation.id, contributionId: id })));
    if (consultation.synthesisAt) return done();
    await tellParticipants(tx, consultation);
    await recordAudit(tx, {
      actorId: actor.id,
      action: "consultation.synthesis-published",
      subjectType: "consultation",
      subjectId: consultation.id,
    });
    return done();
  });
}

async function tellParticipants(
  tx: Transaction,
  { id, number }: { id: string; number: number },
): Promise<void> {
  const rows = await tx
    .selectDistinct({ id: contributions.authorId })
    .from(contributions)
    .where(eq(contributions.consultationId, id));
  await notify(
    tx,
    rows.flatMap((row) => (row.id ? [row.id] : [])),
    { kind: "synthesis-published", data: { consultationNumber: number }, onceKey: `synthesis:${id}` },
  );
}

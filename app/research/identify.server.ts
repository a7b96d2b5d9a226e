import { and, asc, eq, inArray, isNull, notExists } from "drizzle-orm";
import { recordAudit } from "../../db/audit.server.ts";
import { db, transaction } from "../../db/client.server.ts";
import type { Transaction } from "../../db/client.server.ts";
import { cases, identifications, releases } from "../../db/schema/index.ts";
import { closeCase, openCase } from "../moderation/commands/open-case.server.ts";
import { getTarget } from "../moderation/targets.server.ts";
import { Conflict, NotFound } from "../shared/errors.ts";
import type { Locale } from "../shared/i18n/locale.ts";
import { spend } from "../shared/limits.server.ts";
import { authorize } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { done, problem } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";
import { publicStatuses } from "./build/pointers.server.ts";
import { researchPolicy } from "./policy.ts";
import { recallRelease } from "./recall.server.ts";
import type { ReleaseTier } from "./release/thresholds.ts";
import type { IdentificationInput } from "./schema.ts";

/** A version that somebody may hold, whether or not it is still distributed. */
const isOut = ({ tier, version }: { tier: ReleaseTier; version: string }) =>
  and(eq(releases.version, version), eq(releases.tier, tier), inArray(releases.status, [...publicStatuses]));

const triageMs = 24 * 3_600_000;

/**
 * Somebody recognised a person in a published version. No account, no name: only what lets stewards look.
 * @param from the caller's network address, for the limit alone
 * @throws TooMany
 */
export async function reportIdentification(
  input: IdentificationInput,
  from: { address: string; locale: Locale },
  now = new Date(),
): Promise<Result<"version-unknown">> {
  await spend("report", `identify:${from.address}`);
  if ((await db().$count(releases, isOut(input))) === 0) return problem("version-unknown");
  const dueAt = new Date(now.getTime() + triageMs);
  await transaction(async (tx) => {
    const [told] = await tx
      .insert(identifications)
      .values({ ...input, createdAt: now, dueAt })
      .returning({ id: identifications.id });
    await openCaseAbout(tx, { id: told!.id, dueAt }, from.locale);
  });
  return done();
}

/** In the moderators' queue too, where nobody overlooks that it waits; its words stay here. */
async function openCaseAbout(
  tx: Transaction,
  { id, dueAt }: { id: string; dueAt: Date },
  language?: Locale,
): Promise<void> {
  const found = await getTarget(tx, id);
  const target = { ...found, language: language ?? found.language };
  const urgency = { lane: "dataset", severity: "high", dueAt } as const;
  await openCase(tx, { target, origin: "notice", reasons: ["identified"], urgency });
}

/** What processes of an earlier version took down has no case yet. */
export async function openMissingCases(): Promise<void> {
  await transaction(async (tx) => {
    const waiting = await tx
      .select({ id: identifications.id, dueAt: identifications.dueAt })
      .from(identifications)
      .where(
        and(
          isNull(identifications.decidedAt),
          notExists(
            tx.select({ id: cases.id }).from(cases).where(eq(cases.identificationId, identifications.id)),
          ),
        ),
      )
      .for("update");
    for (const one of waiting) await openCaseAbout(tx, one);
  });
}

export interface Identification {
  id: string;
  tier: ReleaseTier;
  version: string;
  rowKey: string | null;
  explanation: string;
  createdAt: Date;
  dueAt: Date;
  isLate: boolean;
}

/** What stewards have to look at, the most urgent first. */
export async function listIdentifications(actor: Actor, now = new Date()): Promise<Identification[]> {
  authorize(researchPolicy["release.read-candidate"](actor));
  const rows = await db()
    .select()
    .from(identifications)
    .where(isNull(identifications.decidedAt))
    .orderBy(asc(identifications.dueAt));
  return rows.map((row) => ({ ...row, isLate: row.dueAt < now }));
}

/** Recalls the version for safety, or finds nobody recognisable; its words are erased either way. */
export async function decideIdentification(
  actor: Actor,
  id: string,
  outcome: "recalled" | "unfounded",
  now = new Date(),
): Promise<{ ok: true }> {
  authorize(researchPolicy["release.read-candidate"](actor));
  const { tier, version, isServed } = await transaction(async (tx) => {
    const [found] = await tx.select().from(identifications).where(eq(identifications.id, id)).for("update");
    if (!found) throw new NotFound();
    if (found.decidedAt) throw new Conflict("already-decided");
    const [release] = await tx
      .select({ id: releases.id, status: releases.status })
      .from(releases)
      .where(isOut(found));
    await tx
      .update(identifications)
      .set({ decidedAt: now, decidedById: actor.id, outcome, explanation: "", rowKey: null })
      .where(eq(identifications.id, id));
    await closeCase(tx, id, now);
    await recordAudit(tx, {
      actorId: actor.id,
      action: "release.identification-decided",
      subjectType: "release",
      subjectId: release!.id,
      data: { tier: found.tier, version: found.version, outcome },
    });
    return { tier: found.tier, version: found.version, isServed: release!.status !== "recalled" };
  });
  if (outcome === "recalled" && isServed)
    await recallRelease({ version, tier, reason: "safety", actorId: actor.id }, now);
  return done({});
}

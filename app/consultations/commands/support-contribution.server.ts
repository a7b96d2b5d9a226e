import { and, eq } from "drizzle-orm";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import { contributions, contributionSupports } from "../../../db/schema/index.ts";
import { Conflict, NotFound } from "../../shared/errors.ts";
import { spend } from "../../shared/limits.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { consultationPolicy } from "../policy.ts";
import { lockConsultation, lockContribution } from "./lock.server.ts";

/** Supports somebody's words, or takes the support back; asked for what is so already, changes nothing. */
export async function supportContribution(
  actor: Actor,
  number: number,
  contribution: number,
  on: boolean,
): Promise<void> {
  await spend("react", actor.id);
  await transaction(async (tx) => {
    const consultation = await lockConsultation(tx, number);
    const row = await lockContribution(tx, consultation.id, contribution);
    if (row.body === "" || row.withdrawnAt || row.holds.length > 0) throw new NotFound();
    authorize(consultationPolicy["contribution.support"](actor, consultation, row, on));
    const mine = { contributionId: row.id, userId: actor.id };
    if (on) await tx.insert(contributionSupports).values(mine).onConflictDoNothing();
    else
      await tx
        .delete(contributionSupports)
        .where(
          and(eq(contributionSupports.contributionId, row.id), eq(contributionSupports.userId, actor.id)),
        );
  });
}

/** Lets a held contribution be read. Nobody lets through their own words. @throws Conflict ("own-text") */
export async function releaseContribution(actor: Actor, number: number, contribution: number): Promise<void> {
  authorize(consultationPolicy["contribution.release"](actor));
  await transaction(async (tx) => {
    const consultation = await lockConsultation(tx, number);
    const row = await lockContribution(tx, consultation.id, contribution);
    if (row.authorId === actor.id) throw new Conflict("own-text");
    await tx.update(contributions).set({ holds: [] }).where(eq(contributions.id, row.id));
    await recordAudit(tx, {
      actorId: actor.id,
      action: "contribution.released",
      subjectType: "contribution",
      subjectId: row.id,
    });
  });
}

import { and, eq } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import { contributionSupports } from "../../../db/schema/index.ts";
import { NotFound } from "../../shared/errors.ts";
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
    if (row.body === "" || row.withdrawnAt || row.status !== "published") throw new NotFound();
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

import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import type { Executor, Transaction } from "../../../db/client.server.ts";
import { credentialVouches } from "../../../db/schema/index.ts";
import { NotFound } from "../../shared/errors.ts";
import { isActive } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { day, vouchesPerYear } from "../policy.ts";
import { isVouchToken } from "../vouch-link.server.ts";
import { logCredential } from "./log.server.ts";
import { submit } from "./prove-mailbox.server.ts";
import { isEditable, lockApplication } from "./rows.server.ts";
import type { Application } from "./rows.server.ts";

export const vouchesNeeded = 2;

export type VouchProblem =
  "vouch-own" | "vouch-other-profession" | "vouch-limit" | "vouch-twice" | "vouch-closed";

/** How many colleagues stand behind what an application says now. */
export async function countVouches(executor: Executor, applicationId: string): Promise<number> {
  const [row] = await executor
    .select({ count: sql<number>`count(*)::int` })
    .from(credentialVouches)
    .where(and(eq(credentialVouches.applicationId, applicationId), isNull(credentialVouches.voidedAt)));
  return row!.count;
}

/** Why this member cannot vouch for this application now; null when they can. */
export async function faultInVouch(
  executor: Executor,
  actor: Actor,
  application: Application,
  now: Date,
): Promise<VouchProblem | null> {
  if (actor.id === application.userId) return "vouch-own";
  const isColleague =
    isActive(actor.credential, now) && actor.credential?.professionCode === application.professionCode;
  if (!isColleague) return "vouch-other-profession";
  const asked = application.proofMethod === "vouchers" && application.charterAcceptedAt !== null;
  if (!asked || !isEditable(application.status)) return "vouch-closed";
  const given = await executor
    .select({ applicationId: credentialVouches.applicationId, voidedAt: credentialVouches.voidedAt })
    .from(credentialVouches)
    .where(
      and(
        eq(credentialVouches.voucherId, actor.id),
        gt(credentialVouches.createdAt, new Date(now.getTime() - 365 * day)),
      ),
    );
  if (given.some((one) => one.applicationId === application.id && !one.voidedAt)) return "vouch-twice";
  return given.length >= vouchesPerYear ? "vouch-limit" : null;
}

/**
 * A verified colleague stands for the applicant, with the link that the applicant gave them. The second one submits
 * the application.
 * @throws NotFound with a link that is not this application's
 */
export function vouch(
  actor: Actor,
  applicationId: string,
  token: string,
  now = new Date(),
): Promise<Result<VouchProblem, { count: number }>> {
  return transaction(async (tx) => {
    if (!isVouchToken(applicationId, token)) throw new NotFound();
    // Serialises what one person gives at the same time: the limit holds over all applications.
    await tx.execute(sql`select 1 from users where id = ${actor.id} for update`);
    const application = await lockApplication(tx, applicationId);
    const fault = await faultInVouch(tx, actor, application, now);
    if (fault) return problem(fault);
    return done({ count: await record(tx, actor, application, now) });
  });
}

async function record(tx: Transaction, actor: Actor, application: Application, now: Date): Promise<number> {
  const subjectId = application.id;
  await tx
    .insert(credentialVouches)
    .values({ applicationId: subjectId, voucherId: actor.id, createdAt: now });
  await logCredential(tx, "vouched", { actorId: actor.id, subjectId });
  const count = await countVouches(tx, subjectId);
  if (count >= vouchesNeeded) await submit(tx, application, now);
  return count;
}

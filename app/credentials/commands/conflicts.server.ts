import { and, desc, eq, isNull } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import type { Executor } from "../../../db/client.server.ts";
import {
  credentialApplications,
  credentialDecisions,
  credentialVouches,
  verifierDeclarations,
} from "../../../db/schema/index.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { credentialPolicy, day, declarationDays } from "../policy.ts";
import { logCredential } from "./log.server.ts";
import { employerHmac } from "./rows.server.ts";
import type { Application } from "./rows.server.ts";

export type ConflictProblem =
  "employer-undeclared" | "same-employer" | "vouched-yourself" | "appeal-needs-another";

/** A verifier says where they work, so that they decide on no colleague. Only keyed hashes are kept. */
export function declareEmployers(actor: Actor, employers: string, now = new Date()): Promise<void> {
  authorize(credentialPolicy["queue.read"](actor));
  const names = employers.split("\n").map((name) => name.trim());
  const employerHmacs = names.filter(Boolean).slice(0, 10).map(employerHmac);
  return transaction(async (tx) => {
    const declared = { employerHmacs, declaredAt: now };
    await tx
      .insert(verifierDeclarations)
      .values({ userId: actor.id, ...declared })
      .onConflictDoUpdate({ target: verifierDeclarations.userId, set: declared });
    const data = { count: employerHmacs.length };
    await logCredential(tx, "employer-declared", { actorId: actor.id, subjectId: actor.id, data });
  });
}

/** Where a verifier works, while their word on it is not older than a year; null when they have to say. */
export async function findEmployers(
  executor: Executor,
  verifierId: string,
  now: Date,
): Promise<string[] | null> {
  const [found] = await executor
    .select()
    .from(verifierDeclarations)
    .where(eq(verifierDeclarations.userId, verifierId));
  const isFresh = found && now.getTime() - found.declaredAt.getTime() < declarationDays * day;
  return isFresh ? found.employerHmacs : null;
}

/** Why this verifier may not decide on this application, whatever it says; null when they may. */
export async function findConflict(
  executor: Executor,
  verifierId: string,
  found: Application,
  now: Date,
): Promise<ConflictProblem | null> {
  const employers = await findEmployers(executor, verifierId, now);
  if (!employers) return "employer-undeclared";
  const own = [...employers, await employerOfOwnBadge(executor, verifierId)];
  if (found.employerHmac && own.includes(found.employerHmac)) return "same-employer";
  const [vouched] = await executor
    .select({ id: credentialVouches.id })
    .from(credentialVouches)
    .where(
      and(
        eq(credentialVouches.applicationId, found.id),
        eq(credentialVouches.voucherId, verifierId),
        isNull(credentialVouches.voidedAt),
      ),
    );
  if (vouched) return "vouched-yourself";
  if (!found.appealedAt) return null;
  const [rejected] = await executor
    .select({ id: credentialDecisions.id })
    .from(credentialDecisions)
    .where(
      and(
        eq(credentialDecisions.applicationId, found.id),
        eq(credentialDecisions.verifierId, verifierId),
        eq(credentialDecisions.outcome, "reject"),
      ),
    )
    .limit(1);
  return rejected ? "appeal-needs-another" : null;
}

/** A verifier who holds a badge themselves decides on nobody of the employer that they applied with. */
async function employerOfOwnBadge(executor: Executor, verifierId: string): Promise<string | null> {
  const [own] = await executor
    .select({ employerHmac: credentialApplications.employerHmac })
    .from(credentialApplications)
    .where(and(eq(credentialApplications.userId, verifierId), eq(credentialApplications.status, "verified")))
    .orderBy(desc(credentialApplications.decidedAt))
    .limit(1);
  return own?.employerHmac ?? null;
}

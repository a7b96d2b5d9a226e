import { eq } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { credentialApplications } from "../../../db/schema/index.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { credentialPolicy } from "../policy.ts";
import { logCredential } from "./log.server.ts";
import { lockApplication } from "./rows.server.ts";
import type { Application } from "./rows.server.ts";

const leaseMinutes = 15;

export const isInReview = (status: Application["status"]): boolean =>
  status === "in_review" || status === "decided_once";

/** Who holds an application now. A lease that ran out counts for nothing, without a job having to end it. */
export const holderOf = (
  found: Pick<Application, "claimedById" | "claimedUntil">,
  now: Date,
): string | null => (found.claimedUntil && found.claimedUntil > now ? found.claimedById : null);

/** Reserves an application for fifteen minutes, so that two verifiers do not work on it at once. */
export function claimApplication(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<Result<"application-held" | "application-settled">> {
  return transaction(async (tx) => {
    const found = await lockApplication(tx, id);
    authorize(credentialPolicy["application.decide"](actor, found));
    if (!isInReview(found.status)) return problem("application-settled");
    const holder = holderOf(found, now);
    if (holder && holder !== actor.id) return problem("application-held");
    await tx
      .update(credentialApplications)
      .set({ claimedById: actor.id, claimedUntil: new Date(now.getTime() + leaseMinutes * 60_000) })
      .where(eq(credentialApplications.id, id));
    await logCredential(tx, "claimed", { actorId: actor.id, subjectId: id });
    return done();
  });
}

/** Gives an application back to the queue. */
export function releaseApplication(actor: Actor, id: string): Promise<Result<never>> {
  return transaction(async (tx) => {
    const found = await lockApplication(tx, id);
    authorize(credentialPolicy["application.decide"](actor, found));
    if (found.claimedById === actor.id) {
      await tx
        .update(credentialApplications)
        .set({ claimedById: null, claimedUntil: null })
        .where(eq(credentialApplications.id, id));
      await logCredential(tx, "released", { actorId: actor.id, subjectId: id });
    }
    return done();
  });
}

/** Asks the job for the checks once more, for example after a new extract was imported. */
export function recheckApplication(actor: Actor, id: string): Promise<Result<"application-settled">> {
  return transaction(async (tx) => {
    const found = await lockApplication(tx, id);
    authorize(credentialPolicy["application.decide"](actor, found));
    if (found.status !== "in_review" && found.status !== "submitted") return problem("application-settled");
    await emit(tx, { name: "credential.submitted", applicationId: id });
    await logCredential(tx, "recheck-asked", { actorId: actor.id, subjectId: id });
    return done();
  });
}

import { eq } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import { credentialApplications } from "../../../db/schema/index.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { credentialPolicy } from "../policy.ts";
import { logCredential } from "./log.server.ts";
import { findOpenApplication, lockApplication } from "./rows.server.ts";

/**
 * Asks for a second look at a rejection, once. The application goes back to the queue as it was, with the applicant's
 * reasons; whoever rejected it decides on it no more.
 */
export function appealRejection(
  actor: Actor,
  applicationId: string,
  reasons: string,
  now = new Date(),
): Promise<Result<"application-open">> {
  return transaction(async (tx) => {
    const found = await lockApplication(tx, applicationId);
    authorize(credentialPolicy["application.appeal"](actor, found, now));
    if (await findOpenApplication(tx, actor.id)) return problem("application-open");
    await tx
      .update(credentialApplications)
      .set({
        status: "in_review",
        appealedAt: now,
        appealReasons: reasons,
        // Approvals given before the rejection do not count for the appeal.
        round: found.round + 1,
        version: found.version + 1,
      })
      .where(eq(credentialApplications.id, applicationId));
    await logCredential(tx, "appealed", { actorId: actor.id, subjectId: applicationId });
    return done();
  });
}

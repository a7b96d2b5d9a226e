import { eq } from "drizzle-orm";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { grantReviews, grants, studies } from "../../../db/schema/index.ts";
import { notify } from "../../notifications/commands.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { grantPolicy } from "../policy.ts";
import type { ReviewInput } from "../schema.ts";
import { lockGrant } from "./lock.server.ts";

/**
 * One reviewer's decision, in writing. The second approval opens the access, one refusal ends the application; the
 * project in the register is decided on with it. That two people approved is the database's rule, not this code's.
 */
export async function reviewGrant(
  actor: Actor,
  number: number,
  { verdict, reason }: ReviewInput,
): Promise<{ state: "asked" | "approved" | "declined" }> {
  return transaction(async (tx) => {
    const grant = await lockGrant(tx, number);
    const earlier = await tx.select().from(grantReviews).where(eq(grantReviews.grantId, grant.id));
    authorize(
      grantPolicy["grant.review"](
        actor,
        grant,
        earlier.map(({ reviewerId }) => reviewerId),
      ),
    );
    await tx.insert(grantReviews).values({ grantId: grant.id, reviewerId: actor.id, verdict, reason });
    await recordAudit(tx, {
      actorId: actor.id,
      action: `grant.review-${verdict}`,
      subjectType: "grant",
      subjectId: grant.id,
    });
    const [after] = await tx
      .select({ state: grants.state, decidedAt: grants.decidedAt })
      .from(grants)
      .where(eq(grants.id, grant.id));
    const { state, decidedAt } = after!;
    if (state === "asked") return { state };
    await tx
      .update(studies)
      .set({
        state: state === "approved" ? "accepted" : "refused",
        decision: reason,
        decidedById: actor.id,
        decidedAt,
      })
      .where(eq(studies.id, grant.studyId));
    await notify(tx, [grant.holderId!], {
      kind: "grant-decided",
      data: { studyNumber: number },
      onceKey: `grant-decided:${grant.id}`,
    });
    await emit(tx, { name: "grant.decided", grantId: grant.id });
    return { state };
  });
}

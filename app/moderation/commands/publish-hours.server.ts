import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import { coverageHours } from "../../../db/schema/index.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import type { CoverageSpan } from "../hours.ts";
import { moderationPolicy } from "../policy.ts";

/** Says when the queue is read, in the place of what was said before; the log keeps who said so. */
export async function publishHours(actor: Actor, spans: readonly CoverageSpan[]): Promise<void> {
  authorize(moderationPolicy["hours.publish"](actor));
  await transaction(async (tx) => {
    await tx.delete(coverageHours);
    if (spans.length > 0) await tx.insert(coverageHours).values([...spans]);
    await recordAudit(tx, {
      actorId: actor.id,
      action: "moderation.hours-published",
      subjectType: "site",
      subjectId: "coverage-hours",
      data: { spans: spans.length },
    });
  });
}

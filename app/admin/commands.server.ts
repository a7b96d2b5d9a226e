import { recordAudit } from "../../db/audit.server.ts";
import { transaction } from "../../db/client.server.ts";
import { askForLetters } from "../../db/queues.server.ts";
import type { LetterKey } from "../../db/queues.server.ts";
import { authorize } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { adminPolicy } from "./policy.ts";

/**
 * Has jobs that were given up tried again, or forgotten; a worker does it within seconds. What somebody else decided on
 * meanwhile stays decided.
 */
export async function decideLetters(
  actor: Actor,
  asked: "retry" | "forget",
  letters: readonly LetterKey[] | "all",
): Promise<void> {
  authorize(adminPolicy["queue.decide"](actor));
  await transaction(async (tx) => {
    const count = await askForLetters(tx, asked, letters);
    if (count === 0) return;
    await recordAudit(tx, {
      actorId: actor.id,
      action: asked === "retry" ? "queue.retried" : "queue.forgotten",
      subjectType: "queue",
      subjectId: letters === "all" ? "all" : letters[0]!.queue,
      data: { count },
    });
  });
}

import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { db, transaction } from "../../../db/client.server.ts";
import { recordAudit } from "../../../db/audit.server.ts";
import { bulkDecisions, cases } from "../../../db/schema/index.ts";
import { Forbidden, NotFound } from "../../shared/errors.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { moderationPolicy } from "../policy.ts";
import { listIdentical } from "../queries/identical.server.ts";
import type { DecideInput } from "../schema.ts";
import { decideCase } from "./decide-case.server.ts";
import type { DecideProblem } from "./decide-case.server.ts";

export interface Together {
  decided: number[];
  /** Left as they were, each with what stood in the way: the reader's own post, another moderator, a newer state. */
  left: { number: number; problem: DecideProblem | "own-post" }[];
}

/**
 * Decides the cases that are identical to this one as it was decided: the same text and reasons, nothing changed
 * since. One entry for the act and one decision, with its statement, for each case.
 * @param chosen the numbers that the moderator ticked; any that is not identical is ignored
 */
export async function decideTogether(
  actor: Actor,
  number: number,
  chosen: readonly number[],
  input: Omit<DecideInput, "version" | "title" | "markdown">,
  now = new Date(),
): Promise<Together> {
  authorize(moderationPolicy["queue.read"](actor));
  const [like] = await db().select().from(cases).where(eq(cases.number, number));
  if (!like) throw new NotFound();
  const identical = (await listIdentical(actor, like)).filter((other) => chosen.includes(other.number));
  const bulkId = uuidv7();
  const { measure, reason: reasonCode } = input;
  await transaction(async (tx) => {
    await tx
      .insert(bulkDecisions)
      .values({ id: bulkId, deciderId: actor.id, measure, reasonCode, createdAt: now });
    await recordAudit(tx, {
      actorId: actor.id,
      action: "cases.decided-together",
      subjectType: "case",
      subjectId: like.id,
      data: { bulk: bulkId, measure, reason: reasonCode, cases: identical.length },
    });
  });
  const together: Together = { decided: [], left: [] };
  for (const other of identical) {
    const decision = { ...input, version: other.version, title: "", markdown: "" };
    try {
      const decided = await decideCase(actor, other.number, decision, now, bulkId);
      if (decided.ok) together.decided.push(other.number);
      else together.left.push({ number: other.number, problem: decided.problem });
    } catch (error) {
      if (!(error instanceof Forbidden)) throw error;
      together.left.push({ number: other.number, problem: "own-post" });
    }
  }
  return together;
}

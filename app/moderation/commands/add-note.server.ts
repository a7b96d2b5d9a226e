import { eq } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import { caseNotes, cases } from "../../../db/schema/index.ts";
import { NotFound } from "../../shared/errors.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { deciderOf } from "../kinds.ts";
import { moderationPolicy } from "../policy.ts";
import { isOwn } from "../targets.server.ts";
import { holderOf } from "./claim-case.server.ts";
import { lockCase } from "./rows.server.ts";

export interface NoteInput {
  body: string;
  /** Also gives the case back to the queue, for whoever comes next. */
  isHandOver: boolean;
}

/**
 * Leaves a note for the other moderators of a case.
 * @throws Forbidden for what is one's own
 * @throws NotFound on a row of published data: what is said of it goes with the stewards' decision, a note would stay
 */
export async function addNote(
  actor: Actor,
  number: number,
  { body, isHandOver }: NoteInput,
  now = new Date(),
): Promise<void> {
  await transaction(async (tx) => {
    const { found, target } = await lockCase(tx, { number });
    if (deciderOf(target.kind) === "steward") throw new NotFound();
    authorize(moderationPolicy["case.decide"](actor, { isOwn: isOwn(actor, target) }));
    const kind = isHandOver ? "hand-over" : "note";
    await tx.insert(caseNotes).values({ caseId: found.id, authorId: actor.id, kind, body, createdAt: now });
    if (isHandOver && found.status === "claimed" && holderOf(found, now) === actor.id)
      await tx
        .update(cases)
        .set({ status: "open", claimedById: null, claimedUntil: null })
        .where(eq(cases.id, found.id));
  });
}

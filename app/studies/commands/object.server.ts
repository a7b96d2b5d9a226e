import { and, eq, isNull, sql } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import { studies, studyObjections } from "../../../db/schema/index.ts";
import { spend } from "../../shared/limits.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { studyPolicy } from "../policy.ts";
import { objectionThreshold } from "../schema.ts";
import { lockStudy, tellStewards } from "./ask-study.server.ts";

/** Objects to a study, or no longer; from the threshold on stewards hear, once, that many do. */
export async function objectToStudy(actor: Actor, number: number, on: boolean): Promise<void> {
  authorize(studyPolicy["study.object"](actor));
  await spend("react", actor.id);
  await transaction(async (tx) => {
    const study = await lockStudy(tx, number);
    const mine = { studyId: study.id, userId: actor.id };
    if (!on) {
      await tx
        .delete(studyObjections)
        .where(and(eq(studyObjections.studyId, study.id), eq(studyObjections.userId, actor.id)));
      return;
    }
    await tx.insert(studyObjections).values(mine).onConflictDoNothing();
    const told = await tx
      .update(studies)
      .set({ objectionsToldAt: new Date() })
      .where(
        and(
          eq(studies.id, study.id),
          isNull(studies.objectionsToldAt),
          sql`${studies.objectionCount} >= ${objectionThreshold}`,
        ),
      )
      .returning({ id: studies.id });
    if (told.length > 0)
      await tellStewards(tx, actor, {
        kind: "study-objected",
        number,
        onceKey: `study-objected:${study.id}`,
      });
  });
}

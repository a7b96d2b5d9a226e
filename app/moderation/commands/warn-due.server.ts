import { and, asc, eq, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import { db, transaction } from "../../../db/client.server.ts";
import { cases, userRoles, users } from "../../../db/schema/index.ts";
import { notify } from "../../notifications/commands.server.ts";
import { deciderOf } from "../kinds.ts";
import { authorOf, listTargets } from "../targets.server.ts";

/** How long before its due time moderators hear of a case, in minutes; a third of the time where that is shorter. */
const aheadMinutes = 30;
const batch = 100;

/**
 * Tells those who decide a case, in its language if there are any, that its time is nearly up, once per case, before it has passed.
 * @returns how many cases
 */
export async function warnOfDueCases(now = new Date()): Promise<number> {
  const near = new Date(now.getTime() + aheadMinutes * 60_000);
  const due = await db()
    .select({ id: cases.id, number: cases.number, language: cases.language, targetId: cases.targetId })
    .from(cases)
    .where(
      and(
        sql`${cases.status} in ('open', 'claimed', 'appealed')`,
        isNull(cases.alarmedAt),
        lt(cases.dueAt, near),
        // Critical cases were announced when they opened, half an hour before they are due.
        ne(cases.severity, "critical"),
      ),
    )
    .orderBy(asc(cases.dueAt))
    .limit(batch);
  const deciders = await db()
    .select({ id: users.id, locale: users.locale, role: userRoles.role })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(and(inArray(userRoles.role, ["moderator", "verifier", "steward"]), eq(users.status, "active")));
  const targets = await listTargets(
    db(),
    due.map((found) => found.targetId),
  );
  for (const found of due) {
    const target = targets.get(found.targetId);
    const authorId = target && authorOf(target);
    const role = target ? deciderOf(target.kind) : "moderator";
    const others = deciders.filter((one) => one.role === role && one.id !== authorId);
    const readers = others.filter(({ locale }) => locale === found.language);
    const called = (readers.length > 0 ? readers : others).map(({ id }) => id);
    await transaction(async (tx) => {
      const news = { kind: "case-due" as const, data: { caseNumber: found.number, decider: role } };
      await notify(tx, called, { ...news, onceKey: `case-due:${found.id}` });
      await tx.update(cases).set({ alarmedAt: now }).where(eq(cases.id, found.id));
    });
  }
  return due.length;
}

import { and, eq, inArray, lte, or, sql } from "drizzle-orm";
import { db, transaction } from "../../db/client.server.ts";
import type { Transaction } from "../../db/client.server.ts";
import { consultations, contributions, userRoles, users } from "../../db/schema/index.ts";
import { notify } from "../notifications/commands.server.ts";
import type { NotificationKind } from "../notifications/kinds.ts";
import { team } from "../proposals/policy.ts";

/** Days before the synthesis is due on which whoever owes it is reminded. */
export const remindedDays = 7;

interface Told {
  id: string;
  number: number;
  facilitatorId: string | null;
}

/** Whoever facilitates it hears: the team, and the member named for it. */
export async function tellFacilitators(
  tx: Transaction,
  { number, facilitatorId }: Omit<Told, "id">,
  { kind, onceKey }: { kind: NotificationKind; onceKey: string },
): Promise<void> {
  const rows = await tx
    .selectDistinct({ id: users.id })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(and(inArray(userRoles.role, [...team]), eq(users.status, "active")));
  const ids = new Set([...rows.map(({ id }) => id), ...(facilitatorId ? [facilitatorId] : [])]);
  await notify(tx, [...ids], { kind, data: { consultationNumber: number }, onceKey });
}

/**
 * Tells what the clock did: that a consultation opened, closed, or that its synthesis is nearly due. Opening and closing
 * themselves need nobody; lists that were cached are made again.
 * @returns how many consultations had news
 */
export async function tellConsultationNews(now = new Date()): Promise<number> {
  const reminder = sql`${consultations.synthesisDueAt} - make_interval(days => ${remindedDays}::int)`;
  const at = now.toISOString();
  const rows = await db()
    .select({ id: consultations.id })
    .from(consultations)
    .where(
      or(
        and(eq(consultations.told, "nothing"), lte(consultations.opensAt, now)),
        and(eq(consultations.told, "opening"), lte(consultations.closesAt, now)),
        and(
          eq(consultations.told, "closing"),
          sql`(${consultations.synthesisAt} is not null or ${reminder} <= ${at}::timestamptz)`,
        ),
      ),
    )
    .limit(100);
  for (const { id } of rows) await transaction((tx) => tellOne(tx, id, now));
  return rows.length;
}

async function tellOne(tx: Transaction, id: string, now: Date): Promise<void> {
  const [row] = await tx.select().from(consultations).where(eq(consultations.id, id)).for("update");
  if (!row) return;
  const next = ({ nothing: "opening", opening: "closing", closing: "due", due: "due" } as const)[row.told];
  const isDue =
    next === "opening"
      ? row.opensAt <= now
      : next === "closing"
        ? row.closesAt <= now
        : row.synthesisAt !== null ||
          row.synthesisDueAt.getTime() - remindedDays * 86_400_000 <= now.getTime();
  if (!isDue || row.told === "due") return;
  const onceKey = `consultation-${next}:${id}`;
  if (next === "opening") await tellFacilitators(tx, row, { kind: "consultation-opened", onceKey });
  if (next === "closing") {
    await tellFacilitators(tx, row, { kind: "consultation-closed", onceKey });
    const rows = await tx
      .selectDistinct({ id: contributions.authorId })
      .from(contributions)
      .where(eq(contributions.consultationId, id));
    await notify(
      tx,
      rows.flatMap((one) => (one.id ? [one.id] : [])),
      { kind: "consultation-closed", data: { consultationNumber: row.number }, onceKey },
    );
  }
  if (next === "due" && row.synthesisAt === null)
    await tellFacilitators(tx, row, { kind: "synthesis-due", onceKey });
  await tx.update(consultations).set({ told: next }).where(eq(consultations.id, id));
}

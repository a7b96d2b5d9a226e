import { and, asc, desc, eq, gt, lt, sql } from "drizzle-orm";
import { transaction } from "../../db/client.server.ts";
import type { Transaction } from "../../db/client.server.ts";
import { appointmentEntries } from "../../db/schema/index.ts";
import { NotFound } from "../shared/errors.ts";
import { spend } from "../shared/limits.server.ts";
import type { Actor } from "../shared/policy.ts";
import { done, problem } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";
import { maxEntries } from "./entries.ts";
import type { Content, EntryKind } from "./entries.ts";
import { readPassage } from "./passages.server.ts";
import type { AddInput, EditInput } from "./schema.ts";
import { openContent, postKey, sealContent } from "./sealed.server.ts";

type Added = Result<"notebook-full", { id: string }>;

/** Writes an entry of one's own, at the end of its kind. @throws TooMany */
export async function addEntry(actor: Actor, { kind, text, day }: AddInput): Promise<Added> {
  await spend("notebook", actor.id);
  return transaction(async (tx) => {
    await lockNotebook(tx, actor);
    return insertEntry(tx, actor, kind, null, { text, day, passage: null });
  });
}

/**
 * Keeps an answer or a question as it stands, with whose words they are. Kept once: again, it leads to the first.
 * @throws NotFound for what the actor cannot read or is not published; TooMany
 */
export async function keepPost(actor: Actor, postId: string): Promise<Added & { isNew?: boolean }> {
  await spend("notebook", actor.id);
  const passage = await readPassage(actor, postId);
  return transaction(async (tx) => {
    await lockNotebook(tx, actor);
    const key = postKey(postId);
    const [kept] = await tx
      .select({ id: appointmentEntries.id })
      .from(appointmentEntries)
      .where(and(eq(appointmentEntries.userId, actor.id), eq(appointmentEntries.postKey, key)));
    if (kept) return { ...done({ id: kept.id }), isNew: false };
    const added = await insertEntry(tx, actor, "passage", key, { text: "", day: null, passage });
    return { ...added, isNew: true };
  });
}

/** Changes one's own words. Somebody's words that were kept stay theirs, as they were. @throws NotFound, TooMany */
export async function editEntry(
  actor: Actor,
  entryId: string,
  { kind, text, day, revision }: EditInput,
): Promise<Result<"entry-changed">> {
  await spend("notebook", actor.id);
  return transaction(async (tx) => {
    await lockNotebook(tx, actor);
    const row = await ownRow(tx, actor, entryId);
    if (row.kind !== kind) throw new NotFound();
    const before = openContent(actor.id, entryId, row.sealed);
    const content = { ...before, text, day };
    // A save repeated because its answer was lost on the way is no conflict.
    if (row.revision !== revision)
      return before.text === text && before.day === day ? done() : problem("entry-changed");
    await tx
      .update(appointmentEntries)
      .set({ sealed: sealContent(actor.id, entryId, content), revision: revision + 1 })
      .where(eq(appointmentEntries.id, entryId));
    return done();
  });
}

/** Changes places with the entry of the same kind before or after; at the end, nothing moves. @throws NotFound */
export async function moveEntry(actor: Actor, entryId: string, to: "up" | "down"): Promise<void> {
  await transaction(async (tx) => {
    await lockNotebook(tx, actor);
    const row = await ownRow(tx, actor, entryId);
    const { position } = appointmentEntries;
    const [other] = await tx
      .select({ id: appointmentEntries.id, position })
      .from(appointmentEntries)
      .where(
        and(
          eq(appointmentEntries.userId, actor.id),
          eq(appointmentEntries.kind, row.kind),
          to === "up" ? lt(position, row.position) : gt(position, row.position),
        ),
      )
      .orderBy(to === "up" ? desc(position) : asc(position))
      .limit(1);
    if (!other) return;
    for (const [id, place] of [
      [row.id, other.position],
      [other.id, row.position],
    ] as const)
      await tx.update(appointmentEntries).set({ position: place }).where(eq(appointmentEntries.id, id));
  });
}

/** @throws NotFound for anybody else's, and for what is gone */
export async function deleteEntry(actor: Actor, entryId: string): Promise<void> {
  await transaction(async (tx) => {
    const row = await ownRow(tx, actor, entryId);
    await tx.delete(appointmentEntries).where(eq(appointmentEntries.id, row.id));
  });
}

/** One change at a time: places stay distinct, and the limit holds from two tabs. */
const lockNotebook = (tx: Transaction, actor: Actor) =>
  tx.execute(sql`select 1 from users where id = ${actor.id} for no key update`);

async function ownRow(tx: Transaction, actor: Actor, entryId: string) {
  const [row] = await tx
    .select()
    .from(appointmentEntries)
    .where(and(eq(appointmentEntries.id, entryId), eq(appointmentEntries.userId, actor.id)));
  if (!row) throw new NotFound();
  return row;
}

async function insertEntry(
  tx: Transaction,
  actor: Actor,
  kind: EntryKind,
  key: string | null,
  content: Content,
): Promise<Added> {
  const [{ total, last }] = (await tx
    .select({
      total: sql<number>`count(*)::int`,
      last: sql<number>`coalesce(max(${appointmentEntries.position}), 0)`,
    })
    .from(appointmentEntries)
    .where(eq(appointmentEntries.userId, actor.id))) as [{ total: number; last: number }];
  if (total >= maxEntries) return problem("notebook-full");
  const id = crypto.randomUUID();
  await tx.insert(appointmentEntries).values({
    id,
    userId: actor.id,
    kind,
    position: last + 1,
    postKey: key,
    sealed: sealContent(actor.id, id, content),
  });
  return done({ id });
}

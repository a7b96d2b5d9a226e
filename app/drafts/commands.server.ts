import { and, eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { db, preparedText, transaction } from "../../db/client.server.ts";
import type { Transaction } from "../../db/client.server.ts";
import { drafts, users } from "../../db/schema/index.ts";
import { NotFound } from "../shared/errors.ts";
import { spend } from "../shared/limits.server.ts";
import type { Actor } from "../shared/policy.ts";
import { done, problem } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";
import { placeKey, sealFields, typedFields } from "./fields.server.ts";
import type { Fields } from "./fields.server.ts";
import type { Place } from "./place.ts";
import { findDraft } from "./queries.server.ts";

const here = (userId: string, place: Place) =>
  and(eq(drafts.userId, userId), eq(drafts.placeKey, placeKey(userId, place)));

/**
 * Keeps what is being written. `sequence` is the save that this text started from, 0 for none: when another tab or
 * device saved since, or the text was posted, nothing is overwritten.
 * @throws TooMany
 */
export async function saveDraft(
  userId: string,
  place: Place,
  values: Fields,
  sequence: number,
): Promise<Result<"stale", { sequence: number }>> {
  await spend("draft", userId);
  const fields = typedFields(values);
  const sealed = sealFields(userId, place, fields);
  const [saved] =
    sequence > 0
      ? await db()
          .update(drafts)
          .set({ sealed, sequence: sequence + 1, updatedAt: new Date() })
          .where(and(here(userId, place), eq(drafts.sequence, sequence)))
          .returning({ sequence: drafts.sequence })
      : await insertFirst(userId, place, sealed);
  if (saved) return done(saved);
  const stored = await findDraft(userId, place);
  // A save repeated because its answer was lost on the way.
  return stored.fields && isDeepStrictEqual(stored.fields, fields)
    ? done({ sequence: stored.sequence })
    : problem("stale");
}

async function insertFirst(userId: string, place: Place, sealed: string) {
  const [owner] = await db()
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.status, "active")));
  if (!owner) return [];
  return db()
    .insert(drafts)
    .values({ userId, placeKey: placeKey(userId, place), sealed })
    .onConflictDoNothing({ target: [drafts.userId, drafts.placeKey] })
    .returning({ sequence: drafts.sequence });
}

const thisDay = sql`date_trunc('day', now())`;
/** Empties a draft, of `draftAt`; as a part of a larger statement once for each row that `from` finds. */
export const draftEmptied = (from: SQL = sql``): SQL => sql`
  insert into drafts as d (id, user_id, place_key, sealed, updated_at)
  select ${sql.placeholder("draftId")}::uuid, ${sql.placeholder("userId")}::uuid, ${sql.placeholder("placeKey")}::text,
    null, ${thisDay} ${from}
  on conflict (user_id, place_key) do update
    set sealed = null, sequence = d.sequence + 1, updated_at = excluded.updated_at`;

export const draftAt = (userId: string, place: Place) => ({
  draftId: randomUUID(),
  userId,
  placeKey: placeKey(userId, place),
});

const emptyDraft = preparedText(() => draftEmptied());

/**
 * Empties a draft that was posted or thrown away. Its row stays, one save further on, so that an older tab is refused;
 * it keeps the day only, since the moment would be that of the post.
 */
export async function closeDraft(tx: Transaction, userId: string, place: Place): Promise<void> {
  await emptyDraft(tx).execute(draftAt(userId, place));
}

/** Throws one of one's own drafts away. @throws NotFound for anybody else's */
export async function discardDraft(actor: Actor, draftId: string): Promise<void> {
  const emptied = await db()
    .update(drafts)
    .set({ sealed: null, sequence: sql`${drafts.sequence} + 1`, updatedAt: thisDay })
    .where(and(eq(drafts.id, draftId), eq(drafts.userId, actor.id)))
    .returning({ id: drafts.id });
  if (emptied.length === 0) throw new NotFound();
}

/** Throws away what is kept at a place. */
export const discardPlace = (actor: Actor, place: Place): Promise<void> =>
  transaction((tx) => closeDraft(tx, actor.id, place));

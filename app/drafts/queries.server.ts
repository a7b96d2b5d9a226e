import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { timeNow } from "../../db/clock.server.ts";
import { db, prepared } from "../../db/client.server.ts";
import { drafts } from "../../db/schema/index.ts";
import { NotFound } from "../shared/errors.ts";
import type { Actor } from "../shared/policy.ts";
import { begunToken } from "./begun.server.ts";
import { openFields, placeKey, writerToken } from "./fields.server.ts";
import type { Fields } from "./fields.server.ts";
import { kindOf } from "./place.ts";
import type { Place, PlaceKind } from "./place.ts";
import { wordsIn } from "./words.ts";

const draftAt = prepared((database) =>
  database
    .select({ id: drafts.id, sequence: drafts.sequence, sealed: drafts.sealed, savedAt: drafts.updatedAt })
    .from(drafts)
    .where(
      and(eq(drafts.userId, sql.placeholder("userId")), eq(drafts.placeKey, sql.placeholder("placeKey"))),
    )
    .prepare("draft_at"),
);

/** A draft as it is kept. */
export interface SealedDraft {
  id: string;
  sequence: number;
  sealed: string | null;
  /** A date; or, as JSON has it, its text. */
  savedAt: Date | string;
}

/** The draft of `placeOfDraft` as a column of JSON, for a statement that reads the rest of its page. */
export const sealedDraft = (): SQL => sql`(
  select json_build_object('id', d.id, 'sequence', d.sequence, 'sealed', d.sealed, 'savedAt', d.updated_at)
  from drafts d where d.user_id = ${sql.placeholder("userId")}::uuid and d.place_key = ${sql.placeholder("placeKey")}::text)`;

export const placeOfDraft = (userId: string, place: Place) => ({ userId, placeKey: placeKey(userId, place) });

/** What is kept at a place; sequence 0 where nothing ever was, no fields where it was posted or thrown away. */
export async function findDraft(userId: string, place: Place) {
  const [row] = await draftAt().execute(placeOfDraft(userId, place));
  return unsealed(userId, row ?? null);
}

function unsealed(userId: string, row: SealedDraft | null) {
  return {
    id: row?.id ?? null,
    sequence: row?.sequence ?? 0,
    fields: row?.sealed ? openFields(userId, row.sealed).fields : null,
    savedAt: row ? new Date(row.savedAt) : null,
  };
}

/** What a form needs to be kept as a draft, and what was kept of it before. */
export interface Drafting {
  place: Place;
  writer: string;
  begun: string;
  draftId: string | null;
  sequence: number;
  savedAt: Date | null;
  fields: Fields | null;
}

/**
 * Null for a visitor: nothing of theirs is kept.
 * @param kept what `sealedDraft` read with the page; when it is left out, the draft is looked up
 */
export async function openDrafting(
  actor: Actor | null,
  place: Place,
  kept?: SealedDraft | null,
): Promise<Drafting | null> {
  if (!actor) return null;
  const { id, ...draft } = kept === undefined ? await findDraft(actor.id, place) : unsealed(actor.id, kept);
  // What was kept was written before: its clock starts when it was last saved.
  const begun = (draft.fields && draft.savedAt) || new Date(timeNow());
  return {
    place,
    writer: writerToken(actor.id, place),
    begun: begunToken(actor.id, place, begun),
    draftId: id,
    ...draft,
  };
}

/** Drafts listed on one page; whoever has more throws some away. */
const shown = 100;
const excerptLength = 140;

export interface ListedDraft {
  id: string;
  place: Place;
  kind: PlaceKind;
  /** How it begins. */
  words: string;
  savedAt: Date;
}

/** One's own drafts, the last one saved first. */
export async function listDrafts(actor: Actor): Promise<ListedDraft[]> {
  const rows = await db()
    .select({ id: drafts.id, sealed: drafts.sealed, savedAt: drafts.updatedAt })
    .from(drafts)
    .where(and(eq(drafts.userId, actor.id), isNotNull(drafts.sealed)))
    .orderBy(desc(drafts.updatedAt), desc(drafts.id))
    .limit(shown);
  return rows.map(({ id, sealed, savedAt }) => {
    const { place, fields } = openFields(actor.id, sealed!);
    const words = (wordsIn(fields)[0] ?? "").toWellFormed();
    return { id, place, kind: kindOf(place), words: words.slice(0, excerptLength).trim(), savedAt };
  });
}

/** Where one of one's own drafts is written. @throws NotFound for anybody else's, and for what was posted */
export async function getDraftPlace(actor: Actor, draftId: string): Promise<Place> {
  const [row] = await db()
    .select({ sealed: drafts.sealed })
    .from(drafts)
    .where(and(eq(drafts.id, draftId), eq(drafts.userId, actor.id)));
  if (!row?.sealed) throw new NotFound();
  return openFields(actor.id, row.sealed).place;
}

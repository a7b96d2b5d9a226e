import { hmac } from "../shared/crypto.server.ts";
import type { FormState } from "../shared/http/forms.ts";
import { seal, unseal } from "../shared/sealed.server.ts";
import { isPlace } from "./place.ts";
import type { Place } from "./place.ts";

export type Fields = FormState["values"];

/** What a form carries beside what was typed; the rest is the draft. The form's key stays: two devices make one post. */
const notTyped = new Set([
  "draft",
  "writer",
  "begun",
  "place",
  "intent",
  "decide",
  "seenPreview",
  "careShown",
  "othersShown",
]);
/** A form has some thirty fields; more is not ours. */
const maxFields = 60;

export const typedFields = (values: Fields): Fields =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => !notTyped.has(name))
      .slice(0, maxFields),
  );

export const placeKey = (userId: string, place: Place): string => hmac("draft-place", `${userId}:${place}`);

export const sealFields = (userId: string, place: Place, fields: Fields): string =>
  seal("draft", JSON.stringify({ place, fields }), userId);

export function openFields(userId: string, sealed: string): { place: Place; fields: Fields } {
  return JSON.parse(unseal("draft", sealed, userId)) as { place: Place; fields: Fields };
}

const writerDays = 7;

/** Lets a form be kept as its writer's draft after their session ended: it names them to us alone, at one place. */
export const writerToken = (userId: string, place: Place, now = Date.now()): string =>
  seal("draft-writer", JSON.stringify([userId, now]), place);

/** Whose form this was; null for a token that was forged, moved or is too old. */
export function writerOf(token: unknown, place: unknown, now = Date.now()): string | null {
  if (typeof token !== "string" || !isPlace(place)) return null;
  try {
    const [userId, since] = JSON.parse(unseal("draft-writer", token, place)) as [string, number];
    return now - since < writerDays * 86_400_000 ? userId : null;
  } catch {
    return null;
  }
}

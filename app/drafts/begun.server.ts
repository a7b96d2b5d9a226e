import { timeNow } from "../../db/clock.server.ts";
import { seal, tryUnseal } from "../shared/sealed.server.ts";
import type { Place } from "./place.ts";

const purpose = "form-begun";
const boundTo = (userId: string, place: Place): string => `${userId}:${place}`;

/** When a form was first shown to its writer: sealed, so that a program cannot say that it took its time. */
export const begunToken = (userId: string, place: Place, at: Date): string =>
  seal(purpose, String(at.getTime()), boundTo(userId, place));

/** Seconds since a form was first shown; null when it does not say, or says it of somebody else or somewhere else. */
export function secondsSinceBegun(
  token: string,
  userId: string,
  place: Place,
  now = timeNow(),
): number | null {
  const begun = token && tryUnseal(purpose, token, boundTo(userId, place));
  return !begun ? null : Math.max(0, (now - Number(begun)) / 1_000);
}

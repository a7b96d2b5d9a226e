import { timingSafeEqual } from "node:crypto";
import { hmac } from "../shared/crypto.server.ts";

/** What the link to colleagues bears: only whom the applicant gave it to can read the application's name. */
export const vouchToken = (applicationId: string): string => hmac("vouch-link", applicationId).slice(0, 32);

export function isVouchToken(applicationId: string, token: string): boolean {
  const [given, right] = [Buffer.from(token), Buffer.from(vouchToken(applicationId))];
  return given.length === right.length && timingSafeEqual(given, right);
}

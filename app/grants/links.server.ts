import { timingSafeEqual } from "node:crypto";
import { hmac } from "../shared/crypto.server.ts";
import { Forbidden } from "../shared/errors.ts";

/** How long a link to a file holds. */
export const linkMinutes = 60;

export interface LinkedFile {
  grantId: string;
  releaseId: string;
  path: string;
}

/** Seconds since 1970 after which a link made now is over. */
const expiryFrom = (now: number): number => Math.floor(now / 1_000) + linkMinutes * 60;

const signatureOf = ({ grantId, releaseId, path }: LinkedFile, until: number): string =>
  hmac("controlled-file", JSON.stringify([grantId, releaseId, path, until]));

/** The address of one file for one grant, signed (HMAC-SHA-256) with when it is over. It needs no session. */
export function signedLink(file: LinkedFile, now: number): string {
  const until = expiryFrom(now);
  const query = new URLSearchParams({ until: String(until), signature: signatureOf(file, until) });
  return `/data/controlled/${file.grantId}/${file.releaseId}/${file.path}?${query}`;
}

/** @throws Forbidden, with what is wrong with the link */
export function assertLink(file: LinkedFile, query: URLSearchParams, now: number): void {
  const verdict = judgeLink(file, query, now);
  if (verdict !== "good") throw new Forbidden(`link-${verdict}`);
}

/** Whether a link was made here for this very file and grant, and is not over yet. */
function judgeLink(file: LinkedFile, query: URLSearchParams, now: number): "good" | "wrong" | "over" {
  const until = query.get("until") ?? "";
  const given = query.get("signature") ?? "";
  if (!/^\d{10,11}$/.test(until) || !/^[0-9a-f]{64}$/.test(given)) return "wrong";
  const expected = signatureOf(file, Number(until));
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return "wrong";
  return Number(until) * 1_000 > now ? "good" : "over";
}

import { createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { environment } from "./env.server.ts";

export const sha256 = (value: string | Buffer): string => createHash("sha256").update(value).digest("hex");

/** 256 random bits, for links and cookies. */
export const randomToken = (): string => randomBytes(32).toString("base64url");

const keys = new Map<string, Buffer>();

/** A key for one purpose, derived from SECRET_KEY (RFC 5869), so that no two uses share one. */
export function derivedKey(purpose: string): Buffer {
  let key = keys.get(purpose);
  if (!key) {
    key = Buffer.from(hkdfSync("sha256", environment().SECRET_KEY, "entraide", purpose, 32));
    keys.set(purpose, key);
  }
  return key;
}

/** Keyed hash: recognises a value without storing it. */
export const hmac = (purpose: string, value: string): string =>
  createHmac("sha256", derivedKey(purpose)).update(value).digest("hex");

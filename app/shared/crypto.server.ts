import { createHash, createHmac, createSecretKey, hkdfSync, randomBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { environment } from "./env.server.ts";

export const sha256 = (value: string | Buffer): string => createHash("sha256").update(value).digest("hex");

export const sha256Bytes = (value: string): Buffer => createHash("sha256").update(value).digest();

/** 256 random bits, for links and cookies. */
export const randomToken = (): string => randomBytes(32).toString("base64url");

const keys = new Map<string, KeyObject>();
/** Some purposes are one account's: a key is made again in microseconds, the map must not grow with the accounts. */
const maxKeys = 10_000;

/**
 * A key for one purpose, derived from SECRET_KEY (RFC 5869), so that no two uses share one. As an object: OpenSSL would
 * read bytes anew for every hash, which takes seven times as long as hashing.
 */
export function derivedKey(purpose: string): KeyObject {
  let key = keys.get(purpose);
  if (!key) {
    key = createSecretKey(Buffer.from(hkdfSync("sha256", environment().SECRET_KEY, "entraide", purpose, 32)));
    if (keys.size >= maxKeys) keys.clear();
    keys.set(purpose, key);
  }
  return key;
}

/** Keyed hash: recognises a value without storing it. */
export const hmac = (purpose: string, value: string): string =>
  createHmac("sha256", derivedKey(purpose)).update(value).digest("hex");

import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { environment } from "./env.server.ts";

export const sha256 = (value: string | Buffer): string => createHash("sha256").update(value).digest("hex");

export const sha256Bytes = (value: string): Buffer => createHash("sha256").update(value).digest();

/** 256 random bits, for links and cookies. */
export const randomToken = (): string => randomBytes(32).toString("base64url");

const keys = new Map<string, Buffer>();
/** Some purposes are one account's: a key is made again in microseconds, the map must not grow with the accounts. */
const maxKeys = 10_000;

/** A key for one purpose, derived from SECRET_KEY (RFC 5869), so that no two uses share one. */
export function derivedKey(purpose: string): Buffer {
  let key = keys.get(purpose);
  if (!key) {
    key = Buffer.from(hkdfSync("sha256", environment().SECRET_KEY, "entraide", purpose, 32));
    if (keys.size >= maxKeys) keys.clear();
    keys.set(purpose, key);
  }
  return key;
}

/** Keyed hash: recognises a value without storing it. */
export const hmac = (purpose: string, value: string): string =>
  createHmac("sha256", derivedKey(purpose)).update(value).digest("hex");

const ivBytes = 12;
const tagBytes = 16;

/** Encrypts (AES-256-GCM) for one purpose, bound to `owner`: a value copied to somebody else does not open. */
export function seal(purpose: string, owner: string, value: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", derivedKey(purpose), iv).setAAD(Buffer.from(owner));
  return Buffer.concat([iv, cipher.update(value, "utf8"), cipher.final(), cipher.getAuthTag()]).toString(
    "base64url",
  );
}

/** @returns what was sealed, or null when this is not it */
export function unseal(purpose: string, owner: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < ivBytes + tagBytes) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", derivedKey(purpose), bytes.subarray(0, ivBytes))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]).toString(
      "utf8",
    );
  } catch {
    return null;
  }
}

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { derivedKey } from "./crypto.server.ts";

const ivBytes = 12;
const tagBytes = 16;

/** Encrypts a value (AES-256-GCM) for one purpose, bound to where it belongs: moved elsewhere, it does not open. */
export function seal(purpose: string, value: string, boundTo: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", derivedKey(purpose), iv).setAAD(Buffer.from(boundTo));
  return Buffer.concat([iv, cipher.update(value, "utf8"), cipher.final(), cipher.getAuthTag()]).toString(
    "base64url",
  );
}

/** @throws when the value was changed, or sealed for another purpose or place */
export function unseal(purpose: string, sealed: string, boundTo: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", derivedKey(purpose), bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]).toString(
    "utf8",
  );
}

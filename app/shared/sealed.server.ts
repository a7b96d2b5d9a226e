import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { derivedKey } from "./crypto.server.ts";

const ivBytes = 12;
const tagBytes = 16;

/** Encrypts (AES-256-GCM) and binds to where it belongs: bytes put in the place of others do not open. */
export function sealBytes(key: Buffer | KeyObject, plain: Uint8Array, boundTo: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(boundTo));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when a byte is not as it was sealed, or it was sealed with another key or for another place */
export function openBytes(key: Buffer | KeyObject, sealed: Buffer, boundTo: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, ivBytes))
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes, -tagBytes)), decipher.final()]);
}

/** Encrypts a value for one purpose, bound to where it belongs: moved elsewhere, it does not open. */
export const seal = (purpose: string, value: string, boundTo: string): string =>
  sealBytes(derivedKey(purpose), Buffer.from(value), boundTo).toString("base64url");

/** @throws when the value was changed, or sealed for another purpose or place */
export const unseal = (purpose: string, sealed: string, boundTo: string): string =>
  openBytes(derivedKey(purpose), Buffer.from(sealed, "base64url"), boundTo).toString("utf8");

/** The same of what anybody may have sent: null when it is nothing that was sealed here for this. */
export function tryUnseal(purpose: string, sealed: string, boundTo: string): string | null {
  try {
    return unseal(purpose, sealed, boundTo);
  } catch {
    return null;
  }
}

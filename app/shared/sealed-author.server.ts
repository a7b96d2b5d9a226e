import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { derivedKey } from "./crypto.server.ts";

const key = () => derivedKey("sealed-author");
const ivBytes = 12;
const tagBytes = 16;

/**
 * The author of an anonymous post, encrypted (AES-256-GCM) and bound to its thread: the same person is a different
 * value in every post, and a value copied to another thread does not open.
 */
export function sealAuthor(userId: string, questionId: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key(), iv).setAAD(Buffer.from(questionId));
  const sealed = Buffer.concat([iv, cipher.update(userId, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString("base64url");
}

/**
 * Whom to tell, count or limit, anonymous or not; null when nobody is left. For commands and jobs only: what they do
 * with it may be seen by the author alone, and it never reaches a page, a log, an event or a moderator.
 */
export function authorIdOf(post: {
  authorId: string | null;
  sealedAuthor: string | null;
  questionId: string;
}): string | null {
  if (post.authorId || !post.sealedAuthor) return post.authorId;
  const sealed = Buffer.from(post.sealedAuthor, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key(), sealed.subarray(0, ivBytes))
    .setAAD(Buffer.from(post.questionId))
    .setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes, -tagBytes)), decipher.final()]).toString(
    "utf8",
  );
}

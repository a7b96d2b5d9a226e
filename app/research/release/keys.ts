import { createHmac, createSecretKey, randomBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";

export const drawReleaseKey = (): string => randomBytes(32).toString("base64");

/** The key made ready for use, once for the thousands of names that are drawn with it. */
export const openReleaseKey = (key: string): KeyObject => createSecretKey(Buffer.from(key, "base64"));

const keyed = (key: KeyObject, text: string): string => createHmac("sha256", key).update(text).digest("hex");

/**
 * Names that hold within one release and nowhere else. The key is destroyed when the release is sealed: nobody, the
 * platform included, can then compute them again.
 */
export const threadKey = (key: KeyObject, questionId: string): string =>
  `t_${keyed(key, `thread ${questionId}`).slice(0, 16)}`;
/** Of the posts of a thread, in their order. */
export const postKeys = (key: KeyObject, questionId: string, posts: number): string[] =>
  drawn(key, `posts ${questionId}`, posts).map((name) => `p_${name}`);
/** Of the authors of a thread: different in every one, so that nobody can be followed from one to the next. */
export const authorKeys = (key: KeyObject, questionId: string, authors: number): string[] =>
  drawn(key, `authors ${questionId}`, authors).map((name) => `a_${name.slice(0, 12)}`);

/** Names of 16 hexadecimal digits, four at a draw: drawing is what costs. */
function drawn(key: KeyObject, subject: string, count: number): string[] {
  const draws = Array.from({ length: Math.ceil(count / 4) }, (_, draw) => keyed(key, `${subject} ${draw}`));
  return Array.from({ length: count }, (_, n) => draws[n >> 2]!.slice((n & 3) * 16, (n & 3) * 16 + 16));
}

/** Whether a thread belongs to the sample: as random as the key, and the same however often a step runs. */
export const isSampled = (key: KeyObject, questionId: string, percent: number): boolean =>
  Number.parseInt(keyed(key, `sample ${questionId}`).slice(0, 8), 16) / 0x1_0000_0000 < percent / 100;

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
export const postKey = (key: KeyObject, postId: string): string =>
  `p_${keyed(key, `post ${postId}`).slice(0, 16)}`;
/**
 * Different in every thread, so that nobody can be followed from one to the next.
 * @param author their number among the thread's authors
 */
export const authorKey = (key: KeyObject, questionId: string, author: number): string =>
  `a_${keyed(key, `author ${questionId} ${author}`).slice(0, 12)}`;

/** Whether a thread belongs to the sample: as random as the key, and the same however often a step runs. */
export const isSampled = (key: KeyObject, questionId: string, percent: number): boolean =>
  Number.parseInt(keyed(key, `sample ${questionId}`).slice(0, 8), 16) / 0x1_0000_0000 < percent / 100;

import { hmac } from "./crypto.server.ts";

/** Recognises the author of an anonymous thread without storing who it is: different in every thread. */
export const anonymousKey = (userId: string, questionId: string): string =>
  hmac("anonymous-author", `${userId}:${questionId}`);

/** Whether this person wrote this post, under their name or anonymously. */
export function isAuthor(
  actor: { id: string } | null,
  post: { authorId: string | null; anonymousKey: string | null; questionId: string },
): boolean {
  if (!actor) return false;
  return post.anonymousKey
    ? post.anonymousKey === anonymousKey(actor.id, post.questionId)
    : post.authorId === actor.id;
}

import { seal, unseal } from "./sealed.server.ts";

/**
 * The author of an anonymous post, encrypted and bound to its thread: the same person is a different value in every
 * post, and a value copied to another thread does not open.
 */
export const sealAuthor = (userId: string, questionId: string): string =>
  seal("sealed-author", userId, questionId);

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
  return unseal("sealed-author", post.sealedAuthor, post.questionId);
}

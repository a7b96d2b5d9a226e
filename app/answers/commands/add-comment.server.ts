import { uuidv7 } from "uuidv7";
import {
  authorColumns,
  bodyColumns,
  submissionKey,
  submitPost,
} from "../../questions/commands/submission.server.ts";
import { recordDecisions } from "../../questions/composer/hints.server.ts";
import { detectLanguage } from "../../questions/composer/language.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { answerPolicy } from "../policy.ts";
import { getPostFor } from "../queries.server.ts";
import type { CommentInput } from "../schema.ts";
import { getIdByKey } from "./post-answer.server.ts";

/**
 * Comments on a question or an answer; a comment on a comment joins the same flat list. With `isSimple` it is the answer
 * said again in simple words, by its author or a professional.
 */
export async function addComment(
  actor: Actor,
  parentId: string,
  input: CommentInput,
  { isSimple = false, now = new Date() } = {},
): Promise<Result<"too-nested" | "comment-too-short", { postId: string; number: number; slug: string }>> {
  const { post: parent, question, isMine, alias } = await getPostFor(actor, parentId);
  if (parent.status !== "published") throw new NotFound();
  authorize(answerPolicy["comment.write"](actor, question, parent));
  if (isSimple) authorize(answerPolicy["answer.simplify"](actor, parent, isMine, now));
  const body = bodyColumns(input.body);
  if (!body) return problem("too-nested");
  if (!body.bodyText) return problem("comment-too-short");

  const id = uuidv7();
  const idempotencyKey = submissionKey(actor, parentId, input.key, input.body);
  const language = input.language || detectLanguage(body.bodyText, actor.locale);
  const isNew = await submitPost(actor, {
    place: `${isSimple ? "simple" : "comment"}:${parentId}`,
    post: {
      id,
      questionId: question.id,
      parentId: parent.kind === "comment" ? parent.parentId : parent.id,
      kind: "comment",
      ...authorColumns(actor, question.id, alias),
      ...body,
      language,
      audience: parent.audience,
      indexable: parent.indexable,
      simplifiesRevision: isSimple ? parent.revision : null,
      idempotencyKey,
    },
    begun: input.begun,
    decisions: recordDecisions(actor, { title: null, body: input.body }, language, input),
  });
  const { number, slug } = question;
  return done({ postId: isNew ? id : await getIdByKey(idempotencyKey), number, slug });
}

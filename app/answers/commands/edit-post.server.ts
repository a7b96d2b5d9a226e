import { and, eq } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { posts, questions, revisions } from "../../../db/schema/index.ts";
import { bodyColumns } from "../../questions/commands/submission.server.ts";
import { bounds, visibleLength } from "../../questions/schema.ts";
import { spend } from "../../shared/limits.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { slugify } from "../../shared/text.ts";
import { answerPolicy } from "../policy.ts";
import { getPostFor } from "../queries.server.ts";
import { maxComment } from "../schema.ts";
import type { EditInput } from "../schema.ts";

type EditProblem =
  | "too-nested"
  | "body-too-short"
  | "body-too-long"
  | "comment-too-short"
  | "comment-too-long"
  | "edited-meanwhile";

/**
 * Changes the author's own words and choices. The earlier wording stays in the history; new words are triaged again
 * while the post stays where it is. An edit begun from an older wording is refused.
 */
export async function editPost(
  actor: Actor,
  postId: string,
  input: EditInput,
  now = new Date(),
): Promise<Result<EditProblem, { number: number; slug: string }>> {
  const { post, question, isMine } = await getPostFor(actor, postId);
  authorize(answerPolicy["post.edit"](isMine, actor, post, now));
  const fault = lengthFault(post.kind === "comment", input.body);
  if (fault) return problem(fault);
  const body = bodyColumns(input.body);
  if (!body) return problem("too-nested");
  if (!body.bodyText) return problem(post.kind === "comment" ? "comment-too-short" : "body-too-short");
  const isQuestion = post.kind === "question";
  const title = (isQuestion && input.title) || question.title;
  const slug = title === question.title ? question.slug : slugify(title);
  const isReworded = body.bodyMarkdown !== post.bodyMarkdown || title !== question.title;
  await spend("post", actor.id);

  const isBounded = !isQuestion && question.audience === "members";
  const audience = isBounded ? "members" : input.audience;
  const indexable = input.search === "index" && audience === "everyone" && (isQuestion || question.indexable);
  const isCurrent = await transaction(async (tx) => {
    const changed = await tx
      .update(posts)
      .set({
        ...(post.kind === "comment" ? {} : { audience, indexable }),
        ...(isReworded ? { ...body, revision: input.revision + 1, editedAt: now } : {}),
      })
      .where(and(eq(posts.id, postId), eq(posts.revision, input.revision)))
      .returning({ id: posts.id });
    if (changed.length === 0) return false;
    // Comments have no choice of their own: they are read where the post above them is.
    await tx
      .update(posts)
      .set({ audience, indexable })
      .where(and(eq(posts.parentId, postId), eq(posts.kind, "comment")));
    if (!isReworded) return true;
    await tx.insert(revisions).values({
      postId,
      revision: input.revision,
      title: isQuestion ? question.title : null,
      bodyMarkdown: post.bodyMarkdown,
      editedById: post.authorId,
    });
    if (isQuestion) await tx.update(questions).set({ title, slug }).where(eq(questions.id, postId));
    await emit(tx, { name: "post.edited", postId });
    return true;
  });
  return isCurrent ? done({ number: question.number, slug }) : problem("edited-meanwhile");
}

function lengthFault(isComment: boolean, text: string): EditProblem | null {
  const { min, max } = isComment ? { min: 2, max: maxComment } : bounds.body;
  const noun = isComment ? "comment" : "body";
  if (visibleLength(text) < min) return `${noun}-too-short`;
  return text.length > max ? `${noun}-too-long` : null;
}

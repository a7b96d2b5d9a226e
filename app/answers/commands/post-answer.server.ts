import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { db } from "../../../db/client.server.ts";
import { posts } from "../../../db/schema/index.ts";
import {
  authorColumns,
  bodyColumns,
  consentTo,
  submissionKey,
  submitPost,
} from "../../questions/commands/submission.server.ts";
import { recordDecisions } from "../../questions/composer/hints.server.ts";
import { detectLanguage } from "../../questions/composer/language.server.ts";
import type { Relation } from "../../questions/schema.ts";
import type { ThreadHead } from "../../questions/thread-head.server.ts";
import { recordConsent } from "../../research/consent.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { answerPolicy } from "../policy.ts";
import { getThreadFor } from "../queries.server.ts";
import type { AnswerInput, AnswerKind } from "../schema.ts";

const relationOf: Record<AnswerKind, Relation> = {
  experience: "patient",
  carer: "carer",
  professional: "professional",
  sourced: "other",
};

/**
 * Answers a question: the answer waits, unseen, for the triage job. The asker of an anonymous question keeps the
 * thread's pseudonym. The thread's audience bounds the answer's. The same form sent twice makes one answer.
 * @param thread as it was read with the session; when it is left out, it is looked up
 * @throws Forbidden "no-active-credential" for professional information without a badge that is active at `now`
 */
export async function postAnswer(
  actor: Actor,
  questionNumber: number,
  input: AnswerInput,
  now = new Date(),
  thread?: ThreadHead | null,
): Promise<Result<"too-nested" | "body-too-short", { postId: string; slug: string }>> {
  const { question, alias } = await getThreadFor(actor, questionNumber, thread);
  authorize(answerPolicy["answer.write"](actor, question));
  const isProfessional = input.kind === "professional";
  if (isProfessional) authorize(answerPolicy["answer.write-as-professional"](actor, now));
  const body = bodyColumns(input.body);
  if (!body) return problem("too-nested");
  if (!body.bodyText) return problem("body-too-short");

  const id = uuidv7();
  const idempotencyKey = submissionKey(actor, question.id, input.key, input.body);
  const audience = question.audience === "members" ? "members" : input.audience;
  const language = input.language || detectLanguage(body.bodyText, actor.locale);
  const isNew = await submitPost(actor, {
    place: `answer:${questionNumber}`,
    post: {
      id,
      questionId: question.id,
      kind: input.kind,
      ...authorColumns(actor, question.id, alias),
      ...body,
      relation: isProfessional ? "professional" : input.relation || relationOf[input.kind],
      language,
      audience,
      indexable: input.search === "index" && audience === "everyone" && question.indexable,
      credentialId: isProfessional ? actor.credential!.id : null,
      sources: input.sources,
      idempotencyKey,
    },
    begun: input.begun,
    decisions: recordDecisions(actor, { title: null, body: input.body }, language, input),
    also: input.research === "none" ? undefined : (tx) => recordConsent(tx, consentTo(id, actor, input)),
  });
  return done({ postId: isNew ? id : await getIdByKey(idempotencyKey), slug: question.slug });
}

/** The post that an earlier sending of the same form made. */
export async function getIdByKey(idempotencyKey: string): Promise<string> {
  const [earlier] = await db()
    .select({ id: posts.id })
    .from(posts)
    .where(eq(posts.idempotencyKey, idempotencyKey));
  return earlier!.id;
}

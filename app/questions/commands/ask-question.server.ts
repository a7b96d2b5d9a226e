import { eq, inArray } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { db } from "../../../db/client.server.ts";
import { posts, questions, questionTopics, topics } from "../../../db/schema/index.ts";
import { recordConsent } from "../../research/consent.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { slugify } from "../../shared/text.ts";
import { detectLanguage } from "../composer/language.server.ts";
import { drawAlias } from "../composer/pseudonyms.server.ts";
import { questionPolicy } from "../policy.ts";
import type { AskInput } from "../schema.ts";
import { recordDecisions } from "../composer/hints.server.ts";
import { authorColumns, bodyColumns, consentTo, submissionKey, submitPost } from "./submission.server.ts";

type Asked = { number: number; slug: string };

/**
 * Asks: the question waits, unseen, for the triage job. The same form sent twice leads to the same question.
 * @throws TooMany
 */
export async function askQuestion(
  actor: Actor,
  input: AskInput,
): Promise<Result<"too-nested" | "body-too-short" | "unknown-topic", Asked>> {
  authorize(questionPolicy["question.ask"](actor));
  const body = bodyColumns(input.body);
  if (!body) return problem("too-nested");
  if (!body.bodyText) return problem("body-too-short");
  const topicIds = await findTopicIds(input.topics);
  if (!topicIds) return problem("unknown-topic");

  const id = uuidv7();
  const idempotencyKey = submissionKey(actor, "ask", input.key, `${input.title}\n${input.body}`);
  const language = input.language || detectLanguage(`${input.title}\n${body.bodyText}`, actor.locale);
  const indexable = input.search === "index" && input.audience === "everyone";
  const { title, audience, research, relation } = input;
  const alias = input.anonymous ? await drawAlias(db(), language) : null;
  let asked: Asked | undefined;
  await submitPost(actor, {
    place: "ask",
    post: {
      id,
      questionId: id,
      kind: "question",
      ...authorColumns(actor, id, alias),
      ...body,
      relation,
      language,
      audience,
      indexable,
      idempotencyKey,
    },
    begun: input.begun,
    decisions: recordDecisions(actor, input, language, input),
    also: async (tx) => {
      [[asked]] = await Promise.all([
        tx
          .insert(questions)
          .values({ id, slug: slugify(title), title, audience, indexable, language })
          .returning({ number: questions.number, slug: questions.slug }),
        tx
          .insert(questionTopics)
          .values(topicIds.map((topicId, position) => ({ questionId: id, topicId, position }))),
      ]);
      if (research !== "none") await recordConsent(tx, consentTo(id, actor, input));
    },
  });
  return done(asked ?? (await getByKey(idempotencyKey)));
}

/** Ids in the order chosen; null when one of them does not exist. */
export async function findTopicIds(slugs: readonly string[]): Promise<string[] | null> {
  const rows = await db()
    .select({ id: topics.id, slug: topics.slug })
    .from(topics)
    .where(inArray(topics.slug, [...slugs]));
  const bySlug = new Map(rows.map((row) => [row.slug, row.id]));
  const ids = slugs.map((slug) => bySlug.get(slug));
  return ids.every((id) => id !== undefined) ? ids : null;
}

async function getByKey(idempotencyKey: string): Promise<Asked> {
  const [earlier] = await db()
    .select({ number: questions.number, slug: questions.slug })
    .from(posts)
    .innerJoin(questions, eq(questions.id, posts.id))
    .where(eq(posts.idempotencyKey, idempotencyKey));
  return earlier!;
}

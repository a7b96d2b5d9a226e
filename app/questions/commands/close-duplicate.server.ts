import { eq, sql } from "drizzle-orm";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { posts, questions } from "../../../db/schema/index.ts";
import { notify } from "../../notifications/commands.server.ts";
import { isAuthor } from "../../shared/authorship.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { authorIdOf } from "../../shared/sealed-author.server.ts";
import { questionPolicy } from "../policy.ts";

type Row = typeof questions.$inferSelect & { post: typeof posts.$inferSelect };

/**
 * Closes a question as one that was asked before. Its answers stay where they are and readable; new ones are written at
 * the original, which its followers follow from then on; lists, search and feeds show the original only. What was
 * closed into this one before goes on to the original as well.
 */
export async function closeAsDuplicate(
  actor: Actor,
  number: number,
  originalNumber: number | null,
): Promise<Result<"unknown-question" | "same-question" | "original-not-readable", { slug: string }>> {
  return transaction(async (tx) => {
    const found = await lockQuestions(tx, [number, originalNumber ?? 0]);
    const question = found.get(number);
    if (!question) throw new NotFound();
    const isAsker = isAuthor(actor, question.post);
    authorize(questionPolicy["question.close"](actor, question, isAsker));
    const named = originalNumber === null ? undefined : found.get(originalNumber);
    if (named?.state !== "published") return problem("unknown-question");
    const original = named.duplicateOfId ? await findQuestion(tx, named.duplicateOfId) : named;
    if (original?.state !== "published") return problem("unknown-question");
    if (original.id === question.id) return problem("same-question");
    if (question.audience === "everyone" && original.audience !== "everyone")
      return problem("original-not-readable");
    const by = isAsker ? "asker" : "moderator";
    await tx.execute(sql`update questions set duplicate_of_id = ${original.id}, duplicate_by = ${by}, version = version + 1
      where id = ${question.id}`);
    await tx.execute(sql`update questions set duplicate_of_id = ${original.id}, version = version + 1
      where duplicate_of_id = ${question.id}`);
    await tx.execute(sql`insert into follows (user_id, target, target_id, digest_days, digested_at)
      select user_id, target, ${original.id}, digest_days, digested_at from follows
      where target = 'question' and target_id = ${question.id} on conflict do nothing`);
    if (by === "moderator") await tellAndRecord(tx, actor, question, original);
    return done({ slug: question.slug });
  });
}

/** Opens a question again that was closed as a duplicate: whoever may close it may, except over a moderator. */
export async function reopenDuplicate(actor: Actor, number: number): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const question = (await lockQuestions(tx, [number])).get(number);
    if (!question) throw new NotFound();
    const isAsker = isAuthor(actor, question.post);
    authorize(questionPolicy["question.reopen"](actor, question, isAsker));
    await tx.execute(sql`update questions set duplicate_of_id = null, duplicate_by = null, version = version + 1
      where id = ${question.id} and duplicate_of_id is not null`);
    // An asker's own act leaves no entry: it would say who asked.
    if (!isAsker)
      await recordAudit(tx, {
        actorId: actor.id,
        action: "question.reopened",
        subjectType: "question",
        subjectId: question.id,
      });
    return { slug: question.slug };
  });
}

/** Locked in one order, so that two closings at once do not wait for each other. */
async function lockQuestions(tx: Transaction, numbers: number[]): Promise<Map<number, Row>> {
  const rows = await tx
    .select({ question: questions, post: posts })
    .from(questions)
    .innerJoin(posts, eq(posts.id, questions.id))
    .where(sql`${questions.number} in ${numbers}`)
    .orderBy(questions.id)
    .for("update", { of: questions });
  return new Map(rows.map(({ question, post }) => [question.number, { ...question, post }]));
}

async function findQuestion(tx: Transaction, id: string) {
  const [row] = await tx.select().from(questions).where(eq(questions.id, id));
  return row;
}

async function tellAndRecord(
  tx: Transaction,
  actor: Actor,
  question: Row,
  original: typeof questions.$inferSelect,
): Promise<void> {
  const askerId = authorIdOf(question.post);
  if (askerId)
    await notify(tx, [askerId], {
      kind: "closed-as-duplicate",
      data: { number: question.number },
      onceKey: `closed-as-duplicate:${question.id}:${original.id}`,
    });
  await recordAudit(tx, {
    actorId: actor.id,
    action: "question.closed-as-duplicate",
    subjectType: "question",
    subjectId: question.id,
    data: { original: original.id },
  });
}

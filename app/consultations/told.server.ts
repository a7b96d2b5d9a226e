import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { consultationQuestions, contributions } from "../../db/schema/index.ts";
import { stateOf } from "./policy.ts";
import { listQuestions } from "./queries.server.ts";
import type { Consultation } from "./queries.server.ts";
import { countQuestion } from "./results.ts";

/** What was answered to each question, as it may be told: never before the closing, so that nobody follows a majority. */
export async function getResults(consultation: Consultation, now = new Date()) {
  const state = stateOf(consultation, now);
  if (state === "announced" || state === "open") return null;
  const questions = await listQuestions(consultation.id);
  const ballots = await db()
    .select({
      questionId: contributions.questionId,
      choices: contributions.choices,
      relation: contributions.relation,
    })
    .from(contributions)
    .where(
      and(
        eq(contributions.consultationId, consultation.id),
        isNull(contributions.withdrawnAt),
        sql`(${contributions.body} <> '' or cardinality(${contributions.choices}) > 0)`,
        eq(contributions.status, "published"),
      ),
    );
  return questions.map((question) =>
    countQuestion(
      question,
      ballots.filter(({ questionId }) => questionId === question.id),
    ),
  );
}

/** Texts whose authors agreed to it, de-identified when they were sent; without name, date or number that leads back. */
export async function listSharedTexts(consultation: Consultation) {
  return db()
    .select({
      question: consultationQuestions.position,
      language: contributions.language,
      text: sql<string>`${contributions.sharedText}`,
    })
    .from(contributions)
    .innerJoin(consultationQuestions, eq(consultationQuestions.id, contributions.questionId))
    .where(
      and(
        eq(contributions.consultationId, consultation.id),
        isNull(contributions.withdrawnAt),
        sql`${contributions.sharedText} is not null and ${contributions.status} = 'published'`,
      ),
    )
    .orderBy(asc(consultationQuestions.position), sql`md5(${contributions.id}::text)`);
}

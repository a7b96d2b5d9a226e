import { and, eq, inArray, isNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import {
  grants,
  proposals,
  questions,
  releases,
  studies,
  studyThreads,
  studyTopics,
  topics,
  userRoles,
  users,
} from "../../../db/schema/index.ts";
import { notify } from "../../notifications/commands.server.ts";
import type { NotificationKind } from "../../notifications/kinds.ts";
import { detectLanguage } from "../../questions/composer/language.server.ts";
import { Conflict, NotFound } from "../../shared/errors.ts";
import { spend } from "../../shared/limits.server.ts";
import { cook } from "../../shared/markdown.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { studyPolicy } from "../policy.ts";
import type { DecisionInput, ResultsInput, StudyInput } from "../schema.ts";

/** @throws NotFound */
export async function lockStudy(tx: Transaction, number: number) {
  const [row] = await tx.select().from(studies).where(eq(studies.number, number)).for("update");
  if (!row) throw new NotFound();
  return row;
}

/** Stewards hear, except whoever acts. */
export async function tellStewards(
  tx: Transaction,
  actor: Actor,
  { kind, number, onceKey }: { kind: NotificationKind; number: number; onceKey: string },
): Promise<void> {
  const rows = await tx
    .select({ id: users.id })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(and(eq(userRoles.role, "steward"), eq(users.status, "active")));
  const ids = rows.map(({ id }) => id).filter((id) => id !== actor.id);
  await notify(tx, ids, { kind, data: { studyNumber: number }, onceKey });
}

export type AskProblem = "too-nested" | "topic-unknown" | "study-proposal-unknown" | "study-release-unknown";

/** Puts a project into the register, where stewards decide on it. */
export async function askStudy(
  actor: Actor,
  input: StudyInput,
): Promise<Result<AskProblem, { number: number }>> {
  authorize(studyPolicy["study.ask"](actor));
  await spend("post", actor.id);
  return transaction(async (tx) => {
    const asked = await insertStudy(tx, actor, input);
    if (!asked.ok) return asked;
    const { id, number } = asked;
    await tellStewards(tx, actor, { kind: "study-asked", number, onceKey: `study-asked:${id}` });
    return done({ number });
  });
}

/** The project's row and topics, for whoever has checked that the actor may ask. */
export async function insertStudy(
  tx: Transaction,
  actor: Actor,
  input: StudyInput,
): Promise<Result<AskProblem, { id: string; number: number }>> {
  const cooked = cook(input.question);
  if (!cooked) return problem("too-nested");
  const found = await tx
    .select({ id: topics.id })
    .from(topics)
    .where(and(inArray(topics.slug, input.topics), isNull(topics.mergedIntoId)));
  if (found.length < input.topics.length) return problem("topic-unknown");
  const [proposal] = input.proposal
    ? await tx.select().from(proposals).where(eq(proposals.number, input.proposal))
    : [];
  if (input.proposal && (proposal?.kind !== "research" || proposal.holds.length > 0))
    return problem("study-proposal-unknown");
  if (input.releaseVersion && !(await isPublished(tx, input.releaseVersion)))
    return problem("study-release-unknown");
  const { title, team, question, ethics, dataUsed, releaseVersion, funding, endsOn } = input;
  const id = uuidv7();
  const [row] = await tx
    .insert(studies)
    .values({
      id,
      leadId: actor.id,
      language: input.language || detectLanguage(`${title}\n\n${cooked.text}`, actor.locale),
      title,
      team,
      question,
      questionHtml: cooked.html,
      ethics,
      dataUsed,
      releaseVersion,
      funding,
      endsOn,
      pledgesOpenAccess: input.pledge === "on",
      proposalId: proposal?.id ?? null,
    })
    .returning({ number: studies.number });
  await tx.insert(studyTopics).values(found.map((topic) => ({ studyId: id, topicId: topic.id })));
  return done({ id, number: row!.number });
}

async function isPublished(tx: Transaction, version: string): Promise<boolean> {
  const known = and(eq(releases.version, version), inArray(releases.status, ["published", "superseded"]));
  return (await tx.$count(releases, known)) > 0;
}

/** Undecided, a project that asks for controlled data belongs to its two reviewers. */
const asksForControlledData = async (tx: Transaction, studyId: string): Promise<boolean> =>
  (await tx.$count(grants, and(eq(grants.studyId, studyId), eq(grants.state, "asked")))) > 0;

/** Accepts or refuses a project, with the reason that everybody reads. A steward may decide anew, as after objections. */
export async function decideStudy(actor: Actor, number: number, input: DecisionInput): Promise<void> {
  await transaction(async (tx) => {
    const study = await lockStudy(tx, number);
    authorize(studyPolicy["study.decide"](actor, study));
    if (await asksForControlledData(tx, study.id)) throw new Conflict("two-reviewers-decide");
    const decidedAt = new Date();
    await tx
      .update(studies)
      .set({ state: input.state, decision: input.decision, decidedById: actor.id, decidedAt })
      .where(eq(studies.id, study.id));
    await recordAudit(tx, {
      actorId: actor.id,
      action: `study.${input.state}`,
      subjectType: "study",
      subjectId: study.id,
    });
    if (study.leadId)
      await notify(tx, [study.leadId], {
        kind: "study-decided",
        data: { studyNumber: number },
        onceKey: `study-decided:${study.id}:${decidedAt.getTime()}`,
      });
  });
}

/** Says in plain words what was found, and links it to the threads that it speaks to. */
export async function writeResults(
  actor: Actor,
  number: number,
  input: ResultsInput,
): Promise<Result<"too-nested" | "study-threads-unknown">> {
  const cooked = cook(input.results);
  if (!cooked) return problem("too-nested");
  await spend("post", actor.id);
  return transaction(async (tx) => {
    const study = await lockStudy(tx, number);
    authorize(studyPolicy["study.results"](actor, study));
    const found = input.threads.length
      ? await tx
          .select({ id: questions.id })
          .from(questions)
          .where(
            and(
              inArray(questions.number, input.threads),
              eq(questions.state, "published"),
              eq(questions.audience, "everyone"),
            ),
          )
      : [];
    if (found.length < input.threads.length) return problem("study-threads-unknown");
    await tx
      .update(studies)
      .set({ results: input.results, resultsHtml: cooked.html, resultsAt: study.resultsAt ?? new Date() })
      .where(eq(studies.id, study.id));
    await tx.delete(studyThreads).where(eq(studyThreads.studyId, study.id));
    if (found.length > 0)
      await tx.insert(studyThreads).values(found.map(({ id }) => ({ studyId: study.id, questionId: id })));
    return done();
  });
}

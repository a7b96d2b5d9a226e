import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { contributions } from "../../../db/schema/index.ts";
import { closeDraft } from "../../drafts/commands.server.ts";
import { openTextCases, readText } from "../../moderation/commands/triage-text.server.ts";
import { openText } from "../../privacy/index.ts";
import { detectLanguage } from "../../questions/composer/language.server.ts";
import { recordContributionConsent } from "../../research/consent.server.ts";
import { spend } from "../../shared/limits.server.ts";
import { cook } from "../../shared/markdown.server.ts";
import type { Cooked } from "../../shared/markdown.server.ts";
import { authorize, refuse } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { consultationPolicy, relationsOpenTo } from "../policy.ts";
import type { ContributionInput } from "../schema.ts";
import { lockConsultation, lockContribution } from "./lock.server.ts";

/** Answers the questions of an open consultation, or answers them anew: what is left empty is taken back. */
export async function contribute(
  actor: Actor,
  number: number,
  input: ContributionInput,
): Promise<Result<"too-nested">> {
  const cooked = new Map<string, Cooked>();
  for (const { questionId, body } of input.answers) {
    const one = cook(body);
    if (!one) return problem("too-nested");
    cooked.set(questionId, one);
  }
  await spend("post", actor.id);
  return transaction(async (tx) => {
    const consultation = await lockConsultation(tx, number);
    authorize(consultationPolicy["consultation.contribute"](actor, consultation));
    if (!relationsOpenTo(consultation.audience, actor).includes(input.relation))
      authorize(refuse("consultation-professionals"));
    for (const answer of input.answers) {
      const words = cooked.get(answer.questionId)!;
      if (answer.body === "" && answer.choices.length === 0) await takeBack(tx, actor, answer.questionId);
      else await store(tx, actor, { consultation, input, answer, words });
    }
    await closeDraft(tx, actor.id, `contribution:${number}`);
    return done();
  });
}

interface Answered {
  consultation: { id: string; number: number; facilitatorId: string | null };
  input: ContributionInput;
  answer: ContributionInput["answers"][number];
  words: Cooked;
}

async function store(tx: Transaction, actor: Actor, { consultation, input, answer, words }: Answered) {
  const { body, choices, questionId } = answer;
  const language = input.language || detectLanguage(words.text, actor.locale);
  const reading = body
    ? await readText(tx, actor, { title: null, markdown: body, text: words.text, language })
    : null;
  const sharedText = body && input.shares ? openText(words.text, language, [actor.pseudonym]) : null;
  const [was] = await tx
    .select()
    .from(contributions)
    .where(and(eq(contributions.questionId, questionId), eq(contributions.authorId, actor.id)));
  const given = { relation: input.relation, language, body, choices, sharedText };
  // Sent along with another answer that was changed: its readers are told of no change.
  if (was && !was.withdrawnAt && isDeepStrictEqual(given, pick(was, given))) return;
  const columns = {
    ...given,
    // What waits for a moderator, or was taken out of sight by one, does not appear by being written anew.
    ...(was && was.status !== "published"
      ? {}
      : { status: reading?.status ?? ("published" as const), holds: reading?.holds ?? [] }),
    revision: (was?.revision ?? 0) + 1,
    bodyHtml: body ? words.html : "",
    withdrawnAt: null,
    updatedAt: new Date(),
  };
  const id = was?.id ?? uuidv7();
  if (was) await tx.update(contributions).set(columns).where(eq(contributions.id, id));
  else
    await tx
      .insert(contributions)
      .values({ id, consultationId: consultation.id, questionId, authorId: actor.id, ...columns });
  if ((sharedText !== null) !== (was != null && was.sharedText !== null))
    await recordContributionConsent(tx, {
      contributionId: id,
      userId: actor.id,
      isGiven: sharedText !== null,
    });
  if (reading) await openTextCases(tx, id, reading);
}

const pick = <T extends object>(row: T, like: Partial<T>) =>
  Object.fromEntries(Object.keys(like).map((name) => [name, row[name as keyof T]]));

/** What a withdrawal leaves: a number, so that citations and merged contributions still lead somewhere. */
const emptied = { body: "", bodyHtml: "", choices: [], sharedText: null, holds: [] };

async function takeBack(tx: Transaction, actor: Actor, questionId: string): Promise<void> {
  const gone = await tx
    .update(contributions)
    .set({ ...emptied, withdrawnAt: new Date() })
    .where(
      and(
        eq(contributions.questionId, questionId),
        eq(contributions.authorId, actor.id),
        isNull(contributions.withdrawnAt),
      ),
    )
    .returning({ id: contributions.id });
  for (const { id } of gone)
    await recordContributionConsent(tx, { contributionId: id, userId: actor.id, isGiven: false });
}

/** Takes one's own contribution back, whether the consultation is open or over. */
export async function withdrawContribution(
  actor: Actor,
  number: number,
  contribution: number,
): Promise<void> {
  await transaction(async (tx) => {
    const consultation = await lockConsultation(tx, number);
    const row = await lockContribution(tx, consultation.id, contribution);
    authorize(consultationPolicy["contribution.withdraw"](actor, row));
    await takeBack(tx, actor, row.questionId);
  });
}

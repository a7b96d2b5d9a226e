import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { linkCitations } from "../../app/consultations/citations.ts";
import { cook } from "../../app/shared/markdown.server.ts";
import type { Transaction } from "../../db/client.server.ts";
import {
  consents,
  consultationMeetings,
  consultationQuestions,
  consultations,
  consultationThemes,
  contributions,
  contributionSupports,
  synthesisCitations,
} from "../../db/schema/index.ts";
import { consultations as seeds } from "../../db/seed/commons/consultations.ts";
import type { ConsultationSeed } from "../../db/seed/types.ts";
import type { People } from "./people.ts";

interface Context {
  people: People;
  consentVersion: string;
  now: Date;
}

const day = 86_400_000;
const synthesisDays = 30;
const html = (markdown: string): string => cook(markdown)!.html;

/** Writes the consultations of the demonstration, unless there are some already. */
export async function seedConsultations(tx: Transaction, context: Context): Promise<void> {
  if ((await tx.$count(consultations)) > 0) return;
  for (const seed of seeds) await writeConsultation(tx, seed, context);
}

async function writeConsultation(tx: Transaction, seed: ConsultationSeed, context: Context): Promise<void> {
  const { people, now } = context;
  const ago = (days: number) => new Date(now.getTime() - days * day);
  const { title, purpose, host, audience, documents } = seed;
  const id = uuidv7();
  const steward = people.teamOf.get("steward")!;
  const closesAt = ago(seed.closesDaysAgo);
  const [row] = await tx
    .insert(consultations)
    .values({
      id,
      language: "fr",
      title,
      purpose,
      host,
      audience,
      documents: [...documents],
      purposeHtml: html(purpose),
      opensAt: ago(seed.opensDaysAgo),
      // Open while its contributions are written: nothing is taken of one that is over.
      closesAt: closesAt > now ? closesAt : new Date(now.getTime() + day),
      synthesisDueAt: new Date(Math.max(closesAt.getTime(), now.getTime()) + synthesisDays * day),
      openedById: steward,
      told: closesAt < now ? "due" : seed.opensDaysAgo > 0 ? "opening" : "nothing",
      createdAt: ago(Math.max(seed.opensDaysAgo, 0) + 5),
    })
    .returning({ number: consultations.number });
  const questionIds = seed.questions.map(() => uuidv7());
  await tx.insert(consultationQuestions).values(
    seed.questions.map(({ kind, label, options = [], most = 1 }, at) => ({
      id: questionIds[at]!,
      consultationId: id,
      position: at + 1,
      kind,
      label,
      options: [...options],
      most,
    })),
  );
  for (const { daysAgo, minutes, ...meeting } of seed.meetings)
    await tx.insert(consultationMeetings).values({
      consultationId: id,
      ...meeting,
      startsAt: ago(daysAgo),
      minutes,
      minutesHtml: html(minutes),
    });
  const themeIds = new Map(seed.themes.map((theme) => [theme, uuidv7()]));
  for (const [theme, themeId] of themeIds)
    await tx.insert(consultationThemes).values({ id: themeId, consultationId: id, title: theme });
  const written: { id: string; number: number }[] = [];
  for (const contribution of seed.contributions)
    written.push(
      await writeContribution(
        tx,
        { contribution, consultationId: id, questionIds, themeIds, written, seed },
        context,
      ),
    );
  await tx.update(consultations).set({ closesAt }).where(eq(consultations.id, id));
  if (seed.synthesis === null) return;
  const cited = [...seed.synthesis.matchAll(/\{(\d+)\}/g)].map(([, at]) => written[Number(at)]!);
  const synthesis = seed.synthesis.replace(/\{(\d+)\}/g, (_, at) => `[#${written[Number(at)]!.number}]`);
  await tx
    .update(consultations)
    .set({
      synthesis,
      synthesisHtml: html(linkCitations(synthesis, row!.number)),
      synthesisAt: new Date(closesAt.getTime() + 20 * day),
      synthesisDueAt: new Date(closesAt.getTime() + synthesisDays * day),
      synthesisById: steward,
    })
    .where(eq(consultations.id, id));
  await tx
    .insert(synthesisCitations)
    .values(cited.map((one) => ({ consultationId: id, contributionId: one.id })));
}

interface Written {
  contribution: ConsultationSeed["contributions"][number];
  consultationId: string;
  questionIds: string[];
  themeIds: Map<string, string>;
  /** Those before it in the list. */
  written: { id: string; number: number }[];
  seed: ConsultationSeed;
}

/** One person's answers. @returns the one in words, or the first of their choices */
async function writeContribution(
  tx: Transaction,
  { contribution, consultationId, questionIds, themeIds, written, seed }: Written,
  { people, consentVersion, now }: Context,
): Promise<{ id: string; number: number }> {
  const { author, relation, text, choices, supports, theme, fate, isShared } = contribution;
  const authorId = people.idOf.get(author);
  if (!authorId) throw new Error(`consultations: there is no persona ${author}`);
  const createdAt = new Date(
    now.getTime() - (seed.opensDaysAgo - 1 - (written.length % (seed.opensDaysAgo - 2)) / 2) * day,
  );
  const common = {
    consultationId,
    authorId,
    relation,
    language: "fr" as const,
    createdAt,
    updatedAt: createdAt,
  };
  const rows = [
    ...(text
      ? [
          {
            ...common,
            questionId: questionIds[0]!,
            body: text,
            bodyHtml: html(text),
            sharedText: isShared ? text : null,
            themeId: theme ? themeIds.get(theme)! : null,
            fate: fate?.kind ?? null,
            fateReason: fate?.reason ?? "",
            fateAt: fate ? now : null,
            mergedIntoId: fate?.into === undefined ? null : written[fate.into]!.id,
          },
        ]
      : []),
    ...choices.map((chosen, at) => ({ ...common, questionId: questionIds[at + 1]!, choices: [...chosen] })),
  ];
  const stored: { id: string; number: number }[] = [];
  for (const row of rows) {
    const [one] = await tx
      .insert(contributions)
      .values(row)
      .returning({ id: contributions.id, number: contributions.number });
    stored.push(one!);
  }
  const [first] = stored;
  if (isShared)
    await tx.insert(consents).values({
      contributionId: first!.id,
      userId: authorId,
      purpose: "consultation-results",
      scope: "open",
      consentVersion,
      createdAt,
    });
  const supporters = people.everyone.filter((userId) => userId !== authorId).slice(0, supports);
  if (supporters.length > 0)
    await tx
      .insert(contributionSupports)
      .values(supporters.map((userId) => ({ contributionId: first!.id, userId })));
  return first!;
}

import { and, eq, inArray } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { notify } from "../../app/notifications/commands.server.ts";
import { cook } from "../../app/shared/markdown.server.ts";
import type { Transaction } from "../../db/client.server.ts";
import {
  consents,
  posts,
  proposals,
  studies,
  studyCalls,
  studyDeliveries,
  studyThreads,
  studyTopics,
} from "../../db/schema/index.ts";
import { studies as seeds } from "../../db/seed/commons/studies.ts";
import type { StudySeed } from "../../db/seed/types.ts";
import type { People } from "./people.ts";

interface Context {
  people: People;
  topicIds: Map<string, string>;
  consentVersion: string;
  now: Date;
}

const day = 86_400_000;
const html = (markdown: string): string => cook(markdown)!.html;

/** Writes the research register of the demonstration, unless there is one already. */
export async function seedStudies(tx: Transaction, context: Context): Promise<void> {
  if ((await tx.$count(studies)) > 0) return;
  for (const seed of seeds) await writeStudy(tx, seed, context);
}

async function writeStudy(tx: Transaction, seed: StudySeed, context: Context): Promise<void> {
  const { people, topicIds, now } = context;
  const ago = (days: number) => new Date(now.getTime() - days * day);
  const { title, team, question, ethics, dataUsed, funding, decision, results } = seed;
  const [proposal] = seed.answersProposal
    ? await tx.select({ id: proposals.id }).from(proposals).where(eq(proposals.kind, "research")).limit(1)
    : [];
  const id = uuidv7();
  const [row] = await tx
    .insert(studies)
    .values({
      id,
      leadId: people.teamOf.get(seed.lead)!,
      language: "fr",
      title,
      team,
      question,
      questionHtml: html(question),
      ethics,
      dataUsed,
      funding,
      endsOn: ago(-seed.endsInDays).toISOString().slice(0, 10),
      pledgesOpenAccess: true,
      proposalId: proposal?.id ?? null,
      ...(decision && {
        state: decision.state,
        decision: decision.text,
        decidedById: people.teamOf.get("steward")!,
        decidedAt: ago(decision.daysAgo),
      }),
      ...(results && {
        results: results.text,
        resultsHtml: html(results.text),
        resultsAt: ago(results.daysAgo),
      }),
      createdAt: ago(seed.daysAgo),
    })
    .returning({ number: studies.number });
  await tx
    .insert(studyTopics)
    .values(seed.topics.map((slug) => ({ studyId: id, topicId: topicIds.get(slug)! })));
  if (results) await linkThreads(tx, id, results.threads);
  if (seed.call) await sendCall(tx, { id, number: row!.number }, seed.call, context);
}

async function linkThreads(tx: Transaction, studyId: string, keys: readonly string[]): Promise<void> {
  const origins = keys.map((key) => `demo:${key}`);
  const threads = await tx
    .select({ questionId: posts.questionId })
    .from(posts)
    .where(and(eq(posts.kind, "question"), inArray(posts.originId, origins)));
  await tx.insert(studyThreads).values(threads.map(({ questionId }) => ({ studyId, questionId })));
}

/** The member's demo account agreed to be asked, and has a call to answer. */
async function sendCall(
  tx: Transaction,
  study: { id: string; number: number },
  call: NonNullable<StudySeed["call"]>,
  { people, consentVersion, now }: Context,
): Promise<void> {
  const userId = people.teamOf.get("member")!;
  const sentAt = new Date(now.getTime() - call.daysAgo * day);
  await tx.insert(consents).values({
    userId,
    purpose: "study-contact",
    scope: "controlled",
    consentVersion,
    createdAt: new Date(sentAt.getTime() - day),
  });
  const callId = uuidv7();
  await tx.insert(studyCalls).values({
    id: callId,
    studyId: study.id,
    body: call.text,
    bodyHtml: html(call.text),
    url: call.url,
    sentById: people.teamOf.get("steward")!,
    sentAt,
    createdAt: sentAt,
  });
  await tx.insert(studyDeliveries).values({ callId, userId, createdAt: sentAt });
  await notify(tx, [userId], {
    kind: "study-call",
    data: { studyNumber: study.number },
    onceKey: `study-call:${callId}`,
  });
}

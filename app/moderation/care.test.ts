import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { connection, db } from "../../db/client.server.ts";
import { cases, coverageHours, decisions, follows, notifications, outbox } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildQuestion,
  buildUser,
  reloadPost,
} from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { openNews } from "../notifications/sealed-news.server.ts";
import { planDigests } from "../notifications/digest/plan.server.ts";
import { getThread } from "../questions/queries.server.ts";
import { alarmingReads, noteRead } from "../shared/reads.server.ts";
import { listLocalMail } from "../shared/mailer.server.ts";
import { claimCase } from "./commands/claim-case.server.ts";
import { decideCase } from "./commands/decide-case.server.ts";
import { publishHours } from "./commands/publish-hours.server.ts";
import { warnOfScraping } from "./commands/warn-of-scraping.server.ts";
import { sendReport } from "./commands/send-report.server.ts";
import { triagePost } from "./commands/triage-post.server.ts";
import { readSpan } from "./hours.ts";
import { getCasePage } from "./queries/case-page.server.ts";
import { listHours } from "./queries/hours.server.ts";
import { countSevere } from "./queries/shift.server.ts";
import { getTeamPage } from "./queries/team.server.ts";
import { severeCasesPerShift } from "./shift.ts";

useDatabase();

const moderator = () => buildActor({ roles: ["moderator"] });
const hour = 3_600_000;
const plan = "I have decided, I am going to kill myself tonight.";
const plain = "I walk every morning since my diagnosis and it does me good, slowly but surely.";
const kept = { measure: "none", reason: null, explanation: "", title: "", markdown: "" } as const;

async function reported(reason: "hate" | "spam") {
  const answer = await buildAnswer();
  expect((await sendReport(await buildActor(), answer.id, { reason, comment: "" })).ok).toBe(true);
  return (await db().select().from(cases).where(eq(cases.postId, answer.id)))[0]!;
}

test("after enough severe cases in a shift the next is left to others, unless nobody else is there", async () => {
  const actor = await moderator();
  const now = new Date();
  const first = await reported("hate");
  expect((await decideCase(actor, first.number, { ...kept, version: first.version })).ok).toBe(true);
  const { id: _, number: __, ...severe } = first;
  const [decided] = await db().select().from(decisions);
  for (let n = 1; n < severeCasesPerShift; n++) {
    const [another] = await db()
      .insert(cases)
      .values({ ...severe, status: "decided" })
      .returning();
    await db()
      .insert(decisions)
      .values({ ...decided!, id: crypto.randomUUID(), caseId: another!.id });
  }
  expect(await countSevere(actor.id)).toBe(severeCasesPerShift);
  const next = await reported("hate");
  const page = await getCasePage(actor, next.number, { showReporters: false });
  expect(page.isShiftFull).toBe(true);
  expect(await claimCase(actor, next.number)).toEqual({ ok: false, problem: "shift-full" });
  const verdict = { ...kept, version: next.version };
  expect(await decideCase(actor, next.number, verdict)).toEqual({ ok: false, problem: "shift-full" });

  // What does not weigh goes on, and so does everything for somebody else, or after a rest.
  const light = await reported("spam");
  expect(await claimCase(actor, light.number)).toEqual({ ok: true });
  const rested = new Date(now.getTime() + 9 * hour);
  expect(await countSevere(actor.id, rested)).toBe(0);
  const other = await moderator();
  expect((await getCasePage(other, next.number, { showReporters: false })).isShiftFull).toBe(false);

  // Care does not wait for rest.
  expect(await claimCase(actor, next.number, { nobodyElse: true })).toEqual({ ok: true });
  expect((await decideCase(actor, next.number, verdict)).ok).toBe(true);
}, 60_000);

test("the news of a thread wait while somebody in it may be in danger, and go out once a person has answered", async () => {
  const question = await buildQuestion();
  const follower = await buildUser();
  await db()
    .insert(follows)
    .values({
      userId: follower.id,
      target: "question",
      targetId: question.id,
      digestDays: 1,
      digestedAt: new Date(Date.now() - 72 * hour),
    });
  const inDanger = await buildAnswer({ question, status: "pending", bodyMarkdown: plan });
  await triagePost(inDanger.id);
  const [found] = await db().select().from(cases).where(eq(cases.postId, inDanger.id));
  expect(found).toMatchObject({ origin: "crisis", severity: "critical" });
  expect((await reloadPost(inDanger.id)).status).toBe("pending");

  const other = await buildAnswer({ question, status: "pending", bodyMarkdown: plain });
  await triagePost(other.id);
  await drainJobs();
  const told = () => db().select().from(notifications).where(eq(notifications.userId, follower.id));
  expect((await reloadPost(other.id)).status).toBe("published");
  expect(await told()).toEqual([]);
  await connection()
    .sql`update posts set published_at = published_at - interval '10 minutes' where id = ${other.id}`;
  await connection().sql`update cases set opened_at = opened_at - interval '20 minutes'`;
  await planDigests(new Date());
  await drainJobs();
  expect((await listLocalMail()).filter(({ text }) => text.includes(other.id))).toEqual([]);

  const verdict = { ...kept, measure: "approve", version: found!.version } as const;
  expect((await decideCase(await moderator(), found!.number, verdict)).ok).toBe(true);
  await drainJobs();
  const news = await told();
  expect(news.map(({ userId, sealed }) => openNews(userId, sealed).postId).toSorted()).toEqual(
    [inDanger.id, other.id].toSorted(),
  );
  await drainJobs();
  expect(await told()).toHaveLength(news.length);
});

test("thoughts of suicide without a plan pause nothing", async () => {
  const question = await buildQuestion();
  const follower = await buildUser();
  await db().insert(follows).values({ userId: follower.id, target: "question", targetId: question.id });
  const thoughts = await buildAnswer({
    question,
    status: "pending",
    bodyMarkdown: "Some days I think about suicide, and I do not know whom to tell.",
  });
  await triagePost(thoughts.id);
  await drainJobs();
  const [found] = await db().select().from(cases);
  expect(found).toMatchObject({ origin: "crisis", severity: "high" });
  expect(await db().select().from(notifications).where(eq(notifications.userId, follower.id))).toHaveLength(
    1,
  );
});

test("its author reads until when a waiting post is read, and nobody else does", async () => {
  const author = await buildActor();
  const question = await buildQuestion();
  const [held] = [
    await buildAnswer({
      question,
      authorId: author.id,
      status: "pending",
      bodyMarkdown: "You should take 50 mg of it every morning, it will do you good.",
    }),
  ];
  await triagePost(held.id);
  const [found] = await db().select().from(cases);
  const shown = async (reader: Parameters<typeof getThread>[1]) => {
    const thread = await getThread(question.number, reader);
    return [...thread.informed, ...thread.lived].map(({ waitsUntil }) => waitsUntil);
  };
  expect(await shown(author)).toEqual([found!.dueAt]);
  expect(await shown(await moderator())).toEqual([null]);
  expect(await shown(null)).toEqual([]);
});

test("an administrator says when the queue is read; a span that is none is refused", async () => {
  const admin = await buildActor({ roles: ["admin"] });
  await publishHours(admin, [{ language: "fr", weekday: 1, opens: 540, closes: 1110 }]);
  await publishHours(admin, [{ language: "en", weekday: 7, opens: 0, closes: 1440 }]);
  expect(await listHours()).toEqual([{ language: "en", weekday: 7, opens: 0, closes: 1440 }]);
  await expect(publishHours(await moderator(), [])).rejects.toThrow("needs-admin");
  expect(readSpan("9:00-18:30")).toEqual({ opens: 540, closes: 1110 });
  expect(readSpan("9h – 18h30")).toEqual({ opens: 540, closes: 1110 });
  expect(["", "18:00-9:00", "9-18", "9:75-10:00", "9:00-25:00", "9:00"].map(readSpan)).toEqual(
    Array(6).fill(null),
  );
  await expect(
    db().insert(coverageHours).values({ language: "fr", weekday: 8, opens: 1, closes: 2 }),
  ).rejects.toThrow();
});

test("the load of the team counts what waits, what each decided, and what appeals overturned", async () => {
  const admin = await buildActor({ roles: ["admin"] });
  const actor = await moderator();
  const decided = await reported("hate");
  await db()
    .update(cases)
    .set({ openedAt: new Date(Date.now() - 2 * hour) })
    .where(eq(cases.id, decided.id));
  await decideCase(actor, decided.number, { ...kept, version: decided.version });
  const late = await reported("spam");
  await db()
    .update(cases)
    .set({ dueAt: new Date(Date.now() - hour) })
    .where(eq(cases.id, late.id));
  await claimCase(actor, late.number);
  const page = await getTeamPage(admin);
  expect(page.lanes).toEqual([{ lane: "quality", language: "en", waiting: 1, late: 1 }]);
  expect(page.moderators).toEqual([
    {
      pseudonym: actor.pseudonym,
      language: "en",
      held: 1,
      decided: 1,
      medianHours: expect.closeTo(2, 1),
      severe: 1,
      appealed: 0,
      overturned: 0,
    },
  ]);
  await expect(getTeamPage(actor)).rejects.toThrow("needs-admin");
});

test("an account that reads as only a program does is told to administrators once, and reading less writes nothing", async () => {
  const admin = await buildActor({ roles: ["admin"] });
  const [reader, program] = [await buildUser(), await buildUser()];
  for (let n = 1; n < alarmingReads; n++) noteRead(reader.id);
  for (let n = 0; n < 2 * alarmingReads; n++) noteRead(program.id);
  await expect.poll(() => db().select().from(outbox)).toHaveLength(1);
  await drainJobs();
  await warnOfScraping(program.id, Math.floor(Date.now() / hour));
  const news = await db().select().from(notifications);
  expect(news).toMatchObject([{ userId: admin.id, kind: "reads-alarming" }]);
  expect((await getTeamPage(admin)).readers).toEqual([{ pseudonym: program.pseudonym, times: 1 }]);
});

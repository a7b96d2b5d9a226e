import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { cases, decisions, posts } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildQuestion,
  buildUser,
  reloadPost,
} from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { statementSchema } from "../safety/statement.ts";
import { listLocalMail } from "../shared/mailer.server.ts";
import { appealDecision } from "./commands/appeal-decision.server.ts";
import { decideAppeal } from "./commands/decide-appeal.server.ts";
import { decideCase } from "./commands/decide-case.server.ts";
import { sendReport } from "./commands/send-report.server.ts";
import { rescueStalledPosts } from "./commands/rescue-stalled.server.ts";
import { sendNotice } from "./commands/send-notice.server.ts";
import { triagePost } from "./commands/triage-post.server.ts";
import { figureRows, toCsv } from "./figures.ts";
import { listLog } from "./queries/log.server.ts";
import {
  getTransparency,
  listUnaccountedRestrictions,
  readStatements,
} from "./queries/transparency.server.ts";
import type { ReasonCode } from "./reasons.ts";
import type { DecidableMeasure } from "./schema.ts";

useDatabase();

const from = { locale: "fr", address: "192.0.2.1" } as const;
const notice = {
  reason: "hate",
  explanation: "The second sentence targets people for their origin.",
  name: "Somebody Concerned",
  email: "notifier@example.org",
  goodFaith: "on",
} as const;

async function decide(postId: string, measure: DecidableMeasure, reason: ReasonCode | null = "spam") {
  const [open] = await db().select().from(cases).where(eq(cases.postId, postId));
  const moderator = await buildActor({ roles: ["moderator"] });
  const decided = await decideCase(moderator, open!.number, {
    version: open!.version,
    measure,
    reason,
    explanation: "Words for the author alone.",
    title: "",
    markdown: "A text without it.",
  });
  if (!decided.ok) throw new Error(decided.problem);
  return decided.decision;
}

async function reported() {
  const author = await buildUser();
  const answer = await buildAnswer({ author });
  await sendReport(await buildActor(), answer.id, { reason: "spam", comment: "" });
  return { author, answer };
}

async function statements(): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  for await (const statement of readStatements()) all.push(statement);
  return all;
}

test("a notice without account opens a case, hides nothing, and is answered by mail when it arrives and when it is decided", async () => {
  const question = await buildQuestion();
  const answer = await buildAnswer({ question });
  const address = `http://localhost:3000/questions/${question.number}/x#post-${answer.id}`;
  expect(await sendNotice({ ...notice, address }, from)).toEqual({ ok: true });
  await drainJobs();
  expect(await listLocalMail()).toHaveLength(1);
  expect((await listLocalMail())[0]!.text).not.toContain(notice.explanation);
  expect((await reloadPost(answer.id)).status).toBe("published");
  const decision = await decide(answer.id, "remove", "hate");
  expect(decision.statement).toMatchObject({ source_type: "SOURCE_ARTICLE_16" });
  await drainJobs();
  const mails = (await listLocalMail()).filter((mail) => mail.to === notice.email);
  expect(mails).toHaveLength(2);
});

test("a notice names a post that can be seen", async () => {
  const hidden = await buildQuestion({ status: "hidden" });
  for (const address of [
    `/questions/${hidden.number}`,
    "/questions/999999",
    "https://elsewhere.example/questions/1",
    "?",
  ]) {
    expect(await sendNotice({ ...notice, address }, from)).toEqual({ ok: false, problem: "address-unknown" });
  }
  const open = await buildQuestion();
  expect((await sendNotice({ ...notice, address: `/questions/${open.number}` }, from)).ok).toBe(true);
  expect((await sendNotice({ ...notice, address: `/posts/${open.id}` }, from)).ok).toBe(true);
});

test("every restriction is published as a valid statement, without a person's words, and the log shows what became of it", async () => {
  const removed = await reported();
  const edited = await reported();
  const kept = await reported();
  const first = await decide(removed.answer.id, "remove");
  await decide(edited.answer.id, "edit-passage", "dose-advice");
  await decide(kept.answer.id, "none", null);
  const appealed = await appealDecision(
    await buildActor({ user: removed.author }),
    first.id,
    "I sell nothing.",
  );
  if (!appealed.ok) throw new Error(appealed.problem);
  await decideAppeal(await buildActor({ roles: ["moderator"] }), appealed.appealId, {
    verdict: "overturned",
    answer: "Nothing was sold.",
  });
  const published = await statements();
  expect(published).toHaveLength(2);
  for (const statement of published) expect(statementSchema.safeParse(statement).error).toBeUndefined();
  const text = JSON.stringify(published);
  for (const { author, answer } of [removed, edited]) {
    for (const secret of [author.pseudonym, author.id, answer.id, answer.bodyText, "Words for the author"]) {
      expect(text).not.toContain(secret);
    }
  }
  const log = await listLog(null);
  expect(log.items.map(({ measure, fate }) => [measure, fate])).toEqual([
    ["edit-passage", "inForce"],
    ["remove", "reverted"],
  ]);
  expect(Object.keys(log.items[0]!).toSorted()).toEqual([
    "at",
    "fate",
    "id",
    "isAutomatic",
    "isDetected",
    "kind",
    "measure",
    "reasonCode",
    "rule",
  ]);
  const figures = await getTransparency();
  expect(figures.measures).toMatchObject({ total: 2, overturned: 1, automated: 0 });
  expect(figures.appeals).toEqual({ total: 1, upheld: 0, overturned: 1 });
  expect(toCsv(figureRows(figures))).toContain("measures,dose-advice,count,<5\r\n");
});

test("people in distress are in no log, no figure and no statement", async () => {
  const answer = await buildAnswer({
    status: "pending",
    bodyMarkdown: "I am going to kill myself tonight, I have the pills in front of me.",
  });
  await triagePost(answer.id);
  await decide(answer.id, "remove", "suicide-encouragement");
  expect(await statements()).toEqual([]);
  expect((await listLog(null)).items).toEqual([]);
  expect((await getTransparency()).measures.total).toBe(0);
});

test("the log and the statements are read to the end, each measure once, however close in time", async () => {
  const { createdAt: _, ...row } = await decide((await reported()).answer.id, "hide");
  const close = Array.from({ length: 70 }, (_, n) => ({
    ...row,
    id: crypto.randomUUID(),
    createdAt: sql<Date>`timestamptz '2026-01-01 10:00:00.0001Z' + ${n % 7} * interval '1 microsecond'`,
  }));
  await db().insert(decisions).values(close);
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof listLog>> = await listLog(after);
    seen.push(...page.items.map(({ id }) => id));
    if ((after = page.next) === null) break;
  }
  expect(seen.toSorted()).toEqual([row.id, ...close.map(({ id }) => id)].toSorted());
  expect(await statements()).toHaveLength(71);
});

test("every hidden or removed post has exactly one decision in force, and one without is found", async () => {
  for (const measure of ["hide", "remove", "none"] as const) {
    await decide((await reported()).answer.id, measure, measure === "none" ? null : "spam");
  }
  expect(await listUnaccountedRestrictions()).toEqual([]);
  const stray = await buildAnswer();
  await db().update(posts).set({ status: "removed" }).where(eq(posts.id, stray.id));
  expect(await listUnaccountedRestrictions()).toEqual([stray.id]);
});

test("a waiting post that no case speaks for is triaged again, others are left alone", async () => {
  const long = new Date(Date.now() - 3_600_000);
  const stalled = await buildAnswer({
    status: "pending",
    createdAt: long,
    bodyMarkdown: "I walk a little every morning.",
  });
  const held = await buildAnswer({
    author: await buildUser({ approvedPosts: 0 }),
    status: "pending",
    createdAt: long,
  });
  await triagePost(held.id);
  await buildAnswer({ status: "pending" });
  expect(await rescueStalledPosts()).toBe(1);
  await drainJobs();
  expect((await reloadPost(stalled.id)).status).toBe("published");
  expect((await reloadPost(held.id)).status).toBe("pending");
});

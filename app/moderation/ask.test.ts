import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { cases } from "../../db/schema/index.ts";
import { buildModerator, caseOf, decide, promotion } from "../../tests/support/cases.ts";
import { newsOf } from "../../tests/support/credentials.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildAnswer, buildQuestion, reloadPost } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { editPost } from "../answers/commands/edit-post.server.ts";
import { withdrawPost } from "../answers/commands/withdraw-post.server.ts";
import { anonymousKey } from "../shared/authorship.server.ts";
import { listLocalMail } from "../shared/mailer.server.ts";
import type { Actor } from "../shared/policy.ts";
import { sealAuthor } from "../shared/sealed-author.server.ts";
import { askAuthor, returnUnanswered } from "./commands/ask-author.server.ts";
import { claimCase } from "./commands/claim-case.server.ts";
import { sendReport } from "./commands/send-report.server.ts";
import { triagePost } from "./commands/triage-post.server.ts";
import { getCasePage } from "./queries/case-page.server.ts";
import { listQueue } from "./queries/queue.server.ts";
import { getQuestionPage } from "./queries/question.server.ts";
import { queueFilters } from "./schema.ts";

useDatabase();

const plain = "I walk every morning since my diagnosis and it does me good, slowly but surely.";
const reachable = `${plain} Call me on 06 12 34 56 78 if you like.`;
const question = "Could you take your telephone number out?";
const hour = 3_600_000;

const numbersIn = async (moderator: Actor, query = "") =>
  (await listQueue(moderator, queueFilters(new URLSearchParams(query)))).items.map(({ number }) => number);

/** An answer with a telephone number: held by triage, or published and reported. */
async function buildCase(status: "pending" | "published") {
  const author = await buildActor();
  const answer = await buildAnswer({ authorId: author.id, status, bodyMarkdown: reachable });
  if (status === "pending") await triagePost(answer.id);
  else await sendReport(await buildActor(), answer.id, promotion);
  const moderator = await buildModerator();
  const { number, version } = await caseOf(answer.id);
  const ask = (now?: Date) => askAuthor(moderator, number, { version, question }, now);
  const edit = async (body: string) => {
    const input = {
      body,
      title: "",
      revision: 1,
      audience: "everyone",
      search: "index",
      kept: "",
      replaced: "",
    };
    expect(await editPost(author, answer.id, input as never)).toMatchObject({ ok: true });
    await drainJobs();
  };
  return { author, answer, moderator, number, version, ask, edit };
}

async function questionOf(author: Actor) {
  const mail = (await listLocalMail()).find(({ text }) => text.includes("/change-asked/"));
  return getQuestionPage(author, /change-asked\/([\w-]+)/.exec(mail!.text)![1]!);
}

test("an author who is asked hears of it in the app and by e-mail, without a word of the text, and reads what is asked", async () => {
  const { author, moderator, number, ask } = await buildCase("published");
  expect(await ask()).toEqual({ ok: true });
  await drainJobs();
  expect(await newsOf(author.id)).toEqual(["change-asked"]);
  const [mail] = await listLocalMail();
  expect(mail!.text).not.toMatch(/06 12|telephone|morning/);
  expect(await questionOf(author)).toMatchObject({ question, isWaiting: true, markdown: reachable });
  await expect(questionOf(await buildActor())).rejects.toMatchObject({ status: 404 });
  await expect(questionOf(moderator)).rejects.toMatchObject({ status: 404 });
  expect(await numbersIn(moderator)).toEqual([]);
  expect(await numbersIn(moderator, "state=awaiting")).toEqual([number]);
  const page = await getCasePage(moderator, number, { showReporters: false });
  expect(page).toMatchObject({ isDecidable: false, isAwaiting: true, isAskable: false });
  expect(page.notes).toMatchObject([{ kind: "question", body: question }]);
});

test("a held text whose author takes out what held it appears, and nothing is left to decide", async () => {
  const { author, answer, ask, edit } = await buildCase("pending");
  await ask();
  await edit(plain);
  expect(await reloadPost(answer.id)).toMatchObject({ status: "published" });
  expect(await caseOf(answer.id)).toMatchObject({ status: "closed" });
  await drainJobs();
  expect(await newsOf(author.id)).toContain("change-asked");
});

test("a held text that still has what held it comes back to moderators with its new wording", async () => {
  const { answer, moderator, number, version, ask, edit } = await buildCase("pending");
  await ask();
  await edit(`${plain} Or write to me: me@example.org.`);
  expect(await reloadPost(answer.id)).toMatchObject({ status: "pending" });
  expect(await numbersIn(moderator)).toEqual([number]);
  expect(await caseOf(answer.id)).toMatchObject({ status: "open" });
  expect((await caseOf(answer.id)).version).toBeGreaterThan(version + 1);
});

test("a reported text that its author changed is in the queue again, with a due time of its own", async () => {
  const { answer, moderator, number, ask, edit } = await buildCase("published");
  await ask();
  const waited = await caseOf(answer.id);
  await edit(plain);
  expect(await numbersIn(moderator)).toEqual([number]);
  expect((await caseOf(answer.id)).dueAt.getTime()).toBeLessThan(waited.dueAt.getTime());
  expect(await decide(answer.id, moderator, {})).toMatchObject({ ok: true });
});

test("a case whose author does not answer within 72 hours comes back by itself, and at once when they take the text back", async () => {
  const silent = await buildCase("published");
  const gone = await buildCase("published");
  const now = new Date();
  for (const { ask } of [silent, gone]) await ask(now);
  await returnUnanswered(new Date(now.getTime() + 71 * hour));
  expect(await numbersIn(silent.moderator)).toEqual([]);
  await withdrawPost(gone.author, gone.answer.id);
  await returnUnanswered(new Date(now.getTime() + 71 * hour));
  expect(await numbersIn(silent.moderator)).toEqual([gone.number]);
  await returnUnanswered(new Date(now.getTime() + 72 * hour));
  expect((await numbersIn(silent.moderator)).toSorted()).toEqual([silent.number, gone.number].toSorted());
});

test("a new report brings it back, and a moderator may take it back before", async () => {
  const { answer, moderator, number, ask } = await buildCase("published");
  await ask();
  await sendReport(await buildActor(), answer.id, promotion);
  expect(await numbersIn(moderator)).toEqual([number]);
  const other = await buildCase("published");
  await other.ask();
  expect(await claimCase(other.moderator, other.number)).toEqual({ ok: true });
  expect(await decide(other.answer.id, other.moderator, {})).toMatchObject({ ok: true });
});

test("what was asked on another state of the case asks nothing", async () => {
  const { answer, moderator, number, version, edit } = await buildCase("published");
  await edit(plain);
  expect(await askAuthor(moderator, number, { version, question })).toMatchObject({
    problem: "case-changed",
  });
  expect(await caseOf(answer.id)).toMatchObject({ status: "open" });
});

test("nobody in distress is asked to change what they wrote, and no moderator asks themselves", async () => {
  const { answer, moderator, number, ask } = await buildCase("published");
  await db().update(cases).set({ origin: "crisis" }).where(eq(cases.number, number));
  expect(await ask()).toMatchObject({ problem: "not-askable" });
  expect(await caseOf(answer.id)).toMatchObject({ status: "open" });
  const mine = await buildAnswer({ authorId: moderator.id });
  await sendReport(await buildActor(), mine.id, promotion);
  const own = await caseOf(mine.id);
  await expect(askAuthor(moderator, own.number, { version: 1, question })).rejects.toThrow(
    "own-post-moderation",
  );
});

test("the author of an anonymous text is asked without the case saying who they are", async () => {
  const author = await buildActor();
  const thread = await buildQuestion();
  const answer = await buildAnswer({
    question: thread,
    anonymousKey: anonymousKey(author.id, thread.id),
    sealedAuthor: sealAuthor(author.id, thread.id),
    bodyMarkdown: reachable,
  });
  await sendReport(await buildActor(), answer.id, promotion);
  const { number, version } = await caseOf(answer.id);
  expect(await askAuthor(await buildModerator(), number, { version, question })).toEqual({ ok: true });
  await drainJobs();
  expect(await questionOf(author)).toMatchObject({ question, isWaiting: true });
  const page = await getCasePage(await buildModerator(), number, { showReporters: false });
  expect(JSON.stringify(page)).not.toContain(author.id);
});

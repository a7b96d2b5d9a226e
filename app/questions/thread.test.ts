import { expect, test } from "vitest";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildComment,
  buildCredential,
  buildQuestion,
  buildTopic,
  buildUser,
  stampOf,
} from "../../tests/support/factories.ts";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { connection, db } from "../../db/client.server.ts";
import * as schema from "../../db/schema/index.ts";
import { credentials, marks, posts, questions, questionTopics, reactions } from "../../db/schema/index.ts";
import { findPage } from "../answers/queries.server.ts";
import { anonymousKey } from "../shared/authorship.server.ts";
import { Forbidden, Gone, NotFound } from "../shared/errors.ts";
import { relateQuestions } from "./commands/relate-questions.server.ts";
import { getThread } from "./queries.server.ts";
import { formatCursor, parseCursor } from "./thread/order.ts";
import { threadJsonLd } from "./thread/json-ld.ts";
import { pageHeaders } from "./thread/page-headers.ts";

useDatabase();
const day = 86_400_000;

/** Counts the statements that work through this executor sends. */
function countingExecutor() {
  let count = 0;
  const client = new Proxy(connection().sql, {
    get(target, name) {
      if (name === "unsafe") count += 1;
      return Reflect.get(target, name) as unknown;
    },
  });
  return { executor: drizzle(client, { schema, casing: "snake_case" }), count: () => count };
}

test("what is not published does not exist for others; its author and moderators see it", async () => {
  const author = await buildActor();
  const user = { id: author.id };
  for (const status of ["pending", "hidden"] as const) {
    const question = await buildQuestion({ authorId: user.id, status });
    await expect(getThread(question.number, null)).rejects.toThrow(NotFound);
    await expect(getThread(question.number, await buildActor())).rejects.toThrow(NotFound);
    expect((await getThread(question.number, author)).question.status).toBe(status);
  }
  const waiting = await buildQuestion({ status: "pending" });
  const moderator = await buildActor({ roles: ["moderator"] });
  expect((await getThread(waiting.number, moderator)).question).toMatchObject({
    status: "pending",
    isMine: false,
  });
  const removed = await buildQuestion({ authorId: user.id, status: "removed" });
  await expect(getThread(removed.number, author)).rejects.toThrow(Gone);
});

test("an answer that waits or was hidden is read by its author only", async () => {
  const question = await buildQuestion();
  const author = await buildActor();
  await buildAnswer({ question, authorId: author.id, status: "pending" });
  await buildAnswer({ question, status: "hidden" });
  await buildAnswer({ question });
  expect((await getThread(question.number, null)).lived).toHaveLength(1);
  expect((await getThread(question.number, await buildActor())).lived).toHaveLength(1);
  expect((await getThread(question.number, author)).lived).toHaveLength(2);
});

test("a comment below an answer that is not shown is not shown either", async () => {
  const question = await buildQuestion();
  const hidden = await buildAnswer({ question, status: "hidden" });
  await buildComment({ parent: hidden, bodyMarkdown: "A comment that quotes what was hidden." });
  expect(JSON.stringify(await getThread(question.number, null))).not.toContain("quotes what was hidden");
});

test("members-only threads and answers are kept from visitors", async () => {
  const closed = await buildQuestion({ audience: "members" });
  await expect(getThread(closed.number, null)).rejects.toThrow(Forbidden);
  const member = await buildActor();
  const seen = await getThread(closed.number, member);
  expect(pageHeaders(seen, new Date())).toEqual({});

  const open = await buildQuestion();
  await buildAnswer({ question: open, audience: "members" });
  expect((await getThread(open.number, null)).lived).toHaveLength(0);
  expect((await getThread(open.number, member)).lived).toHaveLength(1);
});

test("a page of a thread with its similar questions takes one statement, a member's too", async () => {
  const topic = await buildTopic();
  const question = await buildQuestion({ topicIds: [topic.id] });
  await buildQuestion({ topicIds: [topic.id] });
  await relateQuestions();
  for (let n = 0; n < 20; n++) await buildAnswer({ question });
  const visitor = countingExecutor();
  const thread = await getThread(question.number, null, { executor: visitor.executor });
  expect(thread.lived).toHaveLength(20);
  expect(thread.next).toBeNull();
  expect(thread.similar).toHaveLength(1);
  expect(visitor.count()).toBe(1);
  const member = countingExecutor();
  await getThread(question.number, await buildActor(), { executor: member.executor });
  expect(member.count()).toBe(1);
});

test.for(["newest", "oldest"] as const)(
  "the pages of a long thread, %s first, hold every answer once, in the order of one long page",
  async (livedOrder) => {
    const question = await buildQuestion();
    const day = (n: number) => new Date(Date.now() - n * 86_400_000);
    for (let n = 0; n < 25; n++) {
      await buildAnswer({ question, createdAt: day(n % 9), dangerousCount: n === 3 ? 1 : 0 });
      await buildAnswer({ question, kind: "sourced", createdAt: day(n % 7), accurateCount: n % 4 });
    }
    const first = await getThread(question.number, null, { livedOrder });
    const seen = [];
    for (let page = first; ;) {
      seen.push(...page.informed, ...page.lived);
      if (!page.next) break;
      page = await getThread(question.number, null, { livedOrder, after: parseCursor(page.next) });
      expect(page.isFirstPage).toBe(false);
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(50);
    expect(seen.map(({ position }) => position)).toEqual(seen.map((_, n) => n + 1));
    expect(seen.slice(0, 25).every(({ kind }) => kind === "sourced")).toBe(true);
    const trusted = seen.slice(0, 25).map(({ accurateCount }) => accurateCount);
    expect(trusted).toEqual(trusted.toSorted((a, b) => b - a));
    const lived = seen.slice(25, 49).map(({ publishedAt }) => publishedAt!.getTime());
    expect(lived).toEqual(lived.toSorted((a, b) => (livedOrder === "newest" ? b - a : a - b)));
    expect(seen.at(-1)).toMatchObject({ isDangerous: true, kind: "experience" });
  },
);

test("the address of an answer leads to the page that shows it", async () => {
  const question = await buildQuestion();
  const answers = [];
  for (let n = 0; n < 45; n++)
    answers.push(await buildAnswer({ question, createdAt: new Date(Date.now() - n * 1000) }));
  expect(await findPage(answers[19]!)).toBeNull();
  for (const answer of [answers[20]!, answers[44]!]) {
    const page = await getThread(question.number, null, { after: await findPage(answer) });
    expect(page.lived[0]).toMatchObject({ id: answer.id, position: answers.indexOf(answer) + 1 });
    const comment = await buildComment({ parent: answer });
    expect(await findPage(comment)).toEqual(await findPage(answer));
  }
});

test("what is no cursor begins at the beginning", () => {
  for (const text of [null, "", "x", "zzzzzzzzzzz_00000000-0000-0000-0000-000000000000", "1_1", "1_';--"])
    expect(parseCursor(text)).toBeNull();
  const cursor = { rank: 2 ** 51 + 17, id: crypto.randomUUID() };
  expect(parseCursor(formatCursor(cursor))).toEqual(cursor);
});

test("similar questions are only those that the reader may read", async () => {
  const topic = await buildTopic();
  const shared = { topicIds: [topic.id], title: "Tired after starting the new tablets" };
  const question = await buildQuestion(shared);
  await buildQuestion({ ...shared, status: "pending" });
  await buildQuestion({ ...shared, status: "hidden" });
  await buildQuestion({ ...shared, audience: "members" });
  const near = await buildQuestion(shared);
  await relateQuestions();
  expect((await getThread(question.number, null)).similar.map(({ number }) => number)).toEqual([near.number]);
  expect((await getThread(question.number, await buildActor())).similar).toHaveLength(2);
});

test("near questions follow new words, new topics, and newcomers", async () => {
  const [one, other] = [await buildTopic(), await buildTopic()];
  const question = await buildQuestion({
    topicIds: [one.id],
    title: "Cramps at night since the new tablets",
  });
  expect(await relateQuestions()).toBe(1);
  expect(await relateQuestions()).toBe(0);
  const nearTo = async () =>
    (await getThread(question.number, null)).similar.map(({ number }) => number).toSorted((a, b) => a - b);
  expect(await nearTo()).toEqual([]);
  const sharing = await buildQuestion({ topicIds: [one.id], title: "Something else" });
  await relateQuestions();
  expect(await nearTo()).toEqual([sharing.number]);
  const later = await buildQuestion({ topicIds: [other.id], title: "Other things altogether" });
  await db().insert(questionTopics).values({ questionId: question.id, topicId: other.id, position: 1 });
  await relateQuestions();
  expect(await nearTo()).toEqual([sharing.number, later.number]);
  const renamed = await buildQuestion({ title: "Nothing in common" });
  await db().update(questions).set({ title: "Cramps at night again" }).where(eq(questions.id, renamed.id));
  await relateQuestions();
  expect(await nearTo()).toEqual([sharing.number, later.number, renamed.number]);
});

test("dangerous comes last, then accepted, then confirmed accuracy, then the newest", async () => {
  const question = await buildQuestion();
  const ago = (days: number) => new Date(Date.now() - days * day);
  const sourced = (columns: object) => buildAnswer({ question, kind: "sourced", ...columns });
  const dangerous = await sourced({ createdAt: ago(1), acceptedAt: ago(1), accurateCount: 9 });
  const professional = await buildUser();
  const credential = await buildCredential({ user: professional });
  await db().insert(marks).values({
    postId: dangerous.id,
    userId: professional.id,
    credentialId: credential.id,
    kind: "dangerous",
    reason: "No.",
  });
  const old = await sourced({ createdAt: ago(9) });
  const fresh = await sourced({ createdAt: ago(2) });
  const accurate = await sourced({ createdAt: ago(8), accurateCount: 2 });
  const thread = await getThread(question.number, null);
  expect(thread.informed.map(({ id }) => id)).toEqual([accurate.id, fresh.id, old.id, dangerous.id]);
  expect(thread.informed.at(-1)).toMatchObject({ isDangerous: true, position: 4 });
  expect(thread.informed.at(-1)!.objections).toEqual([
    expect.objectContaining({ kind: "dangerous", reason: "No.", name: professional.pseudonym }),
  ]);
  const jsonLd = JSON.stringify(threadJsonLd(thread, "https://example.org", "x"));
  expect(jsonLd).toContain(fresh.id);
  expect(jsonLd).not.toContain(dangerous.id);
});

test("lived experience is in order of time, either way", async () => {
  const question = await buildQuestion();
  const older = await buildAnswer({ question, helpedCount: 50, createdAt: new Date(Date.now() - 3 * day) });
  const newer = await buildAnswer({ question, kind: "carer", createdAt: new Date(Date.now() - day) });
  expect((await getThread(question.number, null)).lived.map(({ id }) => id)).toEqual([newer.id, older.id]);
  const oldest = await getThread(question.number, null, { livedOrder: "oldest" });
  expect(oldest.lived.map(({ id }) => id)).toEqual([older.id, newer.id]);
});

test("a badge is shown as it was stamped and as it stands at the moment of reading", async () => {
  const question = await buildQuestion();
  const user = await buildUser();
  const credential = await buildCredential({ user, validUntil: new Date(Date.now() + day) });
  await buildAnswer({
    question,
    kind: "professional",
    author: user,
    credentialId: credential.id,
    stamp: stampOf(credential),
  });
  const today = await getThread(question.number, null);
  expect(today.informed[0]!.badgeToday).toBe("active");
  expect(today.changesAt).toEqual(credential.validUntil);
  expect(Number(pageHeaders(today, new Date())["X-Page-Max-Age"])).toBeLessThanOrEqual(86_400);
  const later = await getThread(question.number, null, { now: new Date(Date.now() + 2 * day) });
  expect(later.informed[0]).toMatchObject({ badgeToday: "expired", stamp: { professionCode: "60" } });
  await db().update(credentials).set({ revokedAt: new Date() }).where(eq(credentials.id, credential.id));
  const revoked = await getThread(question.number, null);
  expect(revoked.informed[0]!.badgeToday).toBe("revoked");
  expect(revoked.question.version).toBeGreaterThan(today.question.version);
});

test("the person behind an anonymous thread is recognised by themselves alone", async () => {
  const asker = await buildActor();
  const id = crypto.randomUUID();
  const hidden = { anonymousKey: anonymousKey(asker.id, id), authorId: null, alias: "Rivage-3" };
  const question = await buildQuestion({ id, ...hidden });
  await buildAnswer({ question, ...hidden });
  const visitor = await getThread(question.number, null);
  expect(visitor.question).toMatchObject({ name: "Rivage-3", isAnonymous: true, isMine: false });
  expect(visitor.lived[0]).toMatchObject({ name: "Rivage-3", isAsker: true, isMine: false });
  expect(JSON.stringify(visitor)).not.toContain(asker.id);
  expect(JSON.stringify(visitor)).not.toContain(hidden.anonymousKey);
  expect((await getThread(question.number, asker)).overlay?.isAsker).toBe(true);
});

test("what a member did is laid over the page that everybody sees", async () => {
  const question = await buildQuestion();
  const answer = await buildAnswer({ question });
  const reader = await buildActor();
  await db()
    .insert(reactions)
    .values([
      { postId: answer.id, userId: reader.id, kind: "helped" },
      { postId: question.id, userId: reader.id, kind: "same-situation" },
    ]);
  const { overlay, lived } = await getThread(question.number, reader);
  expect(overlay).toMatchObject({
    helped: [answer.id],
    sameSituation: true,
    isFollowing: false,
    canMark: false,
  });
  expect(lived[0]!.helpedCount).toBe(1);
  expect((await getThread(question.number, null)).overlay).toBeNull();
});

test("a cached page stands on the version of every thread whose words it shows", async () => {
  const topic = await buildTopic();
  const question = await buildQuestion({ topicIds: [topic.id] });
  const near = await buildQuestion({ topicIds: [topic.id] });
  await relateQuestions();
  const before = pageHeaders(await getThread(question.number, null), new Date())["X-Page-Version"];
  expect(before).toMatch(new RegExp(`^${question.number}=\\d+ ${near.number}=\\d+$`));
  await db().update(posts).set({ status: "hidden" }).where(eq(posts.id, near.id));
  const [hidden] = await db().select().from(questions).where(eq(questions.id, near.id));
  expect(before).not.toContain(`${near.number}=${hidden!.version}`);
});

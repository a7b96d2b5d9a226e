import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { useDatabase } from "../tests/support/database.ts";
import {
  buildAnswer,
  buildComment,
  buildQuestion,
  buildTopic,
  buildUser,
  reloadPost,
  reloadQuestion,
} from "../tests/support/factories.ts";
import { connection, db } from "./client.server.ts";
import { posts, questionTopics, reactions, topics } from "./schema/index.ts";

useDatabase();

test("a thread counts its published answers by kind, and nothing that is hidden", async () => {
  const question = await buildQuestion();
  const lived = await buildAnswer({ question });
  await buildAnswer({ question, kind: "professional" });
  await buildAnswer({ question, status: "pending" });
  await buildComment({ parent: lived });
  expect(await reloadQuestion(question.id)).toMatchObject({
    answerCount: 2,
    verifiedCount: 1,
    livedCount: 1,
  });
  await db().update(posts).set({ status: "hidden" }).where(eq(posts.id, lived.id));
  expect(await reloadQuestion(question.id)).toMatchObject({ answerCount: 1, livedCount: 0 });
});

test("an accepted answer that is judged dangerous is no accepted answer for lists, until the judgement ends", async () => {
  const question = await buildQuestion();
  const answer = await buildAnswer({ question, kind: "sourced", acceptedAt: new Date() });
  const isAccepted = async () => (await reloadQuestion(question.id)).hasAccepted;
  const judge = (dangerousCount: number) =>
    db().update(posts).set({ dangerousCount }).where(eq(posts.id, answer.id));
  expect(await isAccepted()).toBe(true);
  await judge(1);
  expect(await isAccepted()).toBe(false);
  await judge(0);
  expect(await isAccepted()).toBe(true);
  await judge(1);
  await buildAnswer({ question, acceptedAt: new Date() });
  expect(await isAccepted()).toBe(true);
});

test("every write that a reader could see raises the thread's version and announces it", async () => {
  const question = await buildQuestion();
  const heard: string[] = [];
  const listener = await connection().sql.listen("threads", (message) => heard.push(message));
  const before = (await reloadQuestion(question.id)).version;
  const answer = await buildAnswer({ question });
  await db()
    .insert(reactions)
    .values({ postId: answer.id, userId: (await buildUser()).id, kind: "helped" });
  const after = (await reloadQuestion(question.id)).version;
  expect(after).toBe(before + 2);
  await expect.poll(() => heard).toContain(`${question.number}:${after}`);
  await listener.unlisten();
});

test("what waits changes no page and is announced to nobody before it is published", async () => {
  const question = await buildQuestion();
  const { version } = await reloadQuestion(question.id);
  const { sql } = connection();
  const heard: string[] = [];
  const listener = await sql.listen("threads", (message) => heard.push(message.split(":")[0]!));
  const publish = (id: string) =>
    db().update(posts).set({ status: "published", publishedAt: new Date() }).where(eq(posts.id, id));

  const asked = await buildQuestion({ status: "pending" });
  const answer = await buildAnswer({ question, status: "pending" });
  const comment = await buildComment({ parent: answer, status: "pending" });
  await db()
    .update(posts)
    .set({ holds: ["dose-advice"] })
    .where(eq(posts.id, answer.id));
  await sql`select pg_notify('threads', 'end:1')`;
  await expect.poll(() => heard.at(-1)).toBe("end");
  expect(heard).toEqual(["end"]);
  expect((await reloadQuestion(question.id)).version).toBe(version);

  for (const { id } of [answer, comment, asked]) await publish(id);
  await sql`select pg_notify('threads', 'end:2')`;
  await expect.poll(() => heard.at(-1)).toBe("end");
  expect(heard.slice(1)).toEqual([question.number, question.number, asked.number, "end"].map(String));
  expect(await reloadQuestion(question.id)).toMatchObject({ version: version + 2, answerCount: 1 });
  await listener.unlisten();
});

test("of posts written together, those that are seen at once change their thread, and the others leave theirs", async () => {
  const [seen, left] = [await buildQuestion(), await buildQuestion()];
  const shown = await buildAnswer({ question: seen });
  const before = [await reloadQuestion(seen.id), await reloadQuestion(left.id)];
  const { id: _, rank: __, search: ___, ...copied } = await reloadPost(shown.id);
  await db()
    .insert(posts)
    .values([copied, { ...copied, questionId: left.id, status: "pending" }]);
  expect(await reloadQuestion(seen.id)).toMatchObject({ version: before[0]!.version + 1, answerCount: 2 });
  expect(await reloadQuestion(left.id)).toEqual(before[1]);
});

test("a reaction is counted once and uncounted when it is taken back", async () => {
  const answer = await buildAnswer();
  const user = await buildUser();
  await db().insert(reactions).values({ postId: answer.id, userId: user.id, kind: "helped" });
  expect((await reloadPost(answer.id)).helpedCount).toBe(1);
  await db().delete(reactions);
  expect((await reloadPost(answer.id)).helpedCount).toBe(0);
});

test("a topic lists and counts a question only while it is published", async () => {
  const topic = await buildTopic();
  const question = await buildQuestion({ topicIds: [topic.id], status: "pending" });
  const count = async () =>
    (await db().select().from(topics).where(eq(topics.id, topic.id)))[0]!.questionCount;
  expect(await count()).toBe(0);
  await db()
    .update(posts)
    .set({ status: "published", publishedAt: new Date() })
    .where(eq(posts.id, question.id));
  expect(await count()).toBe(1);
  await db().update(posts).set({ status: "removed" }).where(eq(posts.id, question.id));
  expect(await count()).toBe(0);
  const [row] = await db().select().from(questionTopics);
  expect(row!.listedAt).toBeNull();
});

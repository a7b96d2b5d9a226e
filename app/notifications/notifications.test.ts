import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildComment,
  buildQuestion,
  buildTopic,
  buildUser,
} from "../../tests/support/factories.ts";
import type { Post, User } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { db, transaction } from "../../db/client.server.ts";
import { emit } from "../../db/outbox.server.ts";
import { follows, posts, questions } from "../../db/schema/index.ts";
import { acceptAnswer } from "../answers/commands/accept-answer.server.ts";
import { followQuestion, followTopic } from "../questions/commands/follow.server.ts";
import { publishPost } from "../questions/commands/publish-post.server.ts";
import { anonymousKey } from "../shared/authorship.server.ts";
import { findSession, openSession } from "../shared/session.server.ts";
import { sealAuthor } from "../shared/sealed-author.server.ts";
import { markAllRead, notify } from "./commands.server.ts";
import { listNotifications } from "./queries.server.ts";

useDatabase();

async function buildThread() {
  const [asker, follower] = [await buildUser(), await buildUser()];
  const question = await buildQuestion({ author: asker });
  for (const { id } of [asker, follower]) {
    await db().insert(follows).values({ userId: id, target: "question", targetId: question.id });
  }
  return { asker, follower, question };
}

const publish = async (post: Post) => {
  await transaction((tx) => publishPost(tx, post.id));
  await drainJobs();
};
const kindsOf = async (user: User) => (await listNotifications(user.id)).items.map((item) => item.kind);

test("a waiting answer tells nobody; once published, the asker and the followers hear of it once, its author does not", async () => {
  const { asker, follower, question } = await buildThread();
  const author = await buildUser();
  await followQuestion(await buildActor({ user: author }), question.number, true);
  const answer = await buildAnswer({ question, author, status: "pending" });
  await drainJobs();
  expect(await kindsOf(follower)).toEqual([]);
  await publish(answer);
  await transaction((tx) => emit(tx, { name: "post.published", postId: answer.id }));
  await drainJobs();
  expect(await kindsOf(asker)).toEqual(["answer-to-mine"]);
  expect(await kindsOf(follower)).toEqual(["answer-followed"]);
  expect(await kindsOf(author)).toEqual([]);
});

test("an answer hidden before the job runs tells nobody, and is told when it is published after all", async () => {
  const { follower, question } = await buildThread();
  const answer = await buildAnswer({ question, status: "pending" });
  await transaction((tx) => publishPost(tx, answer.id));
  await db().update(posts).set({ status: "pending" }).where(eq(posts.id, answer.id));
  await drainJobs();
  expect(await kindsOf(follower)).toEqual([]);
  await publish(answer);
  expect(await kindsOf(follower)).toEqual(["answer-followed"]);
});

test("an anonymous asker hears of answers, and not of their own; nothing told names anybody", async () => {
  const user = await buildUser();
  const id = crypto.randomUUID();
  const anonymous = {
    anonymousKey: anonymousKey(user.id, id),
    sealedAuthor: sealAuthor(user.id, id),
    alias: "Wren",
  };
  const question = await buildQuestion({ id, questionId: id, status: "pending", ...anonymous });
  await publish(question.post);
  const follower = await buildUser();
  await followQuestion(await buildActor({ user: follower }), question.number, true);
  await publish(await buildAnswer({ question, status: "pending", ...anonymous }));
  expect(await kindsOf(user)).toEqual([]);
  const { items } = await listNotifications(follower.id);
  expect(items).toMatchObject([{ kind: "answer-followed", data: { number: question.number } }]);
  expect(JSON.stringify(items)).not.toMatch(new RegExp(`${user.id}|${user.pseudonym}|Wren`));
  await publish(await buildAnswer({ question, status: "pending" }));
  expect(await kindsOf(user)).toEqual(["answer-to-mine"]);
});

test("somebody who stopped following hears nothing more", async () => {
  const { follower, question } = await buildThread();
  await followQuestion(await buildActor({ user: follower }), question.number, false);
  await publish(await buildAnswer({ question, status: "pending" }));
  expect(await kindsOf(follower)).toEqual([]);
});

test("a new question is told to those who follow its topics, once each", async () => {
  const [one, two] = [await buildTopic(), await buildTopic()];
  const follower = await buildUser();
  const actor = await buildActor({ user: follower });
  await followTopic(actor, one.slug, true);
  await followTopic(actor, two.slug, true);
  const question = await buildQuestion({ status: "pending", topicIds: [one.id, two.id] });
  await publish(question.post);
  expect(await kindsOf(follower)).toEqual(["question-in-topic"]);
});

test("a comment is told to the author of what it comments", async () => {
  const author = await buildUser();
  const answer = await buildAnswer({ author });
  await publish(await buildComment({ parent: answer, status: "pending" }));
  await publish(await buildComment({ parent: answer, author, status: "pending" }));
  expect(await kindsOf(author)).toEqual(["comment-on-mine"]);
});

test("the author of an accepted answer is told once, however often the mark moves", async () => {
  const asker = await buildActor();
  const question = await buildQuestion({ authorId: asker.id });
  const author = await buildUser();
  const answer = await buildAnswer({ question, author });
  for (const wanted of [true, false, true]) {
    await acceptAnswer(asker, answer.id, wanted);
    await drainJobs();
  }
  expect(await kindsOf(author)).toEqual(["accepted"]);
});

test("news of a thread that was hidden since does not repeat its title", async () => {
  const { follower, question } = await buildThread();
  await publish(await buildAnswer({ question, status: "pending" }));
  expect((await listNotifications(follower.id)).items[0]!.title).toBe(question.title);
  await db().update(questions).set({ state: "hidden" }).where(eq(questions.id, question.id));
  expect((await listNotifications(follower.id)).items[0]!.title).toBeNull();
});

test("marking as read leaves what came after the page was shown; pages hold every item once", async () => {
  const user = await buildUser();
  const tell = (n: number) =>
    transaction((tx) => notify(tx, [user.id], { kind: "accepted", data: { number: n }, onceKey: `n:${n}` }));
  for (let n = 0; n < 40; n++) await tell(n);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const shownAt = new Date();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await tell(40);
  await markAllRead(user.id, shownAt);
  const cookie = (await openSession(user.id)).split(";")[0]!;
  const session = await findSession(new Request("http://localhost/", { headers: { cookie } }));
  expect(session?.unread).toBe(1);
  const first = await listNotifications(user.id);
  const second = await listNotifications(user.id, first.next!);
  const numbers = [...first.items, ...second.items].map((item) => item.data.number);
  expect(numbers).toEqual(Array.from({ length: 41 }, (_, n) => 40 - n));
  expect(second.next).toBeNull();
});

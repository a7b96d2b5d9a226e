import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { useDatabase } from "../../../tests/support/database.ts";
import { buildActor, buildAnswer, buildQuestion, buildUser } from "../../../tests/support/factories.ts";
import { db } from "../../../db/client.server.ts";
import { auditEvents, follows } from "../../../db/schema/index.ts";
import { answerPolicy } from "../../answers/policy.ts";
import { getThreadFor } from "../../answers/queries.server.ts";
import { listNotifications } from "../../notifications/queries.server.ts";
import { anonymousKey } from "../../shared/authorship.server.ts";
import { sealAuthor } from "../../shared/sealed-author.server.ts";
import { listQuestions } from "../lists/page.server.ts";
import { getThread } from "../queries.server.ts";
import { numberIn } from "../schema.ts";
import { pageHeaders } from "../thread/page-headers.ts";
import { followQuestion } from "./follow.server.ts";
import { closeAsDuplicate, reopenDuplicate } from "./close-duplicate.server.ts";

useDatabase();

const moderator = () => buildActor({ roles: ["moderator"] });
const home = { order: "recent", language: null, after: null, isMember: true } as const;
const listed = async () => (await listQuestions(home)).items.map(({ number }) => number);
const mayAnswer = async (number: number) => {
  const member = await buildActor();
  return answerPolicy["answer.write"](member, (await getThreadFor(member, number)).question);
};

test("a question that was asked before keeps its answers, leads to the original, and is listed and answered there alone", async () => {
  const [asker, follower] = [await buildActor(), await buildActor()];
  const original = await buildQuestion();
  const question = await buildQuestion({ authorId: asker.id });
  await buildAnswer({ question });
  await followQuestion(follower, question.number, true);
  await closeAsDuplicate(await moderator(), question.number, original.number);

  const thread = await getThread(question.number, null);
  expect(thread.lived).toHaveLength(1);
  expect(thread.question).toMatchObject({ isDuplicate: true, duplicateOf: { number: original.number } });
  expect(await listed()).toEqual([original.number]);
  expect(await mayAnswer(question.number)).toEqual({ allowed: false, reason: "thread-duplicate" });
  const followed = await db()
    .select({ targetId: follows.targetId })
    .from(follows)
    .where(and(eq(follows.userId, follower.id), eq(follows.targetId, original.id)));
  expect(followed).toHaveLength(1);
  const { items } = await listNotifications(asker.id);
  expect(items).toMatchObject([{ kind: "closed-as-duplicate", data: { number: question.number } }]);
});

test("a cached page that names the original is valid for the original's version as well", async () => {
  const [question, original] = [await buildQuestion(), await buildQuestion()];
  await closeAsDuplicate(await moderator(), question.number, original.number);
  const headers = pageHeaders(await getThread(question.number, null), new Date());
  expect(headers["X-Page-Version"]).toMatch(new RegExp(`^${question.number}=\\d+ ${original.number}=\\d+`));
});

test("opened again, a question is listed and answered as before; what a moderator closed its asker does not open", async () => {
  const asker = await buildActor();
  const [question, original] = [await buildQuestion({ authorId: asker.id }), await buildQuestion()];
  await closeAsDuplicate(asker, question.number, original.number);
  await reopenDuplicate(asker, question.number);
  expect((await listed()).toSorted()).toEqual([question.number, original.number].toSorted());
  expect(await mayAnswer(question.number)).toEqual({ allowed: true });
  const someone = await moderator();
  await closeAsDuplicate(someone, question.number, original.number);
  await expect(reopenDuplicate(asker, question.number)).rejects.toThrow("closed-by-moderators");
  await reopenDuplicate(someone, question.number);
  expect((await getThread(question.number, null)).question.isDuplicate).toBe(false);
});

test("members close nobody else's question; an anonymous asker closes their own, and no log says who did", async () => {
  const user = await buildUser();
  const id = crypto.randomUUID();
  const question = await buildQuestion({
    id,
    questionId: id,
    anonymousKey: anonymousKey(user.id, id),
    sealedAuthor: sealAuthor(user.id, id),
    alias: "Wren",
  });
  const original = await buildQuestion();
  await expect(closeAsDuplicate(await buildActor(), question.number, original.number)).rejects.toThrow(
    "only-the-asker-or-moderators",
  );
  expect(await closeAsDuplicate(await buildActor({ user }), question.number, original.number)).toMatchObject({
    ok: true,
  });
  expect(await db().select().from(auditEvents)).toEqual([]);
  const someone = await moderator();
  await reopenDuplicate(someone, question.number);
  expect(await db().select().from(auditEvents)).toMatchObject([
    { action: "question.reopened", actorId: someone.id, subjectId: question.id },
  ]);
});

test("a question joins the original of a duplicate, and its own duplicates go along; never itself, nothing or what visitors cannot read", async () => {
  const someone = await moderator();
  const [first, second, third] = [await buildQuestion(), await buildQuestion(), await buildQuestion()];
  const close = async (a: { number: number }, b: number | null) =>
    closeAsDuplicate(someone, a.number, b).then((result) => (result.ok ? "closed" : result.problem));
  expect(await close(third, second.number)).toBe("closed");
  expect(await close(second, first.number)).toBe("closed");
  for (const one of [second, third])
    expect((await getThread(one.number, null)).question.duplicateOf?.number).toBe(first.number);
  expect(await close(first, second.number)).toBe("same-question");
  expect(await close(first, first.number)).toBe("same-question");
  expect(await close(first, null)).toBe("unknown-question");
  expect(await close(first, 999_999)).toBe("unknown-question");
  expect(await close(first, (await buildQuestion({ status: "pending" })).number)).toBe("unknown-question");
  expect(await close(first, (await buildQuestion({ audience: "members" })).number)).toBe(
    "original-not-readable",
  );
});

test("a question is named by its number or by its address", () => {
  for (const text of [
    "128",
    " #128",
    "/questions/128",
    "https://example.org/questions/128/so-tired?sort=oldest",
  ])
    expect(numberIn(text)).toBe(128);
  for (const text of ["", "so tired", "128 129", "/topics/128", "0"]) expect(numberIn(text)).toBeNull();
});

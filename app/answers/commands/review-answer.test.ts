import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { useDatabase } from "../../../tests/support/database.ts";
import { buildActor, buildAnswer, buildQuestion, buildTopic } from "../../../tests/support/factories.ts";
import type { User } from "../../../tests/support/factories.ts";
import { db } from "../../../db/client.server.ts";
import { posts } from "../../../db/schema/index.ts";
import { listNotifications } from "../../notifications/queries.server.ts";
import { followTopic } from "../../questions/commands/follow.server.ts";
import { getThread } from "../../questions/queries.server.ts";
import type { Actor } from "../../shared/policy.ts";
import { listDueForReview } from "../review.server.ts";
import { reviewAnswer } from "./review-answer.server.ts";
import { tellDueReviews } from "./tell-due-reviews.server.ts";

useDatabase();

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day);
const nurse = () => buildActor({ credential: "active" });
const current = { verdict: "current", reason: "" } as const;
const outdated = { verdict: "outdated", reason: "The threshold was lowered last year." } as const;

async function buildDue(overrides: Parameters<typeof buildAnswer>[0] = {}) {
  const topic = await buildTopic();
  const question = await buildQuestion({ topicIds: [topic.id] });
  const answer = await buildAnswer({ question, kind: "sourced", reviewBy: ago(2), ...overrides });
  return { topic, question, answer };
}

const due = async (actor: Actor, scope: "all" | "followed" = "all") =>
  (await listDueForReview(actor, { scope, after: null })).items.map(({ id }) => id);
const kinds = async ({ id }: Pick<User, "id">) => (await listNotifications(id)).items.map(({ kind }) => kind);

test("answers whose date is over are queued to professionals, those of their topics first, the longest overdue on top", async () => {
  const reader = await nurse();
  const later = await buildDue();
  const earlier = await buildDue({ reviewBy: ago(40) });
  await buildDue({ reviewBy: new Date(Date.now() + day) });
  await buildDue({ dangerousCount: 1 });
  await buildDue({ status: "hidden" });
  expect(await due(reader)).toEqual([earlier.answer.id, later.answer.id]);
  expect(await due(reader, "followed")).toEqual([]);
  await followTopic(reader, later.topic.slug, true);
  expect(await due(reader, "followed")).toEqual([later.answer.id]);
  await expect(due(await buildActor())).rejects.toThrow("no-active-credential");
});

test("an answer that still holds gets a new date and a mark of accuracy, says so on its page, and leaves the queue", async () => {
  const reader = await nurse();
  const { answer, question } = await buildDue();
  expect((await getThread(question.number, null)).informed[0]).toMatchObject({ isReviewDue: true });
  await reviewAnswer(reader, answer.id, current);
  const [shown] = (await getThread(question.number, null)).informed;
  expect(shown).toMatchObject({ isReviewDue: false, accurateCount: 1 });
  expect(shown!.reviewBy!.getTime()).toBeGreaterThan(Date.now() + 700 * day);
  expect(shown!.reviewedAt!.getTime()).toBeGreaterThan(Date.now() - day);
  expect(await due(reader)).toEqual([]);
  await expect(reviewAnswer(reader, answer.id, current)).rejects.toThrow("not-due-for-review");
});

test("an answer that is out of date keeps its label, shows why, leaves the queue, and its author is told once", async () => {
  const [reader, author] = [await nurse(), await buildActor()];
  const { answer, question } = await buildDue({ authorId: author.id });
  expect(await reviewAnswer(reader, answer.id, { ...outdated, reason: "No." })).toMatchObject({
    problem: "reason-needed",
  });
  await reviewAnswer(reader, answer.id, outdated);
  await reviewAnswer(reader, answer.id, outdated);
  const [shown] = (await getThread(question.number, null)).informed;
  expect(shown).toMatchObject({
    isReviewDue: true,
    objections: [{ kind: "disagree", reason: outdated.reason }],
  });
  expect(await due(reader)).toEqual([]);
  expect(await kinds(author)).toEqual(["answer-outdated"]);
});

test("who wrote it reviews it without marking it, and only with an active badge", async () => {
  const author = await nurse();
  const { answer } = await buildDue({ authorId: author.id });
  expect(await reviewAnswer(author, answer.id, outdated)).toMatchObject({ problem: "edit-your-own" });
  await reviewAnswer(author, answer.id, current);
  const [after] = await db().select().from(posts).where(eq(posts.id, answer.id));
  expect(after).toMatchObject({ accurateCount: 0 });
  expect(after!.reviewBy!.getTime()).toBeGreaterThan(Date.now());
  const lapsed = await buildActor({ credential: "expired" });
  const other = await buildDue({ authorId: lapsed.id });
  await expect(reviewAnswer(lapsed, other.answer.id, current)).rejects.toThrow("no-active-credential");
});

test("authors hear once that their answer is to be read again, professionals of its topics once a week", async () => {
  const [reader, stranger, author] = [await nurse(), await nurse(), await buildActor()];
  const { topic } = await buildDue({ authorId: author.id });
  await followTopic(reader, topic.slug, true);
  expect(await tellDueReviews()).toBe(1);
  await tellDueReviews();
  expect(await kinds(author)).toEqual(["review-due"]);
  expect(await kinds(reader)).toEqual(["reviews-wait"]);
  await tellDueReviews(new Date(Date.now() + 7 * day));
  expect(await kinds(reader)).toEqual(["reviews-wait", "reviews-wait"]);
  expect(await kinds(stranger)).toEqual([]);
});

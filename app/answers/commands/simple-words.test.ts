import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../../db/client.server.ts";
import { posts } from "../../../db/schema/index.ts";
import { useDatabase } from "../../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildQuestion,
  buildUser,
  reloadPost,
} from "../../../tests/support/factories.ts";
import { drainJobs } from "../../../tests/support/jobs.ts";
import { getProfile } from "../../people/queries.server.ts";
import { listQuestions } from "../../questions/lists/page.server.ts";
import { getThread } from "../../questions/queries.server.ts";
import { Forbidden } from "../../shared/errors.ts";
import { parseForm } from "../../shared/http/forms.ts";
import type { Actor } from "../../shared/policy.ts";
import { commentSchema, editSchema, simpleSchema } from "../schema.ts";
import { addComment } from "./add-comment.server.ts";
import { editPost } from "./edit-post.server.ts";

useDatabase();

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

async function simplify(actor: Actor, answerId: string, body: string): Promise<string> {
  const parsed = parseForm(simpleSchema, formOf({ body }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const written = await addComment(actor, answerId, parsed.value, { isSimple: true });
  if (!written.ok) throw new Error(written.problem);
  await drainJobs();
  return written.postId;
}

async function edit(actor: Actor, postId: string, body: string): Promise<void> {
  const { revision } = await reloadPost(postId);
  const parsed = parseForm(editSchema, formOf({ body, revision: String(revision), language: "en" }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  expect((await editPost(actor, postId, parsed.value)).ok).toBe(true);
  await drainJobs();
}

async function scene() {
  const author = await buildUser();
  const question = await buildQuestion();
  const answer = await buildAnswer({
    question,
    author,
    bodyMarkdown: "The pathology is idiopathic and benign.",
  });
  const shown = async (reader: Actor | null = null) => {
    const { informed, lived } = await getThread(question.number, reader);
    return [...informed, ...lived].find(({ id }) => id === answer.id);
  };
  return { question, answer, shown, writer: await buildActor({ user: author }) };
}

test("its author or a professional says an answer again in simple words, beside it and apart from its comments", async () => {
  const { answer, shown, writer } = await scene();
  const professional = await buildActor({ credential: "active" });
  const member = await buildActor();
  await expect(simplify(member, answer.id, "Nobody knows why.")).rejects.toThrow(Forbidden);
  const first = await simplify(writer, answer.id, "Nobody knows why it comes. It is not dangerous.");
  const second = await simplify(professional, answer.id, "We do not know the cause. It does no harm.");
  const comment = parseForm(commentSchema, formOf({ body: "Thank you, that is clear." }));
  if (!comment.ok) throw new Error("not sound");
  await addComment(member, answer.id, comment.value);
  await drainJobs();
  const read = await shown();
  expect(read!.simple.map(({ id, isStale }) => [id, isStale])).toEqual([
    [second, false],
    [first, false],
  ]);
  expect(read!.comments).toHaveLength(1);
});

test("only answers are said again, and longer than a comment may be", async () => {
  const { question, answer, writer } = await scene();
  await expect(simplify(writer, question.id, "Again.")).rejects.toThrow();
  const long = "A short sentence. ".repeat(150);
  expect((await reloadPost(await simplify(writer, answer.id, long))).bodyText.length).toBeGreaterThan(2_000);
  expect(parseForm(simpleSchema, formOf({ body: "x".repeat(3_001) })).ok).toBe(false);
});

test("it says so when the answer changed since, until it is rewritten, and its wordings are kept", async () => {
  const { answer, shown, writer } = await scene();
  const id = await simplify(writer, answer.id, "Nobody knows why it comes.");
  await edit(writer, answer.id, "The pathology is idiopathic, benign, and may recur within years.");
  expect((await shown())!.simple[0]).toMatchObject({ id, isStale: true });
  await edit(writer, id, "Nobody knows why it comes. It may come back.");
  expect((await shown())!.simple[0]).toMatchObject({ id, isStale: false });
  expect((await reloadPost(id)).revision).toBe(2);
});

test("it is triaged as everything is, hidden with its answer, and never listed for itself", async () => {
  const { answer, shown, writer } = await scene();
  const held = await simplify(writer, answer.id, "You should take 50 mg of it every morning.");
  expect(await reloadPost(held)).toMatchObject({ status: "pending", holds: ["dose-advice"] });
  expect((await shown())!.simple).toEqual([]);
  const id = await simplify(writer, answer.id, "Nobody knows why the quercitron comes.");
  const found = await listQuestions({ order: "recent", language: null, after: null, isMember: false });
  expect(found.items.map(({ answerCount }) => answerCount)).toEqual([1]);
  expect((await getProfile(writer.pseudonym, null)).contributions.map((one) => one.id)).not.toContain(id);
  await db().update(posts).set({ status: "hidden" }).where(eq(posts.id, answer.id));
  expect(await shown()).toBeUndefined();
});

import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { useDatabase } from "../../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildComment,
  buildQuestion,
  buildUser,
  reloadPost,
  reloadQuestion,
} from "../../../tests/support/factories.ts";
import { db, transaction } from "../../../db/client.server.ts";
import { timeNow } from "../../../db/clock.server.ts";
import { credentials, outbox, posts, rateLimits, users } from "../../../db/schema/index.ts";
import { begunToken } from "../../drafts/begun.server.ts";
import { saveDraft } from "../../drafts/commands.server.ts";
import { findDraft } from "../../drafts/queries.server.ts";
import { publishPost } from "../../questions/commands/publish-post.server.ts";
import { anonymousKey } from "../../shared/authorship.server.ts";
import { Forbidden, NotFound, TooMany } from "../../shared/errors.ts";
import { parseForm } from "../../shared/http/forms.ts";
import { limits } from "../../shared/limits.server.ts";
import type { Actor } from "../../shared/policy.ts";
import { answerSchema, commentSchema } from "../schema.ts";
import { addComment } from "./add-comment.server.ts";
import { postAnswer } from "./post-answer.server.ts";

useDatabase();

const sound = {
  kind: "experience",
  body: "With me it took almost four months before the tiredness went away.",
  key: "0123456789abcdef",
};

function parse(fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...sound, ...fields })) data.append(name, value);
  return parseForm(answerSchema, data);
}

async function answer(actor: Actor, number: number, fields: Record<string, string> = {}, now?: Date) {
  const parsed = parse(fields);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const result = await postAnswer(actor, number, parsed.value, now);
  if (!result.ok) throw new Error(result.problem);
  return reloadPost(result.postId);
}

const commentInput = (body: string) => {
  const data = new FormData();
  data.append("body", body);
  const parsed = parseForm(commentSchema, data);
  if (!parsed.ok) throw new Error("not sound");
  return parsed.value;
};

test("triage hears how long after its form an answer was sent, in a sealed word that only fits its writer and place", async () => {
  const question = await buildQuestion();
  const actor = await buildActor();
  const { number } = question;
  const place = `answer:${number}` as const;
  const begunAt = new Date(timeNow() - 90_000);
  const send = async (begun: string, body: string) => {
    await answer(actor, number, { begun, body });
    const [event] = await db().select().from(outbox).orderBy(desc(outbox.id)).limit(1);
    return (event!.payload as { secondsTyping?: number }).secondsTyping;
  };
  const seconds = await send(begunToken(actor.id, place, begunAt), `${sound.body} One.`);
  expect(Math.round(seconds! / 10)).toBe(9);
  const other = await buildActor();
  for (const begun of [
    "",
    "forged",
    begunToken(other.id, place, begunAt),
    begunToken(actor.id, "ask", begunAt),
  ])
    expect(await send(begun, `${sound.body} ${begun}`)).toBeUndefined();
});

test("an answer waits, takes its relation from its kind, and is made once by a double submit", async () => {
  const question = await buildQuestion();
  const actor = await buildActor();
  const [one, two] = await Promise.all([
    answer(actor, question.number, { kind: "carer" }),
    answer(actor, question.number, { kind: "carer" }),
  ]);
  expect(one).toMatchObject({ status: "pending", kind: "carer", relation: "carer", authorId: actor.id });
  expect(two.id).toBe(one.id);
  expect((await reloadQuestion(question.id)).answerCount).toBe(0);
});

test("what a limit or a moderator refuses leaves no post, no event and the draft as it was; a repeated form spends a point, and no more", async () => {
  const { number } = await buildQuestion();
  const actor = await buildActor();
  const place = `answer:${number}` as const;
  const left = async () => ({
    posts: await db().$count(posts, eq(posts.authorId, actor.id)),
    events: await db().$count(outbox),
    draft: (await findDraft(actor.id, place)).fields,
  });
  await answer(actor, number);
  await answer(actor, number);
  expect(await left()).toEqual({ posts: 1, events: 1, draft: null });
  const [{ points } = { points: 0 }] = await db().select().from(rateLimits);
  expect(points).toBe(2);

  const { sequence } = await findDraft(actor.id, place);
  await saveDraft(actor.id, place, { body: "Another one." }, sequence);
  await db()
    .update(users)
    .set({ mutedUntil: new Date(timeNow() + 60_000) });
  const another = { key: "fedcba9876543210" };
  await expect(answer(actor, number, another)).rejects.toThrow(new Forbidden("muted"));
  await db().update(users).set({ mutedUntil: null });
  await db().update(rateLimits).set({ points: limits.post.points });
  await expect(answer(actor, number, another)).rejects.toThrow(TooMany);
  await expect(answer(actor, number, { ...another, research: "open" })).rejects.toThrow(TooMany);
  expect(await left()).toEqual({ posts: 1, events: 1, draft: { body: "Another one." } });
  await db().delete(rateLimits);
  await answer(actor, number, { ...another, research: "open" });
  expect(await left()).toEqual({ posts: 2, events: 2, draft: null });
});

test("professional information is refused at midnight, when the badge has just expired", async () => {
  const question = await buildQuestion();
  const actor = await buildActor({ credential: "active" });
  const midnight = actor.credential!.validUntil;
  const before = new Date(midnight.getTime() - 1);
  expect(await answer(actor, question.number, { kind: "professional" }, before)).toMatchObject({
    credentialId: actor.credential!.id,
    relation: "professional",
  });
  const late = answer(actor, question.number, { kind: "professional", key: "fedcba9876543210" }, midnight);
  await expect(late).rejects.toThrow(new Forbidden("no-active-credential"));
  const nobody = answer(await buildActor(), question.number, { kind: "professional" });
  await expect(nobody).rejects.toThrow(new Forbidden("no-active-credential"));
});

test("the badge is stamped at publication, as it stands that day, and never again", async () => {
  const question = await buildQuestion();
  const actor = await buildActor({ credential: "active" });
  const { id } = await answer(actor, question.number, { kind: "professional" });
  expect((await reloadPost(id)).stamp).toBeNull();
  await transaction((tx) => publishPost(tx, id));
  const published = await reloadPost(id);
  expect(published.stamp).toMatchObject({
    professionCode: "60",
    profession: { en: "Nurse", fr: "Infirmier" },
  });
  const twoYears = published.reviewBy!.getTime() - published.publishedAt!.getTime();
  expect(Math.round(twoYears / 86_400_000)).toBeGreaterThanOrEqual(730);
});

test("a badge revoked while the answer waited keeps it waiting, with that reason", async () => {
  const question = await buildQuestion();
  const actor = await buildActor({ credential: "active" });
  const { id } = await answer(actor, question.number, { kind: "professional" });
  await db()
    .update(credentials)
    .set({ revokedAt: new Date() })
    .where(eq(credentials.id, actor.credential!.id));
  expect(await transaction((tx) => publishPost(tx, id))).toEqual({ ok: false, problem: "credential-lapsed" });
  expect(await reloadPost(id)).toMatchObject({
    status: "pending",
    holds: ["credential-lapsed"],
    stamp: null,
  });
});

test("sourced information needs a source that can be opened; a DOI is one", () => {
  expect(parse({ kind: "sourced" })).toMatchObject({ ok: false, errors: { source1Title: "source-needed" } });
  expect(parse({ kind: "sourced", source1Title: "A page", source1Url: "javascript:alert(1)" })).toMatchObject(
    {
      ok: false,
      errors: { source1Url: "source-url", source1Publisher: "source-publisher", source1Year: "source-year" },
    },
  );
  const source = { source1Title: "Trial", source1Publisher: "A journal", source1Year: "2024" };
  const parsed = parse({ kind: "sourced", ...source, source1Url: "doi:10.1000/182" });
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      sources: [{ title: "Trial", url: "https://doi.org/10.1000/182", publisher: "A journal", year: 2024 }],
    },
  });
});

test("a thread for members bounds its answers", async () => {
  const question = await buildQuestion({ audience: "members", indexable: false });
  const post = await answer(await buildActor(), question.number, { audience: "everyone", search: "index" });
  expect(post).toMatchObject({ audience: "members", indexable: false });
});

test("a waiting, hidden or locked thread takes no answer", async () => {
  const waiting = await buildQuestion({ status: "pending" });
  await expect(answer(await buildActor(), waiting.number)).rejects.toThrow(NotFound);
  const asker = await buildUser();
  const own = await buildQuestion({ status: "pending", author: asker });
  const byAsker = answer(await buildActor({ user: asker }), own.number);
  await expect(byAsker).rejects.toThrow(new Forbidden("thread-not-open"));
});

test("the asker of an anonymous question stays under its pseudonym in answers and comments", async () => {
  const user = await buildUser();
  const id = crypto.randomUUID();
  const anonymous = { anonymousKey: anonymousKey(user.id, id), alias: "Wren by the brook" };
  const question = await buildQuestion({ id, questionId: id, ...anonymous });
  const actor = await buildActor({ user });
  const own = await answer(actor, question.number);
  expect(own).toMatchObject({ authorId: null, ...anonymous });
  const result = await addComment(actor, question.id, commentInput("Thank you all."));
  expect(await reloadPost(result.ok ? result.postId : "")).toMatchObject({ authorId: null, ...anonymous });
  const other = await answer(await buildActor(), question.number, { key: "fedcba9876543210" });
  expect(other.alias).toBeNull();
});

test("a comment on a comment joins the flat list, and takes its visibility from above", async () => {
  const parent = await buildAnswer({ audience: "members", indexable: false });
  const comment = await buildComment({ parent, audience: "members", indexable: false });
  const result = await addComment(await buildActor(), comment.id, commentInput("Thank you."));
  expect(await reloadPost(result.ok ? result.postId : "")).toMatchObject({
    parentId: parent.id,
    kind: "comment",
    audience: "members",
    status: "pending",
  });
});

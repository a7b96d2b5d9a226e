import { eq } from "drizzle-orm";
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
import { cases, credentials, marks, posts, reactions, revisions } from "../../../db/schema/index.ts";
import { publishPost } from "../../questions/commands/publish-post.server.ts";
import { anonymousKey } from "../../shared/authorship.server.ts";
import { Forbidden, NotFound } from "../../shared/errors.ts";
import { parseForm } from "../../shared/http/forms.ts";
import type { Actor } from "../../shared/policy.ts";
import { getHistory } from "../history.server.ts";
import { answerSchema, commentSchema } from "../schema.ts";
import { acceptAnswer } from "./accept-answer.server.ts";
import { addComment } from "./add-comment.server.ts";
import { editPost } from "./edit-post.server.ts";
import { markAnswer } from "./mark-answer.server.ts";
import { postAnswer } from "./post-answer.server.ts";
import { react } from "./react.server.ts";
import { withdrawPost } from "./withdraw-post.server.ts";

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
  expect(published.stamp).toMatchObject({ professionCode: "60", profession: { en: "Nurse", fr: "Infirmier" } });
  const twoYears = published.reviewBy!.getTime() - published.publishedAt!.getTime();
  expect(Math.round(twoYears / 86_400_000)).toBeGreaterThanOrEqual(730);
});

test("a badge revoked while the answer waited keeps it waiting, with that reason", async () => {
  const question = await buildQuestion();
  const actor = await buildActor({ credential: "active" });
  const { id } = await answer(actor, question.number, { kind: "professional" });
  await db().update(credentials).set({ revokedAt: new Date() }).where(eq(credentials.id, actor.credential!.id));
  expect(await transaction((tx) => publishPost(tx, id))).toEqual({ ok: false, problem: "credential-lapsed" });
  expect(await reloadPost(id)).toMatchObject({ status: "pending", holds: ["credential-lapsed"], stamp: null });
});

test("sourced information needs a source that can be opened; a DOI is one", () => {
  expect(parse({ kind: "sourced" })).toMatchObject({ ok: false, errors: { source1Title: "source-needed" } });
  expect(parse({ kind: "sourced", source1Title: "A page", source1Url: "javascript:alert(1)" })).toMatchObject({
    ok: false,
    errors: { source1Url: "source-url", source1Publisher: "source-publisher", source1Year: "source-year" },
  });
  const source = { source1Title: "Trial", source1Publisher: "A journal", source1Year: "2024" };
  const parsed = parse({ kind: "sourced", ...source, source1Url: "doi:10.1000/182" });
  expect(parsed).toMatchObject({
    ok: true,
    value: { sources: [{ title: "Trial", url: "https://doi.org/10.1000/182", publisher: "A journal", year: 2024 }] },
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

test("only the asker accepts; another answer of the section takes the mark, the other section keeps its own", async () => {
  const asker = await buildActor();
  const question = await buildQuestion({ authorId: asker.id });
  const [first, second] = [await buildAnswer({ question }), await buildAnswer({ question })];
  const informed = await buildAnswer({ question, kind: "sourced" });
  const stranger = acceptAnswer(await buildActor(), first.id, true);
  await expect(stranger).rejects.toThrow(new Forbidden("only-the-asker-accepts"));
  for (const { id } of [first, informed, second]) await acceptAnswer(asker, id, true);
  const accepted = async () =>
    (await db().select().from(posts)).filter((post) => post.acceptedAt).map((post) => post.id);
  expect((await accepted()).sort()).toEqual([informed.id, second.id].sort());
  await acceptAnswer(asker, second.id, false);
  expect(await accepted()).toEqual([informed.id]);
  await Promise.all([acceptAnswer(asker, first.id, true), acceptAnswer(asker, second.id, true)]);
  expect(await accepted()).toHaveLength(2);
});

test("the person behind an anonymous question accepts too", async () => {
  const user = await buildUser();
  const id = crypto.randomUUID();
  const question = await buildQuestion({ id, questionId: id, anonymousKey: anonymousKey(user.id, id), alias: "Wren" });
  const post = await buildAnswer({ question });
  await acceptAnswer(await buildActor({ user }), post.id, true);
  expect((await reloadPost(post.id)).acceptedAt).not.toBeNull();
});

test("a reaction changes, or is set, and is counted once; nobody reacts to their own words", async () => {
  const actor = await buildActor();
  const post = await buildAnswer();
  await react(actor, post.id, "helped");
  await react(actor, post.id, "helped", true);
  expect((await reloadPost(post.id)).helpedCount).toBe(1);
  await react(actor, post.id, "helped");
  await react(actor, post.id, "helped", false);
  expect((await reloadPost(post.id)).helpedCount).toBe(0);
  expect(await db().select().from(reactions)).toHaveLength(0);
  const own = await buildAnswer({ authorId: actor.id });
  await expect(react(actor, own.id, "helped")).rejects.toThrow(new Forbidden("own-post"));
  await expect(react(actor, post.id, "same-situation")).rejects.toThrow(Forbidden);
});

test("any member says dangerous, with a comment, to the moderators; with a badge it also warns", async () => {
  const post = await buildAnswer({ kind: "sourced" });
  const member = await buildActor();
  expect(await markAnswer(member, post.id, { mark: "dangerous", reason: " " })).toEqual({
    ok: false,
    problem: "reason-needed",
  });
  await markAnswer(member, post.id, { mark: "dangerous", reason: "Doubling the dose can stop the heart." });
  expect((await reloadPost(post.id)).dangerousCount).toBe(0);
  expect(await db().select().from(cases)).toMatchObject([{ postId: post.id, origin: "mark", status: "open" }]);
  const nurse = await buildActor({ credential: "active" });
  await markAnswer(nurse, post.id, { mark: "dangerous", reason: "Doubling the dose can stop the heart." });
  expect((await reloadPost(post.id)).dangerousCount).toBe(1);
  expect(await db().select().from(cases)).toHaveLength(1);
  await markAnswer(nurse, post.id, { mark: "none", reason: "" });
  expect((await reloadPost(post.id)).dangerousCount).toBe(0);
});

test("accurate and disagree need an active badge, exclude each other, and never judge lived experience", async () => {
  const nurse = await buildActor({ credential: "active" });
  const post = await buildAnswer({ kind: "sourced" });
  const accurate = { mark: "accurate", reason: "" } as const;
  for (const credential of [undefined, "expired", "revoked"] as const) {
    const other = await buildActor(credential ? { credential } : {});
    await expect(markAnswer(other, post.id, accurate)).rejects.toThrow(new Forbidden("no-active-credential"));
  }
  await markAnswer(nurse, post.id, accurate);
  await markAnswer(nurse, post.id, { mark: "disagree", reason: "The figure is from another population." });
  expect(await reloadPost(post.id)).toMatchObject({ accurateCount: 0, disagreeCount: 1 });
  expect(await db().select().from(marks)).toHaveLength(2);
  const lived = await buildAnswer();
  await expect(markAnswer(nurse, lived.id, accurate)).rejects.toThrow(new Forbidden("lived-is-not-judged"));
});

const edit = { audience: "everyone", search: "index", careShown: "", revision: 1 } as const;

test("an edit keeps the earlier wording, shows what changed, and refuses to overwrite a newer one", async () => {
  const actor = await buildActor();
  const post = await buildAnswer({ authorId: actor.id, bodyMarkdown: "Take it in the morning, before breakfast." });
  const changed = { ...edit, body: "Take it in the evening, before breakfast." };
  expect(await editPost(actor, post.id, changed)).toMatchObject({ ok: true });
  expect(await reloadPost(post.id)).toMatchObject({ revision: 2, status: "published", bodyText: changed.body });
  expect(await db().select().from(revisions)).toMatchObject([{ revision: 1, bodyMarkdown: post.bodyMarkdown }]);
  const late = { ...edit, body: "An older tab writes something else entirely." };
  expect(await editPost(actor, post.id, late)).toEqual({ ok: false, problem: "edited-meanwhile" });
  const history = await getHistory(null, post.id);
  expect(history.changes[0]!.body).toContainEqual({ kind: "added", text: "evening" });
  await expect(editPost(await buildActor(), post.id, late)).rejects.toThrow(new Forbidden("not-yours"));
});

test("saving without a change of words makes no revision", async () => {
  const actor = await buildActor();
  const post = await buildAnswer({ authorId: actor.id });
  const comment = await buildComment({ parent: post });
  await editPost(actor, post.id, { ...edit, body: post.bodyMarkdown, audience: "members" });
  expect((await reloadPost(comment.id)).audience).toBe("members");
  await expect(getHistory(null, post.id)).rejects.toThrow(NotFound);
  expect(await reloadPost(post.id)).toMatchObject({ revision: 1, audience: "members", indexable: false, editedAt: null });
  expect(await db().select().from(revisions)).toHaveLength(0);
});

test("an edited professional answer is shown as edited after verification, and needs the badge", async () => {
  const actor = await buildActor({ credential: "active" });
  const question = await buildQuestion();
  const { id } = await answer(actor, question.number, { kind: "professional" });
  await transaction((tx) => publishPost(tx, id));
  await editPost(actor, id, { ...edit, body: "Something else than what was written before." }, new Date(Date.now() + 1_000));
  expect((await getHistory(null, id)).isEditedAfterVerification).toBe(true);
  const lapsed = { ...actor, credential: { ...actor.credential!, revokedAt: new Date() } };
  const refused = editPost(lapsed, id, { ...edit, revision: 2, body: "Something else once more, without a badge." });
  await expect(refused).rejects.toThrow(new Forbidden("no-active-credential"));
});

test("what a moderator hid is not edited back", async () => {
  const actor = await buildActor();
  const post = await buildAnswer({ authorId: actor.id, status: "hidden" });
  const refused = editPost(actor, post.id, { ...edit, body: "The same, only slightly different." });
  await expect(refused).rejects.toThrow(new Forbidden("hidden-by-moderation"));
});

test("a withdrawn answer leaves no word of itself, here or in the history", async () => {
  const actor = await buildActor();
  const post = await buildAnswer({ authorId: actor.id });
  await editPost(actor, post.id, { ...edit, body: "Other words, which will be withdrawn too." });
  await withdrawPost(actor, post.id);
  expect(await reloadPost(post.id)).toMatchObject({ status: "removed", bodyMarkdown: "", bodyHtml: "", bodyText: "" });
  expect(await db().select().from(revisions)).toHaveLength(0);
  await expect(getHistory(null, post.id)).rejects.toThrow(NotFound);
});

test("a question that others have answered is not withdrawn from under them", async () => {
  const actor = await buildActor();
  const question = await buildQuestion({ authorId: actor.id });
  const given = await buildAnswer({ question });
  expect(await withdrawPost(actor, question.id)).toEqual({ ok: false, problem: "has-answers" });
  await db().update(posts).set({ status: "removed" }).where(eq(posts.id, given.id));
  expect(await withdrawPost(actor, question.id)).toMatchObject({ ok: true });
  expect(await reloadQuestion(question.id)).toMatchObject({ state: "removed", title: "—" });
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

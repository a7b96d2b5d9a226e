import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { useDatabase } from "../../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildComment,
  buildQuestion,
  reloadPost,
  reloadQuestion,
} from "../../../tests/support/factories.ts";
import { db, transaction } from "../../../db/client.server.ts";
import { posts, revisions } from "../../../db/schema/index.ts";
import { publishPost } from "../../questions/commands/publish-post.server.ts";
import { Forbidden, NotFound } from "../../shared/errors.ts";
import type { Actor } from "../../shared/policy.ts";
import { getHistory } from "../history.server.ts";
import { editPost } from "./edit-post.server.ts";
import { withdrawPost } from "./withdraw-post.server.ts";

useDatabase();

const decided = { careShown: "", othersShown: "", kept: "", replaced: "" };
const unchanged = { title: undefined, language: undefined, sources: undefined, topics: undefined };
const edit = { audience: "everyone", search: "index", revision: 1, ...decided, ...unchanged } as const;

/** A professional answer published with the badge that its author holds. */
async function buildStamped(actor: Actor) {
  const question = await buildQuestion();
  const { id } = await buildAnswer({
    question,
    authorId: actor.id,
    kind: "professional",
    credentialId: actor.credential!.id,
    status: "pending",
  });
  await transaction((tx) => publishPost(tx, id));
  return id;
}

test("an edit keeps the earlier wording, shows what changed, and refuses to overwrite a newer one", async () => {
  const actor = await buildActor();
  const post = await buildAnswer({
    authorId: actor.id,
    bodyMarkdown: "Take it in the morning, before breakfast.",
  });
  const changed = { ...edit, body: "Take it in the evening, before breakfast." };
  expect(await editPost(actor, post.id, changed)).toMatchObject({ ok: true });
  expect(await reloadPost(post.id)).toMatchObject({
    revision: 2,
    status: "published",
    bodyText: changed.body,
  });
  expect(await db().select().from(revisions)).toMatchObject([
    { revision: 1, bodyMarkdown: post.bodyMarkdown },
  ]);
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
  await expect(getHistory(null, post.id), "a visitor is led to the sign-in").rejects.toThrow("members-only");
  expect(await reloadPost(post.id)).toMatchObject({
    revision: 1,
    audience: "members",
    indexable: false,
    editedAt: null,
  });
  expect(await db().select().from(revisions)).toHaveLength(0);
});

test("an edited professional answer is shown as edited after verification, and needs the badge", async () => {
  const actor = await buildActor({ credential: "active" });
  const id = await buildStamped(actor);
  await editPost(
    actor,
    id,
    { ...edit, body: "Something else than what was written before." },
    new Date(Date.now() + 1_000),
  );
  expect((await getHistory(null, id)).isEditedAfterVerification).toBe(true);
  const lapsed = { ...actor, credential: { ...actor.credential!, revokedAt: new Date() } };
  const refused = editPost(lapsed, id, {
    ...edit,
    revision: 2,
    body: "Something else once more, without a badge.",
  });
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
  expect(await reloadPost(post.id)).toMatchObject({
    status: "removed",
    bodyMarkdown: "",
    bodyHtml: "",
    bodyText: "",
  });
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

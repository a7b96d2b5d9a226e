import { expect, test } from "vitest";
import { useDatabase } from "../../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildQuestion,
  buildUser,
  reloadPost,
} from "../../../tests/support/factories.ts";
import { db } from "../../../db/client.server.ts";
import { cases, marks, posts, reactions } from "../../../db/schema/index.ts";
import { anonymousKey } from "../../shared/authorship.server.ts";
import { Forbidden, NotFound } from "../../shared/errors.ts";
import { acceptAnswer } from "./accept-answer.server.ts";
import { markAnswer } from "./mark-answer.server.ts";
import { react } from "./react.server.ts";

useDatabase();

test("only the asker accepts; another answer of the section takes the mark, the other section keeps its own", async () => {
  const asker = await buildActor();
  const question = await buildQuestion({ authorId: asker.id });
  const [first, second] = [await buildAnswer({ question }), await buildAnswer({ question })];
  const informed = await buildAnswer({ question, kind: "sourced" });
  const stranger = acceptAnswer(await buildActor(), first.id, true);
  await expect(stranger).rejects.toThrow(new Forbidden("only-the-asker-accepts"));
  for (const { id } of [first, informed, second]) await acceptAnswer(asker, id, true);
  const accepted = async () =>
    (await db().select().from(posts))
      .filter((post) => post.acceptedAt)
      .map((post) => post.id)
      .toSorted();
  expect(await accepted()).toEqual([informed.id, second.id].toSorted());
  await acceptAnswer(asker, second.id, false);
  expect(await accepted()).toEqual([informed.id]);
  await Promise.all([acceptAnswer(asker, first.id, true), acceptAnswer(asker, second.id, true)]);
  expect(await accepted()).toHaveLength(2);
});

test("the person behind an anonymous question accepts too", async () => {
  const user = await buildUser();
  const id = crypto.randomUUID();
  const question = await buildQuestion({
    id,
    questionId: id,
    anonymousKey: anonymousKey(user.id, id),
    alias: "Wren",
  });
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
  await expect(react(actor, post.id, "same-situation")).rejects.toThrow(NotFound);
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
  expect(await db().select().from(cases)).toMatchObject([
    { postId: post.id, origin: "mark", status: "open" },
  ]);
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

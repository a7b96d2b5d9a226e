import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { useDatabase } from "../../../tests/support/database.ts";
import { buildActor, buildTopic, reloadPost } from "../../../tests/support/factories.ts";
import { connection, db, transaction } from "../../../db/client.server.ts";
import {
  consents,
  drafts,
  follows,
  outbox,
  posts,
  questions,
  questionTopics,
  users,
} from "../../../db/schema/index.ts";
import { isAuthor } from "../../shared/authorship.server.ts";
import { TooMany } from "../../shared/errors.ts";
import { parseForm } from "../../shared/http/forms.ts";
import type { Actor } from "../../shared/policy.ts";
import { authorIdOf } from "../../shared/sealed-author.server.ts";
import { askSchema } from "../schema.ts";
import { askQuestion } from "./ask-question.server.ts";
import { publishPost } from "./publish-post.server.ts";

useDatabase();

const form = (fields: Record<string, string | string[]>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) data.append(name, one);
  return data;
};

const sound = {
  title: "How long does the tiredness last?",
  body: "I started the treatment six weeks ago and I still sleep in the afternoon.",
  relation: "patient",
  key: "0123456789abcdef",
};

async function ask(actor: Actor, fields: Record<string, string | string[]>) {
  const parsed = parseForm(askSchema, form(fields));
  if (!parsed.ok) return { ok: false as const, problem: Object.values(parsed.errors)[0]! };
  return askQuestion(actor, parsed.value);
}

const firstPost = async () => (await db().select().from(posts))[0]!;

test("a question waits, unseen, with its topics, and says that it was written", async () => {
  const actor = await buildActor();
  const [heart, sleep] = [await buildTopic(), await buildTopic()];
  const result = await ask(actor, { ...sound, topics: [sleep.slug, heart.slug], audience: "members" });
  expect(result).toMatchObject({ ok: true, slug: "how-long-does-the-tiredness-last" });
  const post = await firstPost();
  expect(post).toMatchObject({ status: "pending", authorId: actor.id, language: "en", research: "none" });
  expect(post.indexable).toBe(false); // for members: no search engine
  const chosen = await db().select().from(questionTopics).orderBy(questionTopics.position);
  expect(chosen.map((row) => [row.topicId, row.listedAt])).toEqual([
    [sleep.id, null],
    [heart.id, null],
  ]);
  expect(await db().select().from(outbox)).toMatchObject([
    { name: "post.created", payload: { postId: post.id } },
  ]);
});

test("a double submit makes one question, and both lead to it", async () => {
  const actor = await buildActor();
  const fields = { ...sound, topics: (await buildTopic()).slug };
  const results = await Promise.all([ask(actor, fields), ask(actor, fields), ask(actor, fields)]);
  expect(results[0]).toMatchObject({ ok: true });
  expect(results[1]).toEqual(results[0]);
  expect(results[2]).toEqual(results[0]);
  expect(await db().select().from(posts)).toHaveLength(1);
});

test("other words sent from the same page, and the same form from somebody else, are posts of their own", async () => {
  const actor = await buildActor();
  const fields = { ...sound, topics: (await buildTopic()).slug };
  await ask(actor, fields);
  await ask(actor, { ...fields, body: `${sound.body} Still, after a week.` });
  await ask(await buildActor(), fields);
  expect(await db().select().from(posts)).toHaveLength(3);
});

test("an anonymous question leaves its author's id on no row but an empty draft of any day and place", async () => {
  const actor = await buildActor();
  const fields = { ...sound, topics: (await buildTopic()).slug, anonymous: "on", research: "open" };
  await ask(actor, fields);
  const post = await firstPost();
  await transaction((tx) => publishPost(tx, post.id));
  expect(post.authorId).toBeNull();
  expect(post.alias).toMatch(/\p{L}+ \p{L}/u);
  expect(isAuthor(actor, post)).toBe(true);
  expect(isAuthor(await buildActor(), post)).toBe(false);
  expect(authorIdOf(post)).toBe(actor.id);
  expect(await db().select().from(consents)).toMatchObject([{ userId: null, scope: "open" }]);

  const { sql: raw } = connection();
  const tables = await raw<
    { name: string }[]
  >`select tablename as name from pg_tables where schemaname = 'public'`;
  const telling: string[] = [];
  for (const { name } of tables) {
    const rows = await raw`select 1 from ${raw(name)} t where t::text like ${`%${actor.id}%`} limit 1`;
    if (rows.length > 0) telling.push(name);
  }
  expect(telling.toSorted()).toEqual(["account_secrets", "drafts", "rate_limits", "users"]);
  const [draft] = await db().select().from(drafts);
  expect(draft).toMatchObject({ sealed: null, placeKey: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(draft!.id[14]).toBe("4"); // of chance, not of the time
  expect(draft!.updatedAt.toISOString()).toMatch(/:00:00\.000Z$/);
});

test("two anonymous questions of one person share nothing", async () => {
  const actor = await buildActor();
  const fields = { ...sound, topics: (await buildTopic()).slug, anonymous: "on" };
  await ask(actor, fields);
  await ask(actor, { ...fields, body: `${sound.body} Again.` });
  const [one, two] = await db().select().from(posts);
  expect(one!.anonymousKey).not.toBe(two!.anonymousKey);
  expect(one!.sealedAuthor).not.toBe(two!.sealedAuthor);
});

test("nothing says that the author of an anonymous question follows it", async () => {
  const actor = await buildActor();
  await ask(actor, { ...sound, topics: (await buildTopic()).slug, anonymous: "on" });
  const { id } = await firstPost();
  expect(await transaction((tx) => publishPost(tx, id))).toEqual({ ok: true });
  expect(await db().select().from(follows)).toEqual([]);
});

test("publishing lets the asker follow and counts the post once, however often it is asked for", async () => {
  const actor = await buildActor();
  await ask(actor, { ...sound, topics: (await buildTopic()).slug });
  const { id } = await firstPost();
  expect(await transaction((tx) => publishPost(tx, id))).toEqual({ ok: true });
  expect(await transaction((tx) => publishPost(tx, id))).toEqual({ ok: true });
  expect(await db().select().from(follows)).toMatchObject([
    { userId: actor.id, target: "question", targetId: id },
  ]);
  const [user] = await db().select().from(users).where(eq(users.id, actor.id));
  expect(user!.approvedPosts).toBe(6);
  expect((await db().select().from(outbox)).map((row) => row.name)).toEqual([
    "post.created",
    "post.published",
  ]);
  expect(await db().select().from(questions)).toMatchObject([{ state: "published" }]);
});

test("what was hidden or removed is not published behind a moderator's back", async () => {
  const actor = await buildActor();
  await ask(actor, { ...sound, topics: (await buildTopic()).slug });
  const { id } = await firstPost();
  for (const status of ["hidden", "removed"] as const) {
    await db().update(posts).set({ status }).where(eq(posts.id, id));
    expect(await transaction((tx) => publishPost(tx, id))).toEqual({ ok: false, problem: "not-pending" });
    expect((await reloadPost(id)).status).toBe(status);
  }
});

test("the limit on posting is a refusal with a delay, and stores nothing", async () => {
  const actor = await buildActor();
  const topics = (await buildTopic()).slug;
  for (let n = 0; n < 20; n++) await ask(actor, { ...sound, topics, body: `${sound.body} ${n}` });
  await expect(ask(actor, { ...sound, topics })).rejects.toThrow(TooMany);
  const [row] = await db()
    .select({ n: sql<number>`count(*)::int` })
    .from(posts);
  expect(row!.n).toBe(20);
});

test("every poison input is a problem with a sentence, never a crash", async () => {
  const actor = await buildActor();
  const topics = (await buildTopic()).slug;
  const zeroWidth = "\u200B\u200C\u200D\u2060\uFEFF\u00AD\u3164\u115F".repeat(3);
  const poison: [Record<string, string | string[]>, string][] = [
    [{ title: zeroWidth }, "title-too-short"],
    [{ title: "\u0000".repeat(40) }, "title-too-short"],
    [{ title: "\u202E".repeat(40) }, "title-too-short"],
    [{ title: `abc${"\u0301".repeat(600)}` }, "title-too-short"],
    [{ title: `abcdefghijk${"\u0301".repeat(600)}` }, "title-too-long"],
    [{ title: "x".repeat(151) }, "title-too-long"],
    [{ title: ["one title", "another title"] }, "required"],
    [{ body: zeroWidth }, "body-too-short"],
    [{ body: "\uD800".repeat(40) }, "body-too-short"],
    [{ body: "> ".repeat(20) }, "body-too-short"],
    [{ body: "<!-- nothing that a reader would see -->" }, "body-too-short"],
    [{ body: ">".repeat(2_000) }, "too-nested"],
    [{ body: "x ".repeat(20_000) }, "body-too-long"],
    [{ topics: "no-such-topic" }, "unknown-topic"],
    [{ topics: ["'; drop table posts; --", topics] }, "unknown-topic"],
    [{ topics: [] }, "topics-none"],
    [{ topics: ["a", "b", "c", "d", "e", "f"] }, "topics-too-many"],
    [{ relation: "admin" }, "relation-needed"],
    [{ audience: "nobody" }, "invalid"],
    [{ research: "everything" }, "invalid"],
    [{ language: "xx" }, "invalid"],
  ];
  const found = [];
  for (const [fields, problem] of poison) {
    const result = await ask(actor, { ...sound, topics, ...fields });
    found.push([fields, result.ok ? "accepted" : result.problem]);
    expect(found.at(-1)).toEqual([fields, problem]);
  }
  expect(await db().select().from(posts)).toHaveLength(0);
});

test("odd but honest text is kept, without what could hide or reverse it", async () => {
  const actor = await buildActor();
  const topics = (await buildTopic()).slug;
  const result = await ask(actor, {
    ...sound,
    topics,
    title: "Is \u202Ethis\u0000 reversed \uD800 title fine?",
    body: "A family \u{1F468}\u200D\u{1F469}\u200D\u{1F467} asks \u0000\uD800 quite politely, twice.",
    key: "forged key, far too odd",
  });
  expect(result).toMatchObject({ ok: true });
  expect((await db().select().from(questions))[0]!.title).toBe("Is this reversed title fine?");
  expect((await firstPost()).bodyText).toContain("\u{1F468}\u200D\u{1F469}\u200D\u{1F467}");
});

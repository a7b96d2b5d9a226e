import { expect, test } from "vitest";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildQuestion, buildTopic, buildUser } from "../../tests/support/factories.ts";
import { connection, db, transaction } from "../../db/client.server.ts";
import { drafts } from "../../db/schema/index.ts";
import { NotFound } from "../shared/errors.ts";
import { closeDraft, discardDraft, saveDraft } from "./commands.server.ts";
import { writerOf, writerToken } from "./fields.server.ts";
import type { Fields } from "./fields.server.ts";
import { isPlace, placePath } from "./place.ts";
import { getThread } from "../questions/queries.server.ts";
import { findDraft, getDraftPlace, listDrafts, openDrafting } from "./queries.server.ts";

useDatabase();

const words: Fields = {
  title: "How long does it last?",
  body: "I started six weeks ago.",
  topics: ["a", "b"],
};

async function save(userId: string, fields: Fields, sequence: number) {
  const saved = await saveDraft(userId, "ask", fields, sequence);
  return saved.ok ? saved.sequence : saved.problem;
}

test("each save goes one further; an older tab or device overwrites nothing", async () => {
  const { id } = await buildUser();
  expect(await save(id, words, 0)).toBe(1);
  expect(await save(id, { ...words, body: "I started seven weeks ago." }, 1)).toBe(2);
  expect(await save(id, { ...words, body: "An older tab." }, 1)).toBe("stale");
  expect(await save(id, { ...words, body: "A new tab that knew of nothing." }, 0)).toBe("stale");
  expect(await save(id, { ...words, body: "From a time that was not." }, 9)).toBe("stale");
  expect((await findDraft(id, "ask")).fields).toMatchObject({ body: "I started seven weeks ago." });
});

test("of two saves at once one is kept, and the other is told", async () => {
  const { id } = await buildUser();
  for (const sequence of [0, 1]) {
    const both = await Promise.all([
      save(id, { body: `left ${sequence}` }, sequence),
      save(id, { body: `right ${sequence}` }, sequence),
    ]);
    expect(both.toSorted()).toEqual([sequence + 1, "stale"]);
  }
});

test("a thread brings along its reader's draft of an answer, as it would be looked up, and nobody else's", async () => {
  const [writer, other] = [await buildActor(), await buildActor()];
  const { number } = await buildQuestion();
  const place = `answer:${number}` as const;
  await saveDraft(writer.id, place, words, 0);
  await saveDraft(other.id, "ask", words, 0);
  const { draft } = await getThread(number, writer);
  const { draftId, sequence, savedAt, fields } = (await openDrafting(writer, place))!;
  expect(fields).toMatchObject(words);
  expect(await openDrafting(writer, place, draft)).toMatchObject({ draftId, sequence, savedAt, fields });
  expect((await getThread(number, other)).draft).toBeNull();
  expect((await getThread(number, null)).draft).toBeNull();
});

test("a save repeated because its answer was lost is no conflict", async () => {
  const { id } = await buildUser();
  await save(id, words, 0);
  expect(await save(id, words, 0)).toBe(1);
});

test("what was posted does not come back, whichever tab saves after it", async () => {
  const { id } = await buildUser();
  await save(id, words, 0);
  await transaction((tx) => closeDraft(tx, id, "ask"));
  expect(await save(id, words, 1)).toBe("stale");
  expect(await findDraft(id, "ask")).toMatchObject({ sequence: 2, fields: null });
  // Nothing was ever saved here; the first save was still on its way when the post was made.
  const late = await buildUser();
  await transaction((tx) => closeDraft(tx, late.id, "ask"));
  expect(await save(late.id, words, 0)).toBe("stale");
  // The next text at the same place starts from what the page now says.
  expect(await save(id, { body: "Another question." }, 2)).toBe(3);
});

test("a draft is its writer's alone: listed, opened and thrown away by nobody else", async () => {
  const [one, other] = [await buildActor(), await buildActor()];
  const question = await buildQuestion();
  await saveDraft(one.id, `answer:${question.number}`, { body: "An answer begun." }, 0);
  await saveDraft(one.id, "ask", words, 0);
  const listed = await listDrafts(one);
  expect(listed.map(({ kind, words }) => [kind, words])).toEqual([
    ["ask", "How long does it last?"],
    ["answer", "An answer begun."],
  ]);
  const { id } = listed[1]!;
  expect(await getDraftPlace(one, id)).toBe(`answer:${question.number}`);
  expect(await listDrafts(other)).toEqual([]);
  await expect(getDraftPlace(other, id)).rejects.toThrow(NotFound);
  await expect(discardDraft(other, id)).rejects.toThrow(NotFound);
  await discardDraft(one, id);
  expect(await listDrafts(one)).toHaveLength(1);
  await expect(getDraftPlace(one, id)).rejects.toThrow(NotFound);
});

test("neither the words nor the place of a draft can be read in the database", async () => {
  const { id } = await buildUser();
  const question = await buildQuestion({ authorId: null, anonymousKey: "k", alias: "Fern" });
  await saveDraft(id, `edit:${question.id}`, { body: "Words that nobody else reads." }, 0);
  const [row] = await connection().sql`select d::text as row from drafts d`;
  expect(row!.row).not.toMatch(new RegExp(`${question.id}|edit|nobody|body`));
  expect((await db().select().from(drafts))[0]!.placeKey).toHaveLength(64);
});

test("any characters are kept as they were typed", async () => {
  const { id } = await buildUser();
  const odd = { body: "\u0000 lone \ud800 \u202e reversed \u200b", title: "\u200b" };
  expect(await save(id, odd, 0)).toBe(1);
  expect((await findDraft(id, "ask")).fields).toEqual(odd);
});

test("the mark of a form's writer holds for its place and for a week", async () => {
  const { id } = await buildUser();
  const token = writerToken(id, "ask");
  expect(writerOf(token, "ask")).toBe(id);
  expect(writerOf(token, `answer:1`)).toBeNull();
  expect(writerOf(token, "ask", Date.now() + 8 * 86_400_000)).toBeNull();
  for (const forged of ["", "x", `${token.slice(0, -2)}AA`, undefined, ["a"]])
    expect(writerOf(forged, "ask")).toBeNull();
});

test("only places where something is written are places", async () => {
  const { slug } = await buildTopic();
  for (const bad of ["", "ask:1", "answer:0", "answer:x", `edit:${slug}`, "/ask", null, ["ask"]])
    expect(isPlace(bad), String(bad)).toBe(false);
  const id = crypto.randomUUID();
  expect([
    placePath("ask"),
    placePath("answer:12"),
    placePath(`comment:${id}`),
    placePath(`edit:${id}`),
  ]).toEqual(["/ask", "/questions/12/answer", `/posts/${id}/comment`, `/posts/${id}/edit`]);
});

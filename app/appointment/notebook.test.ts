import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { connection, db } from "../../db/client.server.ts";
import { appointmentEntries, posts } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildComment,
  buildCredential,
  buildQuestion,
  buildUser,
  stampOf,
} from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { requestErasure } from "../rights/erase.server.ts";
import { anonymousKey } from "../shared/authorship.server.ts";
import { NotFound } from "../shared/errors.ts";
import type { Actor } from "../shared/policy.ts";
import { addEntry, deleteEntry, editEntry, keepPost, moveEntry } from "./commands.server.ts";
import { maxEntries } from "./entries.ts";
import { getEntry, getNotebookPage, listEntries } from "./queries.server.ts";
import { addSchema, editSchema } from "./schema.ts";
import { openContent, sealContent } from "./sealed.server.ts";

useDatabase();

const words = async (actor: Actor) => (await listEntries(actor)).map(({ text }) => text);

async function add(actor: Actor, text: string, kind: "question" | "note" | "diary" = "question") {
  const added = await addEntry(actor, { kind, text, day: kind === "diary" ? "2026-11-01" : null });
  if (!added.ok) throw new Error(added.problem);
  return added.id;
}

async function keep(actor: Actor, postId: string) {
  const kept = await keepPost(actor, postId);
  if (!kept.ok) throw new Error(kept.problem);
  return getEntry(actor, kept.id);
}

test("questions come first, the diary goes by its days, and passages last", async () => {
  const actor = await buildActor();
  await keep(actor, (await buildAnswer()).id);
  await add(actor, "A note.", "note");
  for (const day of ["2026-11-20", "2026-11-03"])
    await addEntry(actor, { kind: "diary", text: `Slept badly on ${day}.`, day });
  await add(actor, "May I drive?");
  expect(await words(actor)).toEqual([
    "May I drive?",
    "Slept badly on 2026-11-03.",
    "Slept badly on 2026-11-20.",
    "A note.",
    "",
  ]);
});

test("a passage keeps its author, kind, badge and link as of the day, whatever is changed later", async () => {
  const actor = await buildActor();
  const nurse = await buildUser();
  const credential = await buildCredential({ user: nurse, shownName: "Dr Real Name" });
  const answer = await buildAnswer({
    author: nurse,
    kind: "professional",
    bodyMarkdown: "Drink **water**.",
    stamp: stampOf(credential),
  });
  const { id, passage } = await keep(actor, answer.id);
  expect(passage).toMatchObject({
    postId: answer.id,
    author: "Dr Real Name",
    kind: "professional",
    text: "Drink water.",
    isMine: false,
    stamp: { professionCode: "60", verifiedAt: credential.verifiedAt.toISOString() },
  });
  expect(JSON.stringify(passage)).not.toContain(nurse.pseudonym);
  await db().update(posts).set({ bodyText: "Drink wine." }).where(eq(posts.id, answer.id));
  expect((await getEntry(actor, id)).passage!.text).toBe("Drink water.");
  expect(await keepPost(actor, answer.id)).toEqual({ ok: true, id, isNew: false });
  expect(await listEntries(actor)).toHaveLength(1);
});

test("an anonymous author keeps the name of the thread; one's own words are known as one's own", async () => {
  const [actor, reader] = [await buildActor(), await buildActor()];
  const question = await buildQuestion();
  const own = await buildAnswer({
    question,
    anonymousKey: anonymousKey(actor.id, question.id),
    alias: "Fern",
  });
  expect((await keep(reader, own.id)).passage).toMatchObject({ author: "Fern", isMine: false });
  expect((await keep(actor, own.id)).passage).toMatchObject({ author: "Fern", isMine: true });
});

test("only published answers and questions are kept", async () => {
  const actor = await buildActor();
  const hidden = await buildAnswer({ status: "hidden" });
  const comment = await buildComment({ parent: await buildAnswer() });
  for (const id of [hidden.id, comment.id, crypto.randomUUID()])
    await expect(keepPost(actor, id)).rejects.toThrow(NotFound);
});

test("words that were taken down are neither shown nor taken along, and come back with the post", async () => {
  const actor = await buildActor();
  const answer = await buildAnswer({ bodyMarkdown: "Some advice." });
  const { id } = await keep(actor, answer.id);
  await db().update(posts).set({ status: "hidden" }).where(eq(posts.id, answer.id));
  const hidden = await getEntry(actor, id);
  expect(hidden.standing).toBe("withdrawn");
  expect(JSON.stringify(hidden)).not.toContain("advice");
  await db().update(posts).set({ status: "published", dangerousCount: 1 }).where(eq(posts.id, answer.id));
  expect(await getEntry(actor, id)).toMatchObject({
    standing: "dangerous",
    passage: { text: "Some advice." },
  });
});

test("entries of a kind change places, and stay where they are at the ends", async () => {
  const actor = await buildActor();
  const [one, , three] = [await add(actor, "1"), await add(actor, "2"), await add(actor, "3")];
  await add(actor, "note", "note");
  await moveEntry(actor, three, "up");
  expect(await words(actor)).toEqual(["1", "3", "2", "note"]);
  await moveEntry(actor, one, "up");
  await moveEntry(actor, one, "down");
  expect(await words(actor)).toEqual(["3", "1", "2", "note"]);
});

test("an older tab overwrites nothing, and a save that is repeated is no conflict", async () => {
  const actor = await buildActor();
  const id = await add(actor, "First.");
  const change = (text: string, revision: number) =>
    editEntry(actor, id, { kind: "question", text, day: null, revision });
  expect(await change("Second.", 1)).toEqual({ ok: true });
  expect(await change("Second.", 1)).toEqual({ ok: true });
  expect(await change("From an older tab.", 1)).toEqual({ ok: false, problem: "entry-changed" });
  expect(await words(actor)).toEqual(["Second."]);
});

test("a remark changes; the words it stands beside do not", async () => {
  const actor = await buildActor();
  const { id, passage } = await keep(actor, (await buildAnswer()).id);
  await editEntry(actor, id, { kind: "passage", text: "Ask about this.", day: null, revision: 1 });
  expect(await getEntry(actor, id)).toMatchObject({ text: "Ask about this.", passage });
});

test("a notebook is its owner's alone", async () => {
  const [actor, stranger] = [await buildActor(), await buildActor()];
  const id = await add(actor, "Mine.");
  const edit = { kind: "question", text: "x", day: null, revision: 1 } as const;
  for (const attempt of [
    () => getEntry(stranger, id),
    () => editEntry(stranger, id, edit),
    () => moveEntry(stranger, id, "up"),
    () => deleteEntry(stranger, id),
  ])
    await expect(attempt()).rejects.toThrow(NotFound);
  expect(await listEntries(stranger)).toEqual([]);
  await deleteEntry(actor, id);
  expect(await listEntries(actor)).toEqual([]);
});

test("neither the words nor the thread can be read in the database, and a row moved elsewhere does not open", async () => {
  const [actor, thief] = [await buildActor(), await buildActor()];
  const answer = await buildAnswer({ bodyMarkdown: "A secret passage." });
  await keep(actor, answer.id);
  await add(actor, "A secret question.");
  const rows = await connection().sql`select e::text as row from appointment_entries e`;
  for (const { row } of rows) expect(row).not.toMatch(new RegExp(`secret|${answer.id}|text|author`));
  await db().update(appointmentEntries).set({ userId: thief.id });
  await expect(listEntries(thief)).rejects.toThrow();
});

test("the 2 001st entry is refused with a clear reason, from two tabs too, and nothing is lost", async () => {
  const actor = await buildActor();
  const rows = Array.from({ length: maxEntries - 1 }, (_, index) => {
    const id = crypto.randomUUID();
    const sealed = sealContent(actor.id, id, { text: `${index + 1}`, day: null, passage: null });
    return { id, userId: actor.id, kind: "question" as const, position: index + 1, sealed };
  });
  await db().insert(appointmentEntries).values(rows);
  const both = await Promise.all(
    ["left", "right"].map((text) => addEntry(actor, { kind: "question", text, day: null })),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: "notebook-full" });
  expect(await keepPost(actor, (await buildAnswer()).id)).toMatchObject({ problem: "notebook-full" });
  expect(await getNotebookPage(actor, 1, rows[1_500]!.id)).toMatchObject({
    total: 2_000,
    page: 16,
    pages: 20,
  });
  expect((await getNotebookPage(actor, 99, null)).page).toBe(20);
});

test("what is typed is checked, each fault with its own sentence", () => {
  const fault = (given: object) => addSchema.safeParse(given).error?.issues[0]?.message;
  expect(fault({ kind: "question", text: "  " })).toBe("entry-too-short");
  expect(fault({ kind: "note", text: "x".repeat(5_001) })).toBe("entry-too-long");
  expect(fault({ kind: "diary", text: "x" })).toBe("entry-day-needed");
  for (const day of ["2026-02-30", "yesterday", "0001-01-01"])
    expect(fault({ kind: "note", text: "x", day }), day).toBe("entry-day");
  expect(fault({ kind: "passage", text: "x" })).toBe("required");
  expect(fault({ kind: "diary", text: "x", day: "2026-11-25" })).toBeUndefined();
  const edit = { text: "", revision: "1" };
  expect(editSchema.safeParse({ ...edit, kind: "passage" }).success).toBe(true);
  expect(editSchema.safeParse({ ...edit, kind: "note" }).success).toBe(false);
});

test("an author who erases their words erases them in the notebooks of others", async () => {
  const reader = await buildActor();
  const author = await buildUser({ pseudonym: "cassowary" });
  const question = await buildQuestion({
    author,
    title: "About the cassowary",
    bodyMarkdown: "A cassowary.",
  });
  await buildAnswer({ question });
  await keep(reader, question.id);
  await keep(reader, (await buildAnswer({ author, bodyMarkdown: "Another cassowary." })).id);
  expect(JSON.stringify(await sealedContents(reader))).toMatch(/cassowary/);
  await requestErasure(author.id, "erase");
  await drainJobs();
  expect(JSON.stringify(await sealedContents(reader))).not.toMatch(/cassowary/i);
  expect(await listEntries(reader)).toHaveLength(2);
});

test("an author who leaves their words takes their name out of the notebooks of others", async () => {
  const reader = await buildActor();
  const author = await buildUser({ pseudonym: "cassowary" });
  const credential = await buildCredential({ user: author, shownName: "Dr Cassowary" });
  const answer = await buildAnswer({ author, bodyMarkdown: "Words.", stamp: stampOf(credential) });
  const { id } = await keep(reader, answer.id);
  await requestErasure(author.id, "keep");
  await drainJobs();
  expect((await getEntry(reader, id)).passage).toMatchObject({ author: null, text: "Words." });
  expect(JSON.stringify(await sealedContents(reader))).not.toMatch(/cassowary/i);
});

/** All that could be read with the key, shown or not. */
async function sealedContents(actor: Actor): Promise<string[]> {
  const rows = await db().select().from(appointmentEntries).where(eq(appointmentEntries.userId, actor.id));
  return rows.map(({ id, sealed }) => JSON.stringify(openContent(actor.id, id, sealed)));
}

test("no job, release or script reads the notebook", () => {
  const root = new URL("../..", import.meta.url).pathname;
  const files = globSync("{app,db,workers,scripts}/**/*.{ts,tsx,mjs}", { cwd: root });
  const reading = files.filter(
    (file) =>
      /appointmentEntries|appointment_entries/.test(readFileSync(join(root, file), "utf8")) &&
      !file.startsWith("app/appointment/"),
  );
  expect(reading.toSorted()).toEqual([
    "app/rights/export.server.ts",
    "app/rights/rights.test.ts",
    "app/rights/tables.ts",
    "db/schema/appointment.ts",
  ]);
});

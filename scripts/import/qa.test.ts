import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { getThread } from "../../app/questions/queries.server.ts";
import { db } from "../../db/client.server.ts";
import { posts, questions } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildTopic } from "../../tests/support/factories.ts";
import { importPairFile } from "./qa.ts";

useDatabase();

const folder = mkdtempSync(join(tmpdir(), "entraide-import-"));
let serial = 0;
function fileOf(...lines: unknown[]): string {
  const file = join(folder, `${++serial}.jsonl`);
  writeFileSync(
    file,
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
  return file;
}

const pair = (id: string, more: object = {}) => ({
  id,
  question: `What is condition ${id}?`,
  answer: "It is a condition.\n\n- One\n- Two",
  source: "A public body",
  url: "https://example.org/condition",
  lang: "en",
  licence: "CC BY 4.0",
  ...more,
});

const countPosts = async () => (await db().select({ n: count() }).from(posts))[0]!.n;

test("a pair becomes a thread of reference content, with its publisher and no person", async () => {
  const topic = await buildTopic({ label: { fr: "Asthme", en: "Asthma" } });
  expect(await importPairFile(fileOf(pair("a", { focus: "ASTHMA" })), false)).toMatchObject({
    added: 1,
    malformed: [],
  });
  const [row] = await db().select().from(questions);
  const { question, informed, topics } = await getThread(row!.number, null);
  expect(question).toMatchObject({
    origin: "imported",
    name: "A public body",
    indexable: false,
    research: "none",
  });
  expect(informed).toEqual([
    expect.objectContaining({
      kind: "sourced",
      origin: "imported",
      stamp: null,
      originUrl: "https://example.org/condition",
    }),
  ]);
  expect(informed[0]!.html).toContain("<li>One</li>");
  expect(informed[0]!.sources[0]).toMatchObject({ licence: "CC BY 4.0" });
  expect(topics.map(({ slug }) => slug)).toEqual([topic.slug]);
  expect(await db().select().from(posts).where(eq(posts.research, "open"))).toEqual([]);
});

test("a name that two topics share decides nothing", async () => {
  for (const n of [1, 2])
    await buildTopic({ label: { fr: `Un ${n}`, en: `One ${n}` }, synonyms: { fr: [], en: ["wheeze"] } });
  await importPairFile(fileOf(pair("a", { focus: "Wheeze" })), false);
  const [row] = await db().select().from(questions);
  expect((await getThread(row!.number, null)).topics).toEqual([]);
});

test("the same file again changes nothing; changed words are updated", async () => {
  const lines = [pair("a"), pair("b")];
  expect(await importPairFile(fileOf(...lines), false)).toMatchObject({ added: 2 });
  expect(await importPairFile(fileOf(...lines), false)).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
  const changed = pair("b", { answer: "It is another condition." });
  expect(await importPairFile(fileOf(lines[0], changed), false)).toMatchObject({
    added: 0,
    updated: 1,
    unchanged: 1,
  });
  expect(await countPosts()).toBe(4);
  const bodies = await db()
    .select({ text: posts.bodyText })
    .from(posts)
    .where(eq(posts.originId, "qa:b:answer"));
  expect(bodies).toEqual([{ text: "It is another condition." }]);
});

test("malformed lines are told by number, and nothing of the file stays", async () => {
  const many = Array.from({ length: 120 }, (_, n) => pair(`n${n}`));
  const file = fileOf(
    ...many,
    '{"id": "cut off',
    pair("x", { question: "" }),
    "",
    pair("y", { url: "javascript:alert(1)" }),
    pair("n7"),
    pair("z", { answer: ">".repeat(2_000) }),
    "[1, 2]",
  );
  const { malformed, added } = await importPairFile(file, false);
  expect(malformed.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual([121, 122, 124, 125, 127]);
  expect(malformed.find(({ line }) => line === 125)!.reason).toContain("line 8");
  expect(added).toBe(0);
  expect(await countPosts()).toBe(0);
});

test("asked to pass over malformed lines, it imports the others, each whole", async () => {
  const file = fileOf("nonsense", pair("a"), pair("b", { answer: ">".repeat(2_000) }), pair("c"));
  const { malformed, added } = await importPairFile(file, true);
  expect(malformed.map(({ line }) => line)).toEqual([1, 3]);
  expect(added).toBe(2);
  const rows = await db().select({ originId: posts.originId }).from(posts).orderBy(asc(posts.originId));
  expect(rows.map(({ originId }) => originId)).toEqual(["qa:a", "qa:a:answer", "qa:c", "qa:c:answer"]);
});

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listTopicGroups } from "../../app/questions/composer/topics.server.ts";
import { search } from "../../app/search/queries.server.ts";
import { readVocabulary, recognise } from "../../app/search/vocabulary.server.ts";
import { getTopic, listTopicTree } from "../../app/topics/queries.server.ts";
import { db } from "../../db/client.server.ts";
import { topics } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildTopic } from "../../tests/support/factories.ts";
import { importOrphanet } from "./topics.ts";

useDatabase();

const folder = mkdtempSync(join(tmpdir(), "entraide-topics-"));
let serial = 0;
function fileOf(...lines: unknown[]): string {
  const file = join(folder, `${++serial}.jsonl`);
  writeFileSync(
    file,
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
  return file;
}
const disease = (orpha: string, more: object = {}) => ({
  orpha,
  en: `Syndrome ${orpha}`,
  fr: `Maladie ${orpha}`,
  type: "Disease",
  specialties: ["1"],
  synonyms_en: [`S${orpha}`],
  ...more,
});

test("rare diseases are found by any of their names and stay out of the tree and of the form", async () => {
  const root = await buildTopic({ slug: "rare-diseases" });
  const file = fileOf(
    disease("9", { en: "Tetrasomy X", fr: null, synonyms_en: ["Quadruple X"] }),
    disease("10"),
  );
  expect(await importOrphanet(file)).toMatchObject({ added: 2, malformed: [] });
  const names = await readVocabulary();
  const choice = { language: null, topic: null, kind: null, answers: null, since: null, after: null };
  for (const q of ["quadruple x", "Maladie 10", "syndrome 10"]) {
    expect(recognise(q, names).topics).toHaveLength(1);
    const found = await search({ ...choice, q }, null, { names });
    expect(found.topics).toHaveLength(1);
  }
  const { slug } = recognise("tetrasomy x", names).topics[0]!;
  expect(await getTopic(slug)).toMatchObject({
    codes: ["orpha:9"],
    isListed: false,
    label: { fr: "Tetrasomy X", en: "Tetrasomy X" },
    parent: { slug: root.slug },
  });
  expect((await getTopic(root.slug)).children).toEqual([]);
  expect((await listTopicTree()).flatMap(({ children }) => children)).toEqual([]);
  expect((await listTopicGroups("en")).flatMap((group) => group.topics)).toHaveLength(1);
});

test("the same file again changes nothing, changed names are updated, a topic of ours learns them", async () => {
  const own = await buildTopic({
    label: { fr: "Mucoviscidose", en: "Cystic fibrosis" },
    codes: ["orpha:586"],
  });
  const lines = [disease("1"), disease("586", { en: "CF", fr: "Mucoviscidose" })];
  expect(await importOrphanet(fileOf(...lines))).toMatchObject({ added: 1, updated: 1, unchanged: 0 });
  expect(await importOrphanet(fileOf(...lines))).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
  expect(await getTopic(own.slug)).toMatchObject({
    label: own.label,
    synonyms: { fr: [], en: ["CF", "S586"] },
    isListed: true,
  });
  expect(await importOrphanet(fileOf(disease("1", { fr: "Autre nom" }), lines[1]))).toMatchObject({
    updated: 1,
  });
  expect(await db().select().from(topics)).toHaveLength(2);
});

test("malformed lines are told by number, and nothing of the file stays", async () => {
  const many = Array.from({ length: 600 }, (_, n) => disease(String(n + 1)));
  const file = fileOf(
    ...many,
    '{"orpha": "cut',
    disease("7"),
    "",
    disease("zero"),
    disease("9001", { en: "\u200B" }),
    "[]",
    disease("9002", { synonyms_en: "none" }),
  );
  const { added, malformed } = await importOrphanet(file);
  expect(malformed.map(({ line }) => line)).toEqual([601, 602, 604, 605, 606, 607]);
  expect(added).toBe(0);
  expect(await db().select().from(topics)).toEqual([]);
});

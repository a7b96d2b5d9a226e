import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { documents } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { NotFound } from "../shared/errors.ts";
import { getDocument, listDocumentVersions } from "./queries.server.ts";

useDatabase();

const store = (version: string, bodyMarkdown: string) =>
  db()
    .insert(documents)
    .values({
      slug: "terms",
      locale: "en",
      version,
      title: `Terms of ${version}`,
      bodyMarkdown,
      bodyHtml: `<p>${bodyMarkdown}</p>`,
    });

test("a page of prose shows its newest version, and each version what it changed of the one before", async () => {
  await store("2026-03-01", "We keep logs for six months. Ask {{operatorName}}.");
  await store("2026-09-01", "We keep logs for twelve months. Ask {{operatorName}}.");
  expect(await getDocument("terms", "en")).toMatchObject({ version: "2026-09-01" });
  const [latest, first, ...others] = await listDocumentVersions("terms", "en");
  expect(others).toEqual([]);
  expect(first).toMatchObject({ version: "2026-03-01", title: "Terms of 2026-03-01", diff: null });
  expect(latest!.diff).toEqual([
    { kind: "same", text: "We keep logs for " },
    { kind: "removed", text: "six" },
    { kind: "added", text: "twelve" },
    { kind: "same", text: " months. Ask the organisation that runs this site." },
  ]);
});

test("a page that was never stored, or not in this language, has no versions and is not found", async () => {
  expect(await listDocumentVersions("terms", "fr")).toEqual([]);
  await expect(getDocument("terms", "fr")).rejects.toBeInstanceOf(NotFound);
});

test("a page of prose knows the words of the glossary that its version in force uses, not what its links are named", async () => {
  await store("2026-03-01", "A biopsy is explained.");
  expect((await getDocument("terms", "en")).words).toEqual(["biopsy"]);
  await store("2026-09-01", 'Your <a href="/pages/biopsy">cholesterol</a> is explained.');
  expect((await getDocument("terms", "en")).words).toEqual(["cholesterol"]);
});

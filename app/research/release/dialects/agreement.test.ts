import { expect, test } from "vitest";
import { postColumns, schemaVersion, threadColumns } from "../columns.ts";
import { datasetDescription, datasetName, datasetTitle, keywords, licence } from "../description.ts";
import type { ReleaseDescription } from "../description.ts";
import { jsonDialects, requiredMarks } from "../required.ts";
import { card } from "./card.ts";
import { bibtex, citationCff } from "./citation.ts";
import { croissant } from "./croissant.ts";
import { datacite } from "./datacite.ts";
import { datapackage } from "./datapackage.ts";
import { dcat } from "./dcat.ts";
import { roCrate } from "./ro-crate.ts";
import { schemaorg } from "./schemaorg.ts";

const sum = (digit: string) => digit.repeat(64);
const release: ReleaseDescription = {
  name: datasetName,
  title: { ...datasetTitle, en: `${datasetTitle.en} <"&'>` },
  description: datasetDescription,
  version: "2026.11.3",
  schemaVersion,
  tier: "open",
  isDemo: true,
  licence,
  url: "https://forum.example/data/2026.11.3",
  homepage: "https://forum.example",
  publisher: "Entraide",
  published: "2026-11-23",
  keywords,
  languages: ["en", "fr"],
  period: [2024, 2026],
  counts: { threads: 31, posts: 172, text: 150, withheld: 22 },
  files: [
    {
      path: "data/posts.parquet",
      title: datasetTitle,
      mediaType: "application/vnd.apache.parquet",
      bytes: 111,
      sha256: sum("a"),
      rows: 172,
      table: "posts",
    },
    {
      path: "data/threads.parquet",
      title: datasetTitle,
      mediaType: "application/vnd.apache.parquet",
      bytes: 222,
      sha256: sum("b"),
      rows: 31,
      table: "threads",
    },
    {
      path: "data/posts.jsonl.gz",
      title: datasetTitle,
      mediaType: "application/gzip",
      bytes: 333,
      sha256: sum("c"),
      rows: 172,
      table: "posts",
    },
    { path: "data/sample.csv", title: datasetTitle, mediaType: "text/csv", bytes: 444, sha256: sum("d") },
  ],
  columns: { posts: postColumns("open"), threads: threadColumns },
};

const documents: Record<string, string> = {
  "croissant.json": JSON.stringify(croissant(release)),
  "datapackage.json": JSON.stringify(datapackage(release)),
  "schemaorg.json": JSON.stringify(schemaorg(release)),
  "ro-crate-metadata.json": JSON.stringify(roCrate(release)),
  "dcat.ttl": dcat(release),
  "datacite.xml": datacite(release),
  "README.md": card(release),
  "CITATION.cff": citationCff(release),
};

test.each(Object.entries(documents))(
  "%s names the same data set, version, licence and address as the others",
  (path, text) => {
    expect(text, "name").toContain(
      path === "CITATION.cff" || path === "README.md" ? datasetTitle.en : datasetName,
    );
    expect(text, "version").toContain("2026.11.3");
    expect(text, "licence").toMatch(/CC-BY-4\.0|cc-by-4\.0|creativecommons\.org\/licenses\/by\/4\.0\//);
    expect(text, "address").toContain(release.url);
    expect(text, "date").toContain("2026");
  },
);

const withFiles = [
  "croissant.json",
  "datapackage.json",
  "schemaorg.json",
  "ro-crate-metadata.json",
  "dcat.ttl",
  "README.md",
];
test.each(withFiles)("%s gives every file with its size and SHA-256", (name) => {
  for (const { path, bytes, sha256 } of release.files) {
    expect(documents[name]).toContain(path);
    expect(documents[name]).toContain(String(bytes));
    expect(documents[name]).toContain(sha256);
  }
});

test("row counts and columns agree where a dialect has them", () => {
  const resources = (
    datapackage(release) as {
      resources: { name: string; rows?: number; schema?: { fields: { name: string }[] } }[];
    }
  ).resources;
  expect(resources.map(({ rows }) => rows)).toEqual([172, 31, 172, undefined]);
  const sets = (croissant(release) as { recordSet: { "@id": string; field: { name: string }[] }[] })
    .recordSet;
  expect(sets.map((set) => set["@id"])).toEqual(["posts", "threads"]);
  for (const set of sets) {
    const table = resources.find(({ name }) => name === `${set["@id"]}-parquet`)!;
    expect(set.field.map(({ name }) => name)).toEqual(table.schema!.fields.map(({ name }) => name));
  }
  expect(documents["README.md"]).toContain("num_examples: 172");
});

test("every dialect has what its specification requires, and misses it when it is taken away", () => {
  for (const [path, schema] of Object.entries(jsonDialects)) {
    const value = JSON.parse(documents[path]!) as Record<string, unknown>;
    expect(schema.safeParse(value).success, path).toBe(true);
    for (const key of Object.keys((schema as unknown as { shape: object }).shape)) {
      const { [key]: _, ...without } = value;
      expect(schema.safeParse(without).success, `${path} without ${key}`).toBe(false);
    }
  }
  for (const [path, marks] of Object.entries(requiredMarks)) {
    for (const mark of marks) {
      expect(documents[path], `${path} ${mark.source}`).toMatch(mark);
      const everywhere = new RegExp(mark.source, mark.flags.includes("m") ? "gm" : "g");
      expect(documents[path]!.replaceAll(everywhere, ""), `${path} without ${mark.source}`).not.toMatch(mark);
    }
  }
});

test("what people may write in a title breaks no dialect", () => {
  expect(documents["datacite.xml"]).toContain("&lt;&quot;&amp;&apos;&gt;");
  expect(documents["dcat.ttl"]).toContain('<\\"&');
  expect(documents["CITATION.cff"]).toContain('<\\"&');
  expect(bibtex(release)).toContain("version = {2026.11.3}");
});

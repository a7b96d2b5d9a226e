import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { readCFF, validateCFF } from "cffjs";
import { Package } from "datapackage";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { parquetWriteFile } from "hyparquet-writer/src/node.js";
import jsonld from "jsonld";
import { Parser, Store } from "n3";
import { beforeAll, expect, test, vi } from "vitest";
import { useDatabase } from "../../../tests/support/database.ts";
import { build, buildCorpus, json, newDir, rowsOf } from "../../../tests/support/research.ts";
import { spdxOf } from "../release/description.ts";
import { releaseFiles, sha256Of } from "./files.server.ts";
import { convertToParquet } from "./parquet.server.ts";

// Programs that this project did not write judge what it makes. Each one is also shown something wrong, so that its
// silence means something.
useDatabase();
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let dir: string;
beforeAll(async () => {
  await buildCorpus();
  dir = (await build()).dir;
});

const text = (path: string) => readFile(join(dir, path), "utf8");
const document = (path: string) => json<Record<string, unknown>>(dir, path);

test("datapackage accepts the descriptor and reads the CSV by the types it declares", async () => {
  const descriptor = await document("datapackage.json");
  expect((await Package.load(descriptor, { basePath: dir })).errors).toEqual([]);
  // The library is of Data Package 1, which has no lists: read as the text that they are joined into.
  const loaded = await Package.load(JSON.parse(JSON.stringify(descriptor).replaceAll('"list"', '"string"')), {
    basePath: dir,
  });
  expect(loaded.errors).toEqual([]);
  const sample = await loaded.getResource("sample-csv").read({ keyed: true });
  expect(sample).toHaveLength((await rowsOf(dir)).length);
  expect(sample[0]).toMatchObject({ position: 0, withheld: false });
  const [first] = descriptor.resources as Record<string, unknown>[];
  const { path: _, ...pathless } = first!;
  expect((await Package.load({ ...descriptor, resources: [pathless] })).valid).toBe(false);
});

test("cffjs accepts CITATION.cff, and misses its message", () => {
  const citation = readCFF(join(dir, "CITATION.cff"));
  expect(validateCFF(citation)).toMatchObject({ type: "dataset", "cff-version": "1.2.0" });
  expect(() => validateCFF({ ...citation, message: undefined })).toThrow();
});

const crateContext = createRequire(import.meta.url)("ro-crate/lib/context.json") as object;
/** Contexts from the disk: no test asks the network. schema.org's maps every term of ours to itself. */
const documentLoader = async (url: string) => {
  const contexts: Record<string, object> = {
    "https://w3id.org/ro/crate/1.2/context": crateContext,
    "https://schema.org/": {
      "@context": { "@vocab": "https://schema.org/", url: { "@type": "@id" }, license: { "@type": "@id" } },
    },
  };
  if (!contexts[url]) throw new Error(`no context ${url}`);
  return { document: contexts[url] as jsonld.JsonLdDocument, documentUrl: url };
};
const quadsOf = async (value: object) =>
  (await jsonld.toRDF(
    value as jsonld.JsonLdDocument,
    {
      safe: true,
      base: "https://forum.example/data/",
      documentLoader,
    } as jsonld.Options.ToRdf,
  )) as object[];

test.each(["croissant.json", "ro-crate-metadata.json", "schemaorg.json"])(
  "jsonld turns every term of %s into a statement, and refuses one that no context defines",
  async (path) => {
    const value = await document(path);
    expect((await quadsOf(value)).length).toBeGreaterThan(40);
    const context = { "@vocab": null, name: "https://schema.org/name" };
    const undefinedTerm = { "@context": [value["@context"], context], name: "x", unheardOf: "y" };
    await expect(quadsOf(undefinedTerm)).rejects.toThrow(/[Ss]afe mode/);
  },
);

test("n3 reads dcat.ttl: a data set with title, publisher and distributions that have address and checksum", async () => {
  const graph = new Store(new Parser().parse(await text("dcat.ttl")));
  const dcat = (name: string) => `http://www.w3.org/ns/dcat#${name}`;
  const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  const distributions = graph.getSubjects(type, dcat("Distribution"), null);
  expect(graph.getSubjects(type, dcat("Dataset"), null)).toHaveLength(1);
  expect(distributions.length).toBeGreaterThan(3);
  for (const one of distributions) {
    expect(graph.countQuads(one, dcat("accessURL"), null, null)).toBe(1);
    const [sum] = graph.getObjects(one, "http://spdx.org/rdf/terms#checksum", null);
    expect(graph.countQuads(sum!, "http://spdx.org/rdf/terms#checksumValue", null, null)).toBe(1);
  }
  expect(graph.countQuads(null, "http://xmlns.com/foaf/0.1/name", null, null)).toBe(1);
  expect(() => new Parser().parse("<x> a ; .")).toThrow();
});

test("an XML parser reads datacite.xml with its required properties", async () => {
  const xml = await text("datacite.xml");
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(XMLValidator.validate(xml.replace("</titles>", ""))).not.toBe(true);
  const { resource } = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
    resource: Record<string, unknown>;
  };
  expect(resource).toMatchObject({
    identifier: { "@_identifierType": "URL" },
    creators: { creator: { creatorName: { "#text": "Entraide" } } },
    publisher: "Entraide",
    publicationYear: expect.any(Number),
    resourceType: { "@_resourceTypeGeneral": "Dataset" },
    titles: { title: expect.arrayContaining([expect.objectContaining({ "@_xml:lang": "fr" })]) },
  });
});

const xmllint = commandOf("xmllint", "--version");
test.skipIf(!xmllint)("xmllint reads datacite.xml, and sees a tag that is not closed", async () => {
  const judge = (file: string) => execFileSync(xmllint!, ["--noout", file], { stdio: "pipe" });
  expect(judge(join(dir, "datacite.xml")).length).toBe(0);
  const broken = join(await newDir(), "broken.xml");
  await writeFile(broken, (await text("datacite.xml")).replace("</titles>", ""));
  expect(() => judge(broken)).toThrow();
});

test.each([1, 2] as const)(
  "whoever rebuilds the Parquet files from the published JSONL on %i threads gets the published SHA-256",
  async (threads) => {
    const outDir = await newDir();
    const { version } = await json<{ version: string }>(dir, "build.json");
    const task = { jsonl: join(dir, "data/posts.jsonl.gz"), outDir, tier: "open" as const, version, threads };
    await convertToParquet({ ...task, licence: spdxOf("open") });
    const sums = await text("SHA256SUMS");
    for (const name of ["posts.parquet", "threads.parquet"])
      expect(sums).toContain(`${await sha256Of(join(outDir, name))}  data/${name}\n`);
  },
);

test("hyparquet reads DuckDB's files row for row as the JSONL has them", async () => {
  const file = await asyncBufferFromFile(join(dir, "data/posts.parquet"));
  const rows = await parquetReadObjects({ file, compressors });
  expect(rows).toEqual(await rowsOf(dir));
});

test("DuckDB reads what hyparquet wrote of the same rows", async () => {
  const rows = await rowsOf(dir);
  const filename = join(await newDir(), "again.parquet");
  const column = (name: "post_id" | "body" | "language" | "position", type: "STRING" | "INT32") => ({
    name,
    type,
    data: rows.map((row) => row[name]),
  });
  await parquetWriteFile({
    filename,
    columnData: [
      column("post_id", "STRING"),
      column("body", "STRING"),
      column("language", "STRING"),
      column("position", "INT32"),
    ],
  });
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const differing = await connection.runAndReadAll(
    `select count(*)::int as rows, (count(*) filter (a.body is distinct from b.body or a.language is distinct from
       b.language or a.position is distinct from b.position))::int as different
     from '${filename}' a join '${join(dir, "data/posts.parquet")}' b using (post_id)`,
  );
  expect(differing.getRowObjects()).toEqual([{ rows: rows.length, different: 0 }]);
  connection.closeSync();
  instance.closeSync();
});

/** Debian's command, or null where it is not installed. */
function commandOf(name: string, probe: string): string | null {
  try {
    execFileSync(name, [probe], { stdio: "ignore" });
    return name;
  } catch {
    return null;
  }
}

test("sha256sum agrees with SHA256SUMS, and sees one changed byte", async () => {
  const check = () => execFileSync("sha256sum", ["-c", "--quiet", "SHA256SUMS"], { cwd: dir, stdio: "pipe" });
  expect(check().length).toBe(0);
  const license = await text("LICENSE.txt");
  await writeFile(join(dir, "LICENSE.txt"), `${license} `);
  expect(check).toThrow(/1 computed checksum did NOT match/);
  await writeFile(join(dir, "LICENSE.txt"), license);
});

test("every JSON file is JSON, every HTML report names its language, and no file is empty", async () => {
  for (const path of await releaseFiles(dir)) {
    if (path.endsWith(".json")) expect(await document(path), path).toBeTypeOf("object");
    if (path.endsWith(".html")) expect(await text(path), path).toMatch(/<html lang="(fr|en)"/);
    expect((await readFile(join(dir, path))).length, path).toBeGreaterThan(0);
  }
});

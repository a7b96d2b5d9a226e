import { XMLParser, XMLValidator } from "fast-xml-parser";
import { Parser, Store } from "n3";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { releases } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { loader as catalogLoader } from "./routes/catalog.ts";
import { loader as feedLoader } from "./routes/feed.ts";
import { loader as portalLoader } from "./routes/portal.tsx";

useDatabase();

type Loader = typeof catalogLoader | typeof feedLoader;
async function get(loader: Loader, headers: Record<string, string> = {}): Promise<string> {
  const request = new Request("http://localhost:3000/data", { headers });
  const answer = (await loader({ request, params: {}, context: {} } as never)) as Response;
  return answer.text();
}

const at = (day: string) => new Date(`${day}T12:00:00Z`);
async function publishThree(): Promise<void> {
  const common = { tier: "open", step: "done", config: {}, snapshotAt: at("2026-08-01") } as const;
  await db()
    .insert(releases)
    .values([
      {
        ...common,
        version: "2026.8.0",
        status: "recalled",
        publishedAt: at("2026-08-02"),
        recalledAt: at("2026-09-01"),
        recallReason: "safety",
      },
      { ...common, version: "2026.10.0", status: "superseded", publishedAt: at("2026-10-02") },
      { ...common, version: "2026.11.0", status: "published", publishedAt: at("2026-11-02") },
    ]);
}

const dcat = (name: string) => `http://www.w3.org/ns/dcat#${name}`;
const dct = (name: string) => `http://purl.org/dc/terms/${name}`;
const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

test("the catalogue is Turtle: it has title, description and publisher, and no recalled version", async () => {
  await publishThree();
  const graph = new Store(new Parser().parse(await get(catalogLoader)));
  const [catalog] = graph.getSubjects(type, dcat("Catalog"), null);
  for (const term of [dct("title"), dct("description"), dct("publisher")])
    expect(graph.countQuads(catalog!, term, null, null), term).toBeGreaterThan(0);
  const datasets = graph.getObjects(catalog!, dcat("dataset"), null);
  expect(datasets.map(({ value }) => value)).toEqual([
    "http://localhost:3000/data/2026.11.0",
    "http://localhost:3000/data/2026.10.0",
  ]);
  for (const dataset of datasets) {
    for (const term of [dct("title"), dct("description"), dct("issued")])
      expect(graph.countQuads(dataset, term, null, null), term).toBeGreaterThan(0);
  }
});

test("before the first version the catalogue is Turtle without data sets", async () => {
  const graph = new Store(new Parser().parse(await get(catalogLoader)));
  expect(graph.countQuads(null, dcat("dataset"), null, null)).toBe(0);
  expect(graph.countQuads(null, type, dcat("Catalog"), null)).toBe(1);
});

test("the feed is Atom: what RFC 4287 requires, the newest first, recalls included, in the reader's language", async () => {
  await publishThree();
  const xml = await get(feedLoader, { "accept-language": "fr" });
  expect(XMLValidator.validate(xml)).toBe(true);
  const { feed } = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
    feed: Record<"id" | "title" | "updated", string> & {
      entry: Record<string, string>[];
      "@_xml:lang": string;
    };
  };
  expect(feed).toMatchObject({
    id: "http://localhost:3000/data/feed.atom",
    updated: "2026-11-02T12:00:00.000Z",
    "@_xml:lang": "fr",
  });
  expect(feed.entry.map((entry) => [entry.updated!.slice(0, 10), entry.id])).toEqual([
    ["2026-11-02", "http://localhost:3000/data/2026.11.0"],
    ["2026-10-02", "http://localhost:3000/data/2026.10.0"],
    ["2026-09-01", "http://localhost:3000/data/2026.8.0#recalled"],
    ["2026-08-02", "http://localhost:3000/data/2026.8.0"],
  ]);
  for (const entry of feed.entry) expect(entry).toMatchObject({ title: expect.any(String), author: {} });
});

test("a recalled version's page is gone, says why, and leads to the one that replaces it", async () => {
  await publishThree();
  const request = new Request("http://localhost:3000/data/2026.8.0");
  const answer = (await portalLoader({ request, params: { version: "2026.8.0" }, context: {} } as never)) as {
    data: object;
    init: ResponseInit;
  };
  expect(answer.init.status).toBe(410);
  expect(answer.data).toMatchObject({
    page: null,
    tombstone: { version: "2026.8.0", reason: "safety", replacedBy: "2026.11.0" },
  });
});

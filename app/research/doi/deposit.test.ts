import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { releases } from "../../../db/schema/index.ts";
import { useDatabase } from "../../../tests/support/database.ts";
import { startInvenio } from "../../../tests/support/invenio.ts";
import type { InvenioServer } from "../../../tests/support/invenio.ts";
import { datasetDescription, datasetTitle, keywords, licence } from "../release/description.ts";
import { storage, storageKeys } from "../storage/storage.server.ts";
import { depositRelease } from "./deposit.server.ts";

useDatabase();

let repository: InvenioServer;
beforeAll(async () => void (repository = await startInvenio()));
afterAll(() => repository.stop());
beforeEach(() => repository.records.clear());
const deposit = (releaseId: string) => depositRelease(releaseId, repository);

async function publish(version: string): Promise<string> {
  const prefix = storageKeys.release(version);
  const about = {
    title: datasetTitle,
    description: datasetDescription,
    keywords,
    licence,
    version,
    published: "2026-11-20",
    publisher: "Entraide",
    url: `https://forum.example/data/${version}`,
  };
  await storage().putText(`${prefix}/docs/release.json`, JSON.stringify(about));
  await storage().putText(`${prefix}/README.md`, "# The card");
  await storage().putText(`${prefix}/SHA256SUMS`, "abc  README.md\n");
  await storage().putText(`${prefix}/data/posts.jsonl.gz`, "words");
  const [row] = await db()
    .insert(releases)
    .values({ tier: "open", version, status: "published", config: {}, publishedAt: new Date() })
    .returning();
  return row!.id;
}
const stateOf = async (id: string) => (await db().select().from(releases).where(eq(releases.id, id)))[0]!;

test("a published version gets a record with a DOI: descriptions and checksums, never the data", async () => {
  const id = await publish("2026.11.0");
  await deposit(id);
  const { doi, doiRecordId } = await stateOf(id);
  const record = repository.records.get(doiRecordId!)!;
  expect(record).toMatchObject({ state: "published", doi });
  expect(record.metadata).toMatchObject({ version: "2026.11.0", rights: [{ id: "cc-by-4.0" }] });
  expect([...record.files.keys()]).toEqual(["README.md", "SHA256SUMS"]);
});

test("without the two variables nothing is asked of anybody", async () => {
  const id = await publish("2026.11.0");
  await depositRelease(id);
  expect(repository.records.size).toBe(0);
  expect((await stateOf(id)).doi).toBeNull();
});

test.each(["/draft/pids/doi", "/commit", "/publish", "/draft/files"])(
  "a repository that fails at %s is asked again, and no second record is made",
  async (ending) => {
    const id = await publish("2026.11.0");
    repository.failNext(ending);
    await expect(deposit(id)).rejects.toMatchObject({ name: "RepositoryFailed" });
    await deposit(id);
    await deposit(id);
    expect([...repository.records.values()]).toMatchObject([{ state: "published" }]);
  },
);

test("the next version is a version of the same record, with a DOI of its own", async () => {
  const [first, second] = [await publish("2026.11.0"), await publish("2026.11.1")];
  await deposit(first);
  await deposit(second);
  const [one, two] = [...repository.records.values()];
  expect(two!.parent).toBe(one!.parent);
  expect(two!.doi).not.toBe(one!.doi);
  expect(two!.metadata).toMatchObject({ version: "2026.11.1" });
});

test("a recall is dated in the record, whose DOI stays", async () => {
  const id = await publish("2026.11.0");
  await deposit(id);
  const { doi } = await stateOf(id);
  const recalledAt = new Date("2026-11-25T08:00:00Z");
  await db().update(releases).set({ status: "recalled", recalledAt, recallReason: "safety" });
  await deposit(id);
  const [record] = [...repository.records.values()];
  expect(record).toMatchObject({ state: "published", doi });
  expect(record!.metadata.dates).toMatchObject([{ date: "2026-11-25", type: { id: "withdrawn" } }]);
});

test("a wrong token stops at the first step", async () => {
  const id = await publish("2026.11.0");
  await expect(depositRelease(id, { ...repository, token: "another" })).rejects.toThrow("create: 401");
});

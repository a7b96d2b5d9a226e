import { execFile, execFileSync } from "node:child_process";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "../../db/client.server.ts";
import { outbox, releases } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { buildCorpus, readAndSign } from "../../tests/support/research.ts";
import { environment } from "../shared/env.server.ts";
import { answerFile } from "./file-response.server.ts";
import { projectRoot } from "./build/parquet.server.ts";
import { requestRelease } from "./release-commands.server.ts";
import { snippets } from "./snippets.ts";
import type { SnippetName } from "./snippets.ts";

// Every snippet of the page whose tool is on this machine runs, as it is printed, on published bytes.
useDatabase();
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const run = promisify(execFile);
let server: Server;
let version: string;
let code: (name: SnippetName) => string;

beforeAll(async () => {
  await buildCorpus();
  const stewards = [await buildActor({ roles: ["steward"] }), await buildActor({ roles: ["steward"] })];
  await db().delete(outbox);
  const { releaseId } = await requestRelease(stewards[0]!);
  await drainJobs();
  await readAndSign(stewards, releaseId);
  const rows = await db().select().from(releases);
  version = rows[0]!.version;
  server = createServer(async (incoming, outgoing) => {
    const path = incoming.url!.split("/").slice(3).join("/");
    const headers = { range: incoming.headers.range ?? "" };
    const request = new Request("http://x/", { method: incoming.method, headers });
    const answer = await answerFile(request, version, path);
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/data/${version}`;
  code = (name) => snippets(url).find((snippet) => snippet.name === name)!.code;
  // The rows are emptied after each test, and the published files are all that a snippet needs.
  published = await db().select().from(releases);
});
let published: (typeof releases.$inferSelect)[];
afterAll(() => new Promise((resolve) => server.close(resolve)));
const restore = () =>
  db()
    .insert(releases)
    .values(published.map((row) => ({ ...row, requestedById: null })))
    .onConflictDoNothing();

test("the Node snippet reads twenty rows by ranges", async () => {
  await restore();
  const folder = await mkdtemp(join(tmpdir(), "entraide-snippet-"));
  await symlink(join(projectRoot(), "node_modules"), join(folder, "node_modules"));
  await writeFile(join(folder, "first.mjs"), code("snippetNode"));
  const { stdout } = await run(process.execPath, [join(folder, "first.mjs")]);
  expect(stdout).toMatch(/^1[0-9] (question|experience)\n$/);
  await rm(folder, { recursive: true });
});

test("the DuckDB snippet counts posts; its extension for addresses cannot be fetched here, so it reads the stored file", async () => {
  const file = join(environment().DATA_DIR, "storage/releases", version, "data/posts.parquet");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const sql = code("snippetDuckdb").replace(/'http[^']+'/, `'${file}'`);
  const { length } = (await connection.runAndReadAll(sql)).getRows();
  expect(length).toBe(2);
  connection.closeSync();
  instance.closeSync();
});

function findPython(): string | null {
  for (const python of ["/usr/bin/python3", "python3"]) {
    try {
      execFileSync(python, ["-c", "import pandas"], { stdio: "ignore" });
      return python;
    } catch {
      continue;
    }
  }
  return null;
}
const python = findPython();

test.skipIf(!python)("the pandas snippet reads the lines over HTTP and counts them", async () => {
  await restore();
  const { stdout } = await run(python!, ["-c", code("snippetPandas")], {
    env: { ...process.env, no_proxy: "*" },
  });
  expect(stdout).toMatch(/en\s+experience\s+8\s+question\s+8/);
});

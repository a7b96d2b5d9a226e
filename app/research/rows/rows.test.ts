import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { zstdDecompressSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { useDatabase } from "../../../tests/support/database.ts";
import { announceRelease, storeLargeRelease, threadId } from "../../../tests/support/large-release.ts";
import { db } from "../../../db/client.server.ts";
import { releases } from "../../../db/schema/index.ts";
import { ParquetTable } from "./parquet-table.ts";
import { getRowsPage } from "./rows.server.ts";
import { rowsViewFrom, searchOf } from "./rows-view.ts";
import type { RowsView } from "./rows-view.ts";

useDatabase();
vi.setConfig({ testTimeout: 60_000 });

const version = "2026.11.0";
const names = { posts: ["thread_id", "position", "kind", "body"], threads: ["thread_id", "title"] };
const view = (wish: Partial<RowsView>): RowsView => ({
  table: "posts",
  columns: ["kind", "body"],
  row: 1,
  only: null,
  ...wish,
});
beforeAll(() => storeLargeRelease(version, 45_000));
beforeEach(() => announceRelease(version));

/** The published file in memory, and how much of it was asked for. */
async function openCounting() {
  const path = join(process.env.DATA_DIR!, "storage/releases", version, "data/posts.parquet");
  const bytes = await readFile(path);
  const asked = { bytes: 0, all: bytes.length };
  const file = {
    byteLength: bytes.length,
    slice: (start: number, end = bytes.length) => {
      asked.bytes += end - start;
      return Promise.resolve(Uint8Array.from(bytes.subarray(start, end)).buffer);
    },
  };
  return { asked, table: await ParquetTable.open(file, (input) => zstdDecompressSync(input)) };
}

test("a page is read from the row groups and columns that it shows, and from no others", async () => {
  const { asked, table } = await openCounting();
  const narrow = await table.page(view({ columns: ["kind"], row: 44_990 }));
  expect(narrow).toMatchObject({ row: 44_990, total: 45_000 });
  expect(narrow.rows.map(({ number }) => number)).toEqual([
    44_990, 44_991, 44_992, 44_993, 44_994, 44_995, 44_996, 44_997, 44_998, 44_999, 45_000,
  ]);
  expect(asked.bytes).toBeLessThan(asked.all / 100);
  const across = await table.page(view({ row: 19_990 }));
  expect(across.rows.map(({ cells }) => /^Row (\d+)\./.exec(String(cells.body))![1]).map(Number)).toEqual(
    Array.from({ length: 25 }, (_, n) => 19_990 + n),
  );
});

test("a thread is looked for in the one group whose statistics let it be there", async () => {
  const { asked, table } = await openCounting();
  const only = { column: "thread_id", value: threadId(8_500) };
  const page = await table.page(view({ only }));
  expect(page).toMatchObject({ total: 5, row: 1 });
  expect(page.rows.map(({ cells }) => cells.kind)).toEqual([
    "question",
    "experience",
    "carer",
    "professional",
    "comment",
  ]);
  expect(asked.bytes).toBeLessThan(asked.all / 4);
});

test("a value in a list is found, and a value that no row holds gives an empty page", async () => {
  const { table } = await openCounting();
  const sleep = await table.page(view({ columns: ["topics"], only: { column: "topics", value: "sleep" } }));
  expect(sleep.total).toBe(22_500);
  expect(sleep.rows.every(({ cells }) => String(cells.topics) === "sleep")).toBe(true);
  const none = await table.page(view({ only: { column: "kind", value: "poem" } }));
  expect(none).toEqual({ rows: [], row: 1, total: 0 });
});

test("the server shows the first thousand rows as they are in the file", async () => {
  const { table } = await openCounting();
  const served = await getRowsPage(version, new URLSearchParams("columns=kind&columns=body&row=976"));
  const read = await table.page(served.view);
  expect(served.page.rows.map(({ cells }) => cells.body)).toEqual(read.rows.map(({ cells }) => cells.body));
  expect([served.page.total, served.table.total]).toEqual([1_000, 45_000]);
});

test("a version that is not published has no rows, one that was recalled has none any more", async () => {
  await expect(getRowsPage("2026.12.0", new URLSearchParams())).rejects.toMatchObject({ status: 404 });
  await db().update(releases).set({ status: "recalled" }).where(eq(releases.version, version));
  await expect(getRowsPage(version, new URLSearchParams())).rejects.toMatchObject({ status: 410 });
});

test("an address of the page leads back to what it shows, and one that nothing on it makes is refused", async () => {
  const wish = view({ row: 51, only: { column: "kind", value: "carer" } });
  expect(rowsViewFrom(new URLSearchParams(searchOf(wish, names)), names)).toEqual(wish);
  for (const search of ["row=0", "row=abc", "row=9999999999", "table=users", "columns=email", "only=email:x"])
    await expect(getRowsPage(version, new URLSearchParams(search)), search).rejects.toMatchObject({
      status: 400,
    });
});

import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "../../../db/client.server.ts";
import { releases } from "../../../db/schema/index.ts";
import { useDatabase } from "../../../tests/support/database.ts";
import { build, buildCorpus, freeze, json, newDir, rowsOf } from "../../../tests/support/research.ts";
import { sha256Of } from "./files.server.ts";
import { runBuild } from "./run.server.ts";
import { verifyDirectory } from "./verify.server.ts";

useDatabase();
// Each release starts DuckDB twice.
vi.setConfig({ testTimeout: 90_000 });

beforeEach(async () => void (await buildCorpus()));

test("the same settled rows give the same bytes, and a killed build goes on where it stopped", async () => {
  const { release, dir } = await build();
  await db().update(releases).set({ status: "building", step: "write" }).where(eq(releases.id, release.id));
  const again = await newDir();
  await runBuild(release.id, { dir: again });
  const sums = async (folder: string) =>
    (await readFile(join(folder, "SHA256SUMS"), "utf8"))
      .split("\n")
      .filter((line) => !line.endsWith("build.json"));
  expect(await sums(again)).toEqual(await sums(dir));
  // The commit in build.json is that of the code which sealed: it may have moved on in between.
  const about = async (folder: string) => ({ ...(await json<object>(folder, "build.json")), commit: null });
  expect(await about(again)).toEqual(await about(dir));

  const interrupted = await freeze();
  const third = await newDir();
  const stop = new Error("killed");
  await expect(
    runBuild(interrupted.id, {
      dir: third,
      onStep: (step) => {
        if (step === "inspect") throw stop;
      },
    }),
  ).rejects.toBe(stop);
  const resumed: string[] = [];
  const finished = await runBuild(interrupted.id, { dir: third, onStep: (step) => resumed.push(step) });
  expect(resumed[0]).toBe("inspect");
  expect(finished).toMatchObject({ status: "candidate", version: `${release.version.slice(0, -1)}1` });
});

test("no two releases share a key, so they cannot be joined", async () => {
  const keys = async () =>
    new Set(
      (await rowsOf((await build()).dir)).flatMap((row) => [row.thread_id, row.post_id, row.author_key]),
    );
  const [first, second] = [await keys(), await keys()];
  expect([...first].filter((key) => second.has(key))).toEqual([]);
});

test("verify finds one flipped bit, a missing file, a stray one, and a Parquet that is not its JSONL's", async () => {
  const { dir } = await build();
  const tampered = async (change: (folder: string) => Promise<void>) => {
    const folder = await newDir();
    await cp(dir, folder, { recursive: true });
    await change(folder);
    return (await verifyDirectory(folder)).problems;
  };
  const flip = async (file: string) => {
    const bytes = await readFile(file);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    await writeFile(file, bytes);
  };
  expect(await tampered((f) => flip(join(f, "data/posts.parquet")))).toEqual([
    "data/posts.parquet does not have the SHA-256 of SHA256SUMS",
  ]);
  expect(await tampered((f) => writeFile(join(f, "data/extra.csv"), "x"))).toEqual([
    "data/extra.csv is not listed in SHA256SUMS",
  ]);
  const resign = async (folder: string, path: string) => {
    const sums = (await readFile(join(folder, "SHA256SUMS"), "utf8")).split("\n");
    const sum = await sha256Of(join(folder, path));
    await writeFile(
      join(folder, "SHA256SUMS"),
      sums.map((line) => (line.endsWith(`  ${path}`) ? `${sum}  ${path}` : line)).join("\n"),
    );
  };
  const doubled = await tampered(async (f) => {
    const file = join(f, "data/posts.jsonl.gz");
    const lines = gunzipSync(await readFile(file))
      .toString()
      .split("\n");
    // As many rows as there should be, one of them twice.
    await writeFile(file, gzipSync([lines[1], ...lines.slice(1)].join("\n")));
    await resign(f, "data/posts.jsonl.gz");
  });
  expect(doubled).toContain("data/posts.jsonl.gz: 1 rows break the schema");
  const swapped = await tampered(async (f) => {
    const other = (await build()).dir;
    await cp(join(other, "data/posts.parquet"), join(f, "data/posts.parquet"));
    await resign(f, "data/posts.parquet");
  });
  expect(swapped).toEqual(["data/posts.parquet is not what its JSONL gives"]);
  const unlicensed = await tampered(async (f) => {
    const croissant = await json<Record<string, unknown>>(f, "croissant.json");
    delete croissant.license;
    await writeFile(join(f, "croissant.json"), JSON.stringify(croissant));
    await resign(f, "croissant.json");
  });
  expect(unlicensed).toEqual(["croissant.json: license is missing or wrong"]);
});

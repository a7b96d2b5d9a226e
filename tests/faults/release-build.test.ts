import { spawn } from "node:child_process";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { buildSteps } from "../../app/research/build/context.server.ts";
import { deidentifyRange } from "../../app/research/build/deidentify.server.ts";
import { sha256Of } from "../../app/research/build/files.server.ts";
import { runBuild } from "../../app/research/build/run.server.ts";
import { verifyDirectory } from "../../app/research/build/verify.server.ts";
import { drawReleaseKey } from "../../app/research/release/keys.ts";
import { connection, db } from "../../db/client.server.ts";
import { releases, releaseWork } from "../../db/schema/index.ts";
import { useDatabase } from "../support/database.ts";
import { buildCorpus, freeze, newDir } from "../support/research.ts";

useDatabase();
vi.setConfig({ testTimeout: 300_000 });

const program = join(import.meta.dirname, "..", "support", "build-child.ts");

/** Builds in a process of its own, which is killed within the given step. @returns the signal that ended it */
function buildAndDie(releaseId: string, dir: string, step: string): Promise<string | number | null> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", program, releaseId, dir, step],
    {
      stdio: "inherit",
    },
  );
  return new Promise((resolve) =>
    child.on("exit", (code, signal) => void buildIsFree().then(() => resolve(signal ?? code))),
  );
}

/** The database lets go of a dead process's lock when it has finished that process's last statement. */
const buildIsFree = () =>
  vi.waitFor(
    async () =>
      expect(
        await connection().sql`
          select from pg_locks join pg_database on pg_database.oid = database
          where locktype = 'advisory' and datname = current_database()`,
      ).toHaveLength(0),
    { timeout: 20_000, interval: 50 },
  );

/** Two releases with one key hold the same rows under the same names. */
async function frozenWith(releaseKey: string): Promise<string> {
  const { id } = await freeze();
  await db().update(releases).set({ releaseKey }).where(eq(releases.id, id));
  return id;
}
const rowsHash = (dir: string) => sha256Of(join(dir, "data/posts.jsonl.gz"));

test("a build that is killed in every step ends with the bytes of one that was left alone", async () => {
  await buildCorpus();
  const key = drawReleaseKey();
  const [calm, torn] = [await newDir(), await newDir()];
  expect(await runBuild(await frozenWith(key), { dir: calm })).toMatchObject({ status: "candidate" });

  const releaseId = await frozenWith(key);
  for (const step of buildSteps) expect(await buildAndDie(releaseId, torn, step), step).toBe("SIGKILL");
  expect(await runBuild(releaseId, { dir: torn })).toMatchObject({ status: "candidate" });
  expect((await verifyDirectory(torn)).problems).toEqual([]);
  expect(await rowsHash(torn)).toBe(await rowsHash(calm));
});

test("however the threads are shared out, the rows are the same", async () => {
  await buildCorpus();
  const key = drawReleaseKey();
  const hashes: string[] = [];
  for (const parts of [1, 4]) {
    const releaseId = await frozenWith(key);
    const dir = await newDir();
    await runBuild(releaseId, { dir, before: "deidentify" });
    const threads = await db().select().from(releaseWork).where(eq(releaseWork.releaseId, releaseId));
    for (const [index, { questionId }] of threads.entries())
      await db()
        .update(releaseWork)
        .set({ range: index % parts })
        .where(eq(releaseWork.questionId, questionId));
    const all = Array.from({ length: parts }, (_, range) => deidentifyRange(releaseId, range));
    await Promise.all([...all, deidentifyRange(releaseId, 0)]);
    expect(await runBuild(releaseId, { dir })).toMatchObject({ status: "candidate" });
    hashes.push(await rowsHash(dir));
  }
  expect(hashes[0]).toBe(hashes[1]);
});

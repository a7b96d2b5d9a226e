import { eq } from "drizzle-orm";
import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { workDirectory } from "../../app/research/build/context.server.ts";
import { runBuild } from "../../app/research/build/run.server.ts";
import { requestRelease, signOffRelease } from "../../app/research/release-commands.server.ts";
import { storage, storageKeys } from "../../app/research/storage/storage.server.ts";
import { db } from "../../db/client.server.ts";
import { releases } from "../../db/schema/index.ts";
import { buildActor } from "../support/factories.ts";
import { expectNothingLost, onBothQueues, startQueue } from "../support/faults.ts";
import { drainJobs } from "../support/jobs.ts";
import { buildCorpus, consent, readAndSign, readSample } from "../support/research.ts";
import { startWorker } from "../support/web.ts";

onBothQueues("faults of a release", (parts) => {
  const until = (id: string, wanted: Partial<typeof releases.$inferSelect>) =>
    expect
      .poll(async () => (await db().select().from(releases).where(eq(releases.id, id)))[0], {
        timeout: 120_000,
        interval: 200,
      })
      .toMatchObject(wanted);

  test("a full disk stops it where it is, a consent taken back meanwhile ends it, and the previous one stays", async () => {
    await storage().remove("releases");
    const corpus = await buildCorpus();
    const [first, second] = [
      await buildActor({ roles: ["steward"] }),
      await buildActor({ roles: ["steward"] }),
    ];
    const { releaseId: previous } = await requestRelease(first);
    await drainJobs();
    await readAndSign([first, second], previous);
    await until(previous, { status: "published" });
    const latest = await storage().text(storageKeys.latest);

    await startQueue(parts);
    const { releaseId } = await requestRelease(first);
    const dir = workDirectory(releaseId);
    await runBuild(releaseId, { before: "describe" });
    // A device that answers "no space left" to every byte.
    await symlink("/dev/full", join(dir, "README.md"));
    parts.keep(await startWorker(parts.env()));
    await until(releaseId, { status: "building", step: "describe", failure: "disk-full:0" });
    await consent(corpus.threads[0]!.question.post, "none");
    await rm(join(dir, "README.md"));
    // The queue tries again by itself.
    await until(releaseId, { status: "candidate", failure: null });

    for (const steward of [first, second]) await readSample(steward, releaseId);
    await expect
      .poll(
        () =>
          signOffRelease(first, releaseId).then(
            () => true,
            () => false,
          ),
        { timeout: 60_000 },
      )
      .toBe(true);
    await signOffRelease(second, releaseId);
    await until(releaseId, { status: "failed", step: "publish", failure: "consent-changed:1" });
    expect(await storage().text(storageKeys.latest)).toBe(latest);

    const { releaseId: next } = await requestRelease(first);
    await until(next, { status: "candidate" });
    for (const steward of [first, second]) await readSample(steward, next);
    await expect
      .poll(
        () =>
          signOffRelease(first, next).then(
            () => true,
            () => false,
          ),
        { timeout: 60_000 },
      )
      .toBe(true);
    await signOffRelease(second, next);
    await until(next, { status: "published", counts: expect.objectContaining({ threads: 7 }) });
    const all = await db().select().from(releases);
    const ended = all.filter(({ status }) => status !== "building" && status !== "candidate");
    const versions = ended.filter(({ publishedAt }) => publishedAt).map(({ version }) => version);
    expectNothingLost(`${parts.kind}, release: disk full, one refused for its consent`, {
      attempted: 3,
      acknowledged: all.length,
      processed: ended.length,
      lost: 3 - ended.length,
      duplicated: versions.length - new Set(versions).size,
    });
  });
});

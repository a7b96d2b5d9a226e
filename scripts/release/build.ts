import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { buildSteps } from "../../app/research/build/context.server.ts";
import { parseFailure } from "../../app/research/build/failure.ts";
import { runBuild } from "../../app/research/build/run.server.ts";
import { freezeRelease } from "../../app/research/release-commands.server.ts";
import type { ReleaseTier } from "../../app/research/release/thresholds.ts";
import { translator } from "../../app/shared/i18n/translators.server.ts";
import { closeDatabase, transaction } from "../../db/client.server.ts";
import { useRunningDatabase } from "../runtime/database.ts";

/** Runs every step here and now, without a queue. @returns the exit code */
export async function buildInto(tier: ReleaseTier, out: string): Promise<number> {
  const dir = resolve(out);
  if (existsSync(dir) && (await readdir(dir)).length > 0) throw new Error(`${out} is not empty`);
  await mkdir(dir, { recursive: true });
  await useRunningDatabase();
  try {
    const { id } = await transaction((tx) => freezeRelease(tx, { tier, requestedById: null }));
    const release = await runBuild(id, {
      dir,
      onStep: (step) =>
        process.stderr.write(`${buildSteps.indexOf(step) + 1}/${buildSteps.length} ${step}\n`),
    });
    if (release?.status !== "candidate") {
      const failure = parseFailure(release?.failure ?? null);
      const sentence = translator("en").dynamic(`research.failures.${failure?.code}`, {
        count: failure?.count ?? 0,
      });
      throw new Error(`Stopped at "${release?.step}": ${sentence}`);
    }
    const { threads = 0, posts = 0 } = release.counts;
    process.stdout.write(
      `Version ${release.version}: ${threads} threads, ${posts} posts in ${out}. Candidate ${release.id} waits for two stewards.\n`,
    );
    return 0;
  } finally {
    await closeDatabase();
  }
}

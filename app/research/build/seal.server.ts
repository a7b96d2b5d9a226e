import { eq } from "drizzle-orm";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { db } from "../../../db/client.server.ts";
import { releases } from "../../../db/schema/index.ts";
import { sha256 } from "../../shared/crypto.server.ts";
import { schemaVersion } from "../release/columns.ts";
import type { Build } from "./context.server.ts";
import { notesFile } from "./context.server.ts";
import { releaseFiles, sha256Of } from "./files.server.ts";
import type { Inspection } from "./inspect.server.ts";
import { projectRoot } from "./parquet.server.ts";

const packages = ["@duckdb/node-api", "drizzle-orm", "postgres"];

/** build.json and SHA256SUMS; then the key that drew the identifiers is destroyed. */
export async function seal({ release, tier, config, dir }: Build): Promise<void> {
  const inspection = JSON.parse(await readFile(notesFile(dir), "utf8")) as Inspection;
  const counts = {
    threads: inspection.threads.released ?? 0,
    posts: inspection.posts.text + inspection.posts.stubs,
    text: inspection.posts.text,
    withheld: inspection.posts.stubs,
  };
  const about = {
    version: release.version,
    tier,
    schemaVersion,
    engineVersion: config.engineVersion,
    commit: await commit(),
    snapshot: { lsn: release.snapshotLsn, at: release.snapshotAt!.toISOString() },
    tools: { node: process.versions.node, ...(await toolVersions()) },
    config,
    counts: { ...counts, threadsByOutcome: inspection.threads },
    rebuild: "npm run release -- verify DIR",
  };
  await writeFile(join(dir, "build.json"), `${JSON.stringify(about, null, 2)}\n`);
  const lines: string[] = [];
  for (const path of await releaseFiles(dir)) {
    if (path !== "SHA256SUMS") lines.push(`${await sha256Of(join(dir, path))}  ${path}\n`);
  }
  const sums = lines.join("");
  await writeFile(join(dir, "SHA256SUMS"), sums);
  await db()
    .update(releases)
    .set({
      manifestSha256: sha256(sums),
      counts: { ...release.counts, ...counts },
      releaseKey: null,
    })
    .where(eq(releases.id, release.id));
}

async function toolVersions(): Promise<Record<string, string>> {
  const versions: Record<string, string> = {};
  for (const name of packages) {
    const file = join(projectRoot(), "node_modules", name, "package.json");
    versions[name] = (JSON.parse(await readFile(file, "utf8")) as { version: string }).version;
  }
  return versions;
}

/** The commit this installation was made from, when it is a clone. */
async function commit(): Promise<string | null> {
  const git = join(projectRoot(), ".git");
  if (!existsSync(join(git, "HEAD"))) return null;
  const head = (await readFile(join(git, "HEAD"), "utf8")).trim();
  if (!head.startsWith("ref: ")) return head;
  const file = join(git, head.slice(5));
  return existsSync(file) ? (await readFile(file, "utf8")).trim() : null;
}

import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "../../db/migrate.server.ts";
import { startEmbeddedPostgres } from "../../scripts/runtime/postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    superuserUrl: string;
    /** What the web and worker processes sign in as: a role that owns nothing. */
    applicationUrl: string;
  }
}

/** One throw-away PostgreSQL for the whole run, with a migrated template that each test worker copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const leave = await enterOwnFolder();
  const server = await startEmbeddedPostgres({ dataDir: tmpdir(), fast: true });
  const sql = postgres(server.superuserUrl, { max: 1, onnotice: () => {} });
  await sql`create database entraide_template`;
  const template = new URL(server.superuserUrl);
  template.pathname = "/entraide_template";
  await migrate(template.href);
  await sql`alter database entraide_template with is_template true`;
  await sql.end();
  project.provide("superuserUrl", server.superuserUrl);
  project.provide("applicationUrl", server.applicationUrl);
  return async () => {
    await server.stop();
    await leave();
  };
}

/**
 * A temporary folder of this run's own, for the tests and all that they start: whatever they put there goes with it.
 * PostgreSQL's account passes through it to its data.
 */
async function enterOwnFolder(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "entraide-test-"));
  await chmod(folder, 0o711);
  process.env.TMPDIR = folder;
  return () => rm(folder, { recursive: true, force: true });
}

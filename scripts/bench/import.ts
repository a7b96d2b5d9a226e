/**
 * npm run bench -- import [--posts N] [--json]
 *
 * Imports a generated Stack Exchange dump (200 000 questions and answers by default, with their comments, votes and history) into a
 * database of its own. Posts per second are per second of CPU of the importing process, which says the same on a busy
 * machine; the CPU of the database, its own process, is told beside.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { migrate } from "../../db/migrate.server.ts";
import { writeDump } from "../generate/stack-exchange.ts";
import { startEmbeddedPostgres } from "../runtime/postgres.ts";
import { step } from "../runtime/terminal.ts";
import { databaseCpuMs } from "./servers.ts";
import type { Outcome } from "./outcome.ts";
import { runImport } from "./run-import.ts";
import type { Taken } from "./run-import.ts";

const leastPerCpuSecond = 5_000;
const maxMegabytes = 300;

interface Figure extends Taken {
  /** Questions and answers. */
  posts: number;
  comments: number;
  databaseCpuSeconds: number | null;
}

export async function benchImport(args: readonly string[]): Promise<Outcome> {
  const { values } = parseArgs({
    args: [...args],
    options: { posts: { type: "string", default: "200000" } },
  });
  const posts = Number(values.posts);
  if (!Number.isInteger(posts) || posts < 1) throw new Error("--posts takes a number of posts.");
  const folder = await mkdtemp(join(tmpdir(), "entraide-bench-"));
  const database = await step("Starting a database", () =>
    startEmbeddedPostgres({ dataDir: join(folder, "database"), fast: true }),
  );
  try {
    await migrate(database.url);
    const dump = join(folder, "health.example.org");
    const made = await step(`Writing a dump of ${posts} posts`, () => writeDump(dump, posts));
    const taken = await step("Importing it", () => measure(dump, made.posts + made.comments, database.url));
    const figure: Figure = { posts: made.posts, comments: made.comments, ...taken };
    return report(figure);
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  dump: string,
  total: number,
  url: string,
): Promise<Omit<Figure, "posts" | "comments">> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [{ pid }] = (await sql`select pg_backend_pid() as pid`) as unknown as [{ pid: number }];
    const before = databaseCpuMs(pid);
    const taken = await runImport(["stackexchange", dump], url);
    const after = databaseCpuMs(pid);
    const databaseCpuSeconds = before === null || after === null ? null : (after - before) / 1_000;
    const [{ added }] = (await sql`select count(*)::int as added from posts`) as unknown as [
      { added: number },
    ];
    if (added !== total) throw new Error(`${added} of ${total} posts came in.`);
    return { ...taken, databaseCpuSeconds };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function report(figures: Figure): Outcome {
  const { posts, comments, seconds, cpuSeconds, databaseCpuSeconds, megabytes } = figures;
  const perSecond = Math.round((posts + comments) / cpuSeconds);
  const isMet = perSecond >= leastPerCpuSecond && megabytes <= maxMegabytes;
  const database =
    databaseCpuSeconds === null ? "" : `, ${databaseCpuSeconds.toFixed(1)} s of CPU in the database`;
  const table = `${posts} questions and answers, ${comments} comments in ${seconds.toFixed(1)} s: ${cpuSeconds.toFixed(1)} s of CPU${database}\n`;
  const text =
    `${perSecond} posts, comments included, per CPU second (at least ${leastPerCpuSecond}), ` +
    `${Math.round(megabytes)} MB (at most ${maxMegabytes})`;
  return { figures, table, verdicts: [{ isMet, text }] };
}

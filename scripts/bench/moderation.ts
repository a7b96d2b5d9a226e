/**
 * npm run bench -- moderation [--cases N] [--posts N] [--json]
 *
 * The moderators' queue with 1 000 and with N (100 000) open cases: CPU of the web process and statements for each page,
 * with and without filters, far down and at its head; then how many posts a second the safety rules read on one core, in
 * the texts of the demonstration cut to 1 500 characters; last, how soon a question hidden in one web process is gone
 * from the pages, lists, feeds and searches of another. CPU is that of the measured process, from its own clock.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readWording } from "../../app/moderation/triage.ts";
import { warmUp } from "../../app/safety/index.ts";
import { cook } from "../../app/shared/markdown.server.ts";
import { closeDatabase, connection } from "../../db/client.server.ts";
import { migrate } from "../../db/migrate.server.ts";
import { threads } from "../../db/seed/threads/index.ts";
import { startEmbeddedPostgres } from "../runtime/postgres.ts";
import { step } from "../runtime/terminal.ts";
import { measureHiding } from "./hiding.ts";
import type { HidingFigure } from "./hiding.ts";
import { openModeratorSession, writeCases } from "./moderation-content.ts";
import { startWeb } from "./servers.ts";
import type { Outcome } from "./outcome.ts";
import type { Measured } from "./servers.ts";

interface PageFigure {
  cases: number;
  page: string;
  cpuMs: number;
  statements: number;
}
interface Figures {
  pages: PageFigure[];
  hiding: HidingFigure;
  triage: { posts: number; charactersEach: number; perCpuSecond: number };
}

const targets = { pageCpuMs: 5, postsPerSecond: 500, goneMs: 1_000 };
const fewCases = 1_000;
const requests = 150;
/** A process that has just started compiles as it goes. */
const warmUpRequests = 500;
const textLength = 1_500;

export async function benchModeration(args: readonly string[]): Promise<Outcome> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: "string", default: "100000" },
      posts: { type: "string", default: "2000" },
    },
  });
  const [cases, posts] = [Number(values.cases), Number(values.posts)];
  if (!(cases > fewCases) || !(posts > 0))
    throw new Error(`--cases takes a number above ${fewCases}, --posts one above 0.`);
  const { pages, hiding } = await measureQueue(cases);
  const triage = await step("Reading posts", () => Promise.resolve(measureTriage(posts)));
  return report({ pages, hiding, triage });
}

async function measureQueue(cases: number): Promise<Omit<Figures, "triage">> {
  const folder = await mkdtemp(join(tmpdir(), "entraide-bench-"));
  const database = await step("Starting a database", () =>
    startEmbeddedPostgres({ dataDir: folder, fast: true }),
  );
  let web: Measured | undefined;
  let other: Measured | undefined;
  try {
    const env = {
      DATABASE_URL: database.url,
      SECRET_KEY: "only for a database that is thrown away",
      DATA_DIR: folder,
      EMBEDDED: "1",
    };
    Object.assign(process.env, env);
    await migrate(database.url);
    const cookie = await openModeratorSession();
    web = await startWeb(env);
    const pages: PageFigure[] = [];
    let written = 0;
    for (const count of [fewCases, cases]) {
      await step(`Writing ${count} open cases`, () => writeCases(written, count));
      written = count;
      for (const page of await addresses())
        pages.push(await step(`Measuring ${page}`, () => measurePage(web!, page, cookie, count)));
    }
    other = await startWeb(env);
    const hiding = await step("Hiding questions", () => measureHiding(web!, other!, cookie));
    return { pages, hiding };
  } finally {
    web?.stop();
    other?.stop();
    await closeDatabase();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The head of the queue, its filters one by one, and a page in its middle. */
async function addresses(): Promise<string[]> {
  const { sql } = connection();
  const [middle] = await sql`
    select due_at, id from cases order by due_at, id offset (select count(*) / 2 from cases) limit 1`;
  const after = `${new Date(middle!.due_at as string).toISOString()}_${middle!.id}`;
  return [
    "/moderation",
    "/moderation?lane=safety",
    "/moderation?severity=critical",
    "/moderation?language=en",
    `/moderation?${new URLSearchParams({ after })}`,
  ];
}

async function measurePage(web: Measured, page: string, cookie: string, cases: number): Promise<PageFigure> {
  const load = async (count: number) => {
    for (let sent = 0; sent < count; sent++) {
      const response = await fetch(web.origin + page, { headers: { cookie, "accept-language": "fr" } });
      if (!response.ok) throw new Error(`${page} answered ${response.status}`);
      await response.text();
    }
  };
  await load(warmUpRequests);
  const before = { cpu: await web.cpuMs(), statements: await countStatements() };
  await load(requests);
  const cpuMs = ((await web.cpuMs()) - before.cpu) / requests;
  const statements = ((await countStatements()) - before.statements) / requests;
  return {
    cases,
    page: page.replace(/after=.*/, "after=…"),
    cpuMs,
    statements: Math.round(statements * 10) / 10,
  };
}

/** Statements of the web process so far: outside a transaction each is one. A backend reports a second after its last. */
async function countStatements(): Promise<number> {
  const { sql } = connection();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const [row] = await sql`
    select (xact_commit + xact_rollback)::int as count from pg_stat_database where datname = current_database()`;
  return row!.count as number;
}

function measureTriage(count: number): Figures["triage"] {
  const bodies: string[] = [];
  JSON.stringify(threads, (key, value: unknown) => {
    if (key === "body" && typeof value === "string") bodies.push(value);
    return value;
  });
  const wordings = Array.from({ length: count }, (_, first) => {
    let markdown = "";
    for (let at = first; markdown.length < textLength; at++)
      markdown += `${bodies[(at * 7) % bodies.length]}\n\n`;
    markdown = markdown.slice(0, textLength);
    return {
      title: null,
      markdown,
      text: cook(markdown)!.text,
      language: first % 2 ? ("fr" as const) : ("en" as const),
    };
  });
  Array.from(warmUp());
  const read = () => {
    for (const wording of wordings) readWording(wording, new Set());
  };
  read(); // compiles
  const before = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(before);
  return { posts: count, charactersEach: textLength, perCpuSecond: count / ((user + system) / 1e6) };
}

function report({ pages, hiding, triage }: Figures): Outcome {
  const verdict = (isMet: boolean, text: string) => ({ isMet, text });
  const lines = pages.map(
    ({ cases, page, cpuMs, statements }) =>
      `${String(cases).padStart(7)}  ${page.padEnd(32)} ${cpuMs.toFixed(2).padStart(8)}  ${String(statements).padStart(10)}\n`,
  );
  const worst = Math.max(...pages.map(({ cpuMs }) => cpuMs));
  const isFlat = pages.every(({ page, statements }) =>
    pages.every((other) => other.page !== page || Math.abs(other.statements - statements) < 1),
  );
  const table = [
    `${"cases".padStart(7)}  ${"page".padEnd(32)} ${"CPU ms".padStart(8)}  statements\n`,
    ...lines,
    `\n${triage.perCpuSecond.toFixed(0)} posts of ${triage.charactersEach} characters triaged per second of one core\n`,
  ].join("");
  const verdicts = [
    verdict(
      worst <= targets.pageCpuMs,
      `a page of the queue takes ${worst.toFixed(2)} ms of CPU (at most ${targets.pageCpuMs})`,
    ),
    verdict(
      hiding.worst < targets.goneMs,
      `hidden in one process, gone from another after ${hiding.median.toFixed(0)} ms, ${hiding.worst.toFixed(0)} at worst of ${hiding.rounds} (under ${targets.goneMs})`,
    ),
    verdict(isFlat, "the number of statements does not grow with the queue"),
    verdict(
      triage.perCpuSecond >= targets.postsPerSecond,
      `${triage.perCpuSecond.toFixed(0)} posts triaged per second of one core (at least ${targets.postsPerSecond})`,
    ),
  ];
  return { figures: { pages, hiding, triage }, table, verdicts };
}

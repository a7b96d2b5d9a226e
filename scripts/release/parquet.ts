// Child process: posts.jsonl.gz → posts.parquet and threads.parquet. DuckDB holds hundreds of megabytes and is never
// loaded into a web or worker process. Bytes depend on the input, the columns, the key–value metadata and DuckDB's
// version only: not on threads, memory or the machine.
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { measuresFile } from "../../app/research/release/measures.ts";

interface Task {
  jsonl: string;
  outDir: string;
  columns: { name: string; type: "string" | "integer" | "boolean" | "strings" }[];
  metadata: Record<string, string>;
  threads: number;
}

const sqlTypes = { string: "VARCHAR", integer: "INTEGER", boolean: "BOOLEAN", strings: "VARCHAR[]" };
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

const taskFile = process.argv[2];
if (!taskFile) throw new Error("usage: parquet.ts TASK.json");
const task = JSON.parse(await readFile(taskFile, "utf8")) as Task;
const spill = join(task.outDir, ".duckdb");
await mkdir(spill, { recursive: true });

const instance = await DuckDBInstance.create(":memory:", {
  threads: String(task.threads),
  memory_limit: "512MB",
  temp_directory: spill,
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
});
const connection = await instance.connect();
const columns = task.columns.map(({ name, type }) => `${name}: ${quote(sqlTypes[type])}`).join(", ");
await connection.run(
  `CREATE VIEW posts AS SELECT * FROM read_json(${quote(task.jsonl)}, format = 'newline_delimited', compression = 'gzip', columns = {${columns}})`,
);

const metadata = Object.entries(task.metadata)
  .map(([key, value]) => `${key}: ${quote(value)}`)
  .join(", ");
const options = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20000, KV_METADATA {${metadata}}`;
async function write(query: string, name: string): Promise<void> {
  const unfinished = join(task.outDir, `${name}.part`);
  await connection.run(`COPY (${query}) TO ${quote(unfinished)} (${options})`);
  await rename(unfinished, join(task.outDir, name));
}

await write("SELECT * FROM posts ORDER BY thread_id, position", "posts.parquet");
await write(
  `SELECT thread_id,
    max(language) FILTER (kind = 'question') AS language,
    max(title) FILTER (kind = 'question') AS title,
    any_value(topics ORDER BY position) FILTER (kind = 'question') AS topics,
    max(topic_group) FILTER (kind = 'question') AS topic_group,
    max(year) FILTER (kind = 'question') AS year,
    count(*)::INTEGER AS posts,
    (count(*) FILTER (kind NOT IN ('question', 'comment')))::INTEGER AS answers,
    (count(*) FILTER (withheld))::INTEGER AS withheld_posts,
    coalesce(bool_or(kind = 'professional'), false) AS has_professional,
    coalesce(bool_or(accepted), false) AS has_accepted
  FROM posts GROUP BY thread_id ORDER BY thread_id`,
  "threads.parquet",
);
// What the dictionary says of each column; of the texts it would only say that they differ.
const measured = task.columns.filter(({ name }) => name !== "title" && name !== "body");
const distinct = await connection.runAndReadAll(
  `SELECT ${measured.map(({ name }) => `count(DISTINCT ${name})::INTEGER AS ${name}`).join(", ")} FROM ${quote(join(task.outDir, "posts.parquet"))}`,
);
await writeFile(
  join(task.outDir, measuresFile),
  JSON.stringify({ distinct: distinct.getRowObjects()[0], peakKilobytes: process.resourceUsage().maxRSS }),
);
connection.closeSync();
instance.closeSync();
await rm(spill, { recursive: true, force: true });

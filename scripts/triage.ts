/**
 * npm run triage — what the safety rules say of texts, without posting them
 *
 *   npm run triage < in.jsonl > out.jsonl
 *
 * In, one JSON object a line: {"id", "text", "lang"?: "fr" | "en", "country"?}
 * Out, in the same order: {"id", "crisis": "none" | "past" | "distress" | "ideation" | "plan",
 *   "emergency": true | false, "holds": ["dose-advice", "stop-treatment", ...]}
 *
 * A line that cannot be read is named by its number on standard error and has no line in the output; the exit
 * code is then 1. Texts are never repeated in messages.
 */
import { once } from "node:events";
import { createInterface } from "node:readline";
import { z } from "zod";
import { assess } from "../app/safety/index.ts";

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.enum(["fr", "en"]).optional(),
  country: z.string().optional(),
});

const HELP = `npm run triage — what the safety rules say of texts, without posting them

  npm run triage < in.jsonl > out.jsonl

In, one JSON object a line: {"id", "text", "lang"?: "fr" | "en", "country"?}
Out, in the same order: {"id", "crisis", "emergency", "holds"}
Lines that cannot be read are named on standard error; the exit code is then 1.
`;

/** Lines between two words of progress. */
const PROGRESS = 20_000;

type Line = z.infer<typeof lineSchema>;

function readLine(text: string): Line | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return "not JSON";
  }
  const line = lineSchema.safeParse(json);
  if (line.success) return line.data;
  // Names of fields only: the values are somebody's words.
  return `wrong or missing ${[...new Set(line.error.issues.map((issue) => issue.path.join(".") || "object"))].join(", ")}`;
}

function judge({ id, text, lang }: Line) {
  const { crisis, holds } = assess(text, lang ? { lang } : {});
  return { id, crisis: crisis.level, emergency: crisis.emergency, holds: holds.map((hold) => hold.reason) };
}

async function main(): Promise<number> {
  if (process.argv.slice(2).some((argument) => argument === "--help" || argument === "-h")) {
    process.stdout.write(HELP);
    return 0;
  }
  if (process.argv.length > 2) {
    process.stderr.write(`Unknown option. Try: npm run triage -- --help\n`);
    return 2;
  }
  if (process.stdin.isTTY) {
    process.stderr.write("Nothing on standard input. Try: npm run triage < in.jsonl\n");
    return 2;
  }
  let number = 0;
  let refused = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (text.trim() === "") continue;
    const line = readLine(number === 1 ? text.replace(/^\uFEFF/, "") : text);
    if (typeof line === "string") {
      refused++;
      process.stderr.write(`line ${number}: ${line}\n`);
    } else if (!process.stdout.write(`${JSON.stringify(judge(line))}\n`)) await once(process.stdout, "drain");
    if (number % PROGRESS === 0) process.stderr.write(`${number} lines\n`);
  }
  if (refused > 0) process.stderr.write(`${refused} of ${number} lines could not be read\n`);
  return refused > 0 ? 1 : 0;
}

// A reader that stops early ("| head") is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await main();

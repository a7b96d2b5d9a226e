/**
 * npm run generate — fills an empty database with invented threads, for measuring
 *
 * npm run generate -- POSTS [--seed N] [--mean-thread N]
 *   POSTS questions, answers and comments (10000, 100000, 1000000…), written by COPY: a few huge threads and many
 *   small ones (--mean-thread is how many posts they have on average, 6 by default; 1 makes questions only), topics,
 *   people and words of very different frequencies, both languages. The same seed (default 1) writes the same
 *   threads. Refuses a database that holds posts of people.
 *
 * Uses DATABASE_URL, or the embedded database when it is unset.
 */
import { parseArgs } from "node:util";
import { migrate } from "../db/migrate.server.ts";
import { generate } from "./generate/generate.ts";
import { databaseUrl } from "./runtime/database.ts";
import { fail, say } from "./runtime/terminal.ts";

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: "string", default: "1" },
      "mean-thread": { type: "string", default: "6" },
    },
  });
  const posts = Number(positionals[0]);
  const seed = Number(values.seed);
  const meanThread = Number(values["mean-thread"]);
  if (positionals.length !== 1 || !Number.isInteger(posts) || posts < 1)
    throw new Error("How many posts? For instance: npm run generate -- 100000");
  if (!Number.isInteger(seed)) throw new Error("--seed takes a whole number.");
  if (!(meanThread >= 1)) throw new Error("--mean-thread takes a number from 1 on.");
  const url = await databaseUrl();
  await migrate(url);
  let shown = Date.now();
  const made = await generate(url, {
    posts,
    seed,
    meanThread,
    progress: (done) => {
      if (Date.now() - shown < 2_000) return;
      shown = Date.now();
      say(`${done} posts`);
    },
  });
  const perSecond = (ms: number) => Math.round((made.posts / ms) * 1_000);
  say(`${made.posts} posts in ${made.questions} threads by ${made.people} people`);
  say(`copied in ${(made.copyMs / 1_000).toFixed(1)} s (${perSecond(made.copyMs)} posts/s)`);
  say(
    `indexes, foreign keys, counters and statistics in ${(made.finishMs / 1_000).toFixed(1)} s ` +
      `(${perSecond(made.copyMs + made.finishMs)} posts/s in all)`,
  );
  process.exit(0);
} catch (error) {
  fail(error);
}

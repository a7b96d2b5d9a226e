import { once } from "node:events";
import type { Writable } from "node:stream";
import { Worker } from "node:worker_threads";
import type { Outcome } from "./line.ts";
import type { Batch, TreatedBatch } from "./worker.ts";

/** Characters of input handed to a worker at once: large enough to hide the messages, small enough for memory. */
const BATCH_CHARACTERS = 32 * 1024;
/** Batches being treated or waiting for an earlier one, per worker. */
const IN_FLIGHT = 3;
/** Keeps the garbage of many threads from adding up; one text may still take a hundred megabytes. */
const WORKER_MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 160 };

export interface Totals {
  lines: number;
  malformed: number;
}

/**
 * Treats numbered lines on worker threads and writes the results in the order of the input. At most
 * workers × IN_FLIGHT batches are held, so memory does not grow with the input.
 */
export async function treatAll(
  lines: AsyncIterable<string>,
  out: Writable,
  report: (line: number, problem: string) => void,
  workers: number,
): Promise<Totals> {
  const pool = Array.from(
    { length: workers },
    () => new Worker(new URL("worker.ts", import.meta.url), { resourceLimits: WORKER_MEMORY }),
  );
  const totals: Totals = { lines: 0, malformed: 0 };
  const done = new Map<number, { outcomes: Outcome[]; numbers: number[] }>();
  const numbersOf = new Map<number, number[]>();
  let sent = 0;
  let written = 0;
  let failure: Error | undefined;
  let wake = () => {};
  for (const worker of pool) {
    worker.on("message", ({ number, outcomes }: TreatedBatch) => {
      done.set(number, { outcomes, numbers: numbersOf.get(number) ?? [] });
      numbersOf.delete(number);
      wake();
    });
    worker.on("error", (error: Error) => {
      failure = error;
      wake();
    });
  }
  const changed = () => new Promise<void>((resolve) => (wake = resolve));

  const writeReady = async () => {
    for (let batch = done.get(written); batch; batch = done.get(written)) {
      done.delete(written++);
      let text = "";
      for (const [i, outcome] of batch.outcomes.entries()) {
        totals.lines++;
        if ("output" in outcome) text += `${outcome.output}\n`;
        else {
          totals.malformed++;
          report(batch.numbers[i] as number, outcome.problem);
        }
      }
      if (text && !out.write(text)) await once(out, "drain");
    }
  };
  const send = async (batch: Batch, numbers: number[]) => {
    while (!failure && sent - written >= workers * IN_FLIGHT) {
      await writeReady();
      if (sent - written >= workers * IN_FLIGHT) await changed();
    }
    if (failure) throw failure;
    numbersOf.set(batch.number, numbers);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
    (pool[batch.number % workers] as Worker).postMessage(batch);
    sent++;
  };

  try {
    let pending: string[] = [];
    let numbers: number[] = [];
    let size = 0;
    let lineNumber = 0;
    for await (const line of lines) {
      lineNumber++;
      if (line.trim() === "") continue;
      pending.push(line);
      numbers.push(lineNumber);
      size += line.length;
      if (size < BATCH_CHARACTERS) continue;
      await send({ number: sent, lines: pending }, numbers);
      pending = [];
      numbers = [];
      size = 0;
    }
    if (pending.length > 0) await send({ number: sent, lines: pending }, numbers);
    while (written < sent) {
      if (failure) throw failure;
      await writeReady();
      if (written < sent && !done.has(written)) await changed();
    }
    return totals;
  } finally {
    await Promise.all(pool.map((worker) => worker.terminate()));
  }
}

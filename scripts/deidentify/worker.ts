import { parentPort } from "node:worker_threads";
import { treatLine, type Outcome } from "./line.ts";

export interface Batch {
  number: number;
  lines: string[];
}
export interface TreatedBatch {
  number: number;
  outcomes: Outcome[];
}

parentPort?.on("message", ({ number, lines }: Batch) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
  parentPort?.postMessage({ number, outcomes: lines.map(treatLine) } satisfies TreatedBatch);
});

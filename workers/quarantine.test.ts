import { DelayedError } from "bullmq";
import { expect, test } from "vitest";
import { quarantine } from "./quarantine.ts";

/** When jobs were put off to: the queue in PostgreSQL refuses a fraction of a millisecond. */
const putOff: number[] = [];
const job = (stalledCounter: number) => ({
  stalledCounter,
  moveToDelayed: async (timestamp: number) => void putOff.push(timestamp),
});
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

/** Work that lasts until it is told to end. */
function work(name: string, log: string[]) {
  let end: () => void = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return {
    run: async () => {
      log.push(`${name} begins`);
      await ended;
      log.push(`${name} ends`);
    },
    end,
  };
}

test("what ran when a process died waits for the others, runs alone, and puts off a second suspect", async () => {
  const log: string[] = [];
  const run = quarantine();
  const [first, suspect, later] = [work("first", log), work("suspect", log), work("later", log)];
  const done = [run(job(0), "t", first.run)];
  done.push(run(job(1), "t", suspect.run));
  await turn();
  expect(log).toEqual(["first begins"]);
  first.end();
  await turn();
  done.push(run(job(0), "t", later.run));
  await expect(run(job(2), "t", () => Promise.resolve())).rejects.toBeInstanceOf(DelayedError);
  expect(putOff).toEqual([expect.toSatisfy(Number.isInteger)]);
  await turn();
  expect(log).toEqual(["first begins", "first ends", "suspect begins"]);
  suspect.end();
  await turn();
  expect(log.slice(3)).toEqual(["suspect ends", "later begins"]);
  later.end();
  await Promise.all(done);
});

test("a suspect that fails fails by itself, and the queue goes on", async () => {
  const run = quarantine();
  await expect(run(job(1), "t", () => Promise.reject(new Error("again")))).rejects.toThrow("again");
  let ran = false;
  await run(job(0), "t", async () => void (ran = true));
  expect(ran).toBe(true);
});

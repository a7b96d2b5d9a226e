import { expect, test } from "vitest";
import { useDatabase } from "../support/database.ts";
import { startWeb, startWorker } from "../support/web.ts";

useDatabase();

test("SIGTERM finishes what is in flight and leaves within five seconds", async () => {
  const web = await startWeb();
  const worker = await startWorker();
  await web.fetch("/login");
  const requests = Array.from({ length: 20 }, () => web.fetch("/login"));
  await Promise.race(requests);
  const asked = Date.now();
  await Promise.all([web.stop(), worker.stop()]);
  expect((await Promise.all(requests)).map(({ status }) => status)).toEqual(Array(20).fill(200));
  expect(web.child.exitCode).toBe(0);
  expect(worker.child.exitCode).toBe(0);
  expect(Date.now() - asked).toBeLessThan(5_000);
});

import { db } from "../../db/client.server.ts";
import { relayBatch } from "../../db/outbox.server.ts";
import { catalog } from "../../workers/catalog.ts";
import { handlers } from "../../workers/handlers.ts";
import { jobsFor } from "../../workers/routing.ts";

/** Runs every job that waiting events start, and the jobs that those start, in order and at once. */
export async function drainJobs(): Promise<number> {
  let ran = 0;
  for (;;) {
    const jobs: ReturnType<typeof jobsFor> = [];
    const events = await relayBatch(db(), 100, async (rows) => {
      jobs.push(...rows.flatMap(({ event }) => jobsFor(event)));
    });
    for (const job of jobs.flatMap((flow) => [...(flow.children ?? []), flow])) {
      const payload = catalog[job.name].schema.parse(job.payload);
      await (handlers[job.name] as (payload: unknown) => Promise<void>)(payload);
      ran += 1;
    }
    if (events === 0) return ran;
  }
}

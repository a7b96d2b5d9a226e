import { readAhead } from "../../app/research/readings.server.ts";

/** Hourly: what was written, or is judged by new rules, is read for signs of crisis before a release asks. */
export async function run(): Promise<void> {
  await readAhead();
}

import { openMissingCases } from "../../app/research/identify.server.ts";
import { reviewReleases } from "../../app/research/recall.server.ts";

/** Hourly: versions that hold withdrawn words are replaced in time, or taken away on the last day. */
export async function run(): Promise<void> {
  await openMissingCases();
  await reviewReleases();
}

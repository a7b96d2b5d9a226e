import { reviewReleases } from "../../app/research/recall.server.ts";

/** Hourly: versions that hold withdrawn words are replaced in time, or taken away on the last day. */
export const run = (): Promise<void> => reviewReleases();

import { watchBadges } from "../../app/credentials/commands/watch-badges.server.ts";

/** Hourly, because an emergency suspension ends after 72 hours; what a stopped worker missed, the next run makes up for. */
export const run = (): Promise<void> => watchBadges();

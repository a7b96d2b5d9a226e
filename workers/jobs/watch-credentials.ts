import { watchBadges } from "../../app/credentials/commands/watch-badges.server.ts";

/** Daily; a day without workers is made up for by the next one. */
export const run = (): Promise<void> => watchBadges();

import { warnOfScraping } from "../../app/moderation/commands/warn-of-scraping.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ userId, hour }: PayloadOf<"warn-of-scraping">): Promise<void> =>
  warnOfScraping(userId, hour);

import { pageModerators } from "../../app/moderation/commands/page-moderators.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ caseId }: PayloadOf<"page-moderators">): Promise<void> => pageModerators(caseId);

import { mailDecision } from "../../app/moderation/commands/tell-decision.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ decisionId }: PayloadOf<"mail-decision">): Promise<void> => mailDecision(decisionId);

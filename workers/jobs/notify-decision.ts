import { tellDecision } from "../../app/moderation/commands/tell-decision.server.ts";
import type { PayloadOf } from "../catalog.ts";

/** In the app; the mail is a job of its own, so that a mail server that is down delays nothing here. */
export const run = ({ decisionId }: PayloadOf<"notify-decision">): Promise<void> => tellDecision(decisionId);

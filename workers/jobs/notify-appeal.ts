import { tellAppeal } from "../../app/moderation/commands/tell-decision.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ appealId }: PayloadOf<"notify-appeal">): Promise<void> => tellAppeal(appealId);

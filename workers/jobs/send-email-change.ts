import { sendEmailChange } from "../../app/rights/commands.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ userId }: PayloadOf<"send-email-change">): Promise<void> => sendEmailChange(userId);

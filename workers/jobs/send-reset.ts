import { sendReset } from "../../app/accounts/commands/email-links.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ userId }: PayloadOf<"send-reset">): Promise<void> => sendReset(userId);

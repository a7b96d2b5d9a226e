import { sendAlreadyRegistered } from "../../app/accounts/commands/email-links.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ userId }: PayloadOf<"send-already-registered">): Promise<void> =>
  sendAlreadyRegistered(userId);

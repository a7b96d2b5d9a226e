import { sendProofCode } from "../../app/credentials/commands/prove-mailbox.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ applicationId }: PayloadOf<"send-proof-code">): Promise<void> =>
  sendProofCode(applicationId);

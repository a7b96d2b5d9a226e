import { sendDigest } from "../../app/notifications/digest/send.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ digestId }: PayloadOf<"send-digest">): Promise<void> => sendDigest(digestId);

import { mailHolder } from "../../app/grants/mail.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ grantId, about, mark }: PayloadOf<"mail-holder">): Promise<void> =>
  mailHolder(grantId, about, mark);

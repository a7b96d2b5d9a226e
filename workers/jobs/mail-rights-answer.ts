import { mailRightsAnswer } from "../../app/rights/requests.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ requestId }: PayloadOf<"mail-rights-answer">): Promise<void> =>
  mailRightsAnswer(requestId);

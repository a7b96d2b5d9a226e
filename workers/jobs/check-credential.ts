import { checkApplication } from "../../app/credentials/commands/check-application.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ applicationId }: PayloadOf<"check-credential">): Promise<void> =>
  checkApplication(applicationId);

import { rematchBadges } from "../../app/credentials/commands/rematch.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ snapshotId }: PayloadOf<"rematch-credentials">): Promise<void> =>
  rematchBadges(snapshotId);

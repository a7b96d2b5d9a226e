import { tellAccountMeasure } from "../../app/moderation/commands/tell-account-measure.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ measureId }: PayloadOf<"tell-account-measure">): Promise<void> =>
  tellAccountMeasure(measureId);

import { removeDestroyedFiles } from "../../app/credentials/commands/evidence.server.ts";
import { tellApplicant } from "../../app/credentials/commands/tell-decision.server.ts";
import type { PayloadOf } from "../catalog.ts";

/** The applicant hears of the decision, and what is left of their documents goes. */
export async function run({ applicationId }: PayloadOf<"notify-credential">): Promise<void> {
  await tellApplicant(applicationId);
  await removeDestroyedFiles(applicationId);
}

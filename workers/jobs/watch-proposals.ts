import { warnOfDueProposals } from "../../app/proposals/commands/warn-due-proposals.server.ts";

/** Every hour: the team hears of answers to proposals that are nearly due, each once. */
export async function run(): Promise<void> {
  await warnOfDueProposals();
}

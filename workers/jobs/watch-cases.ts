import { endMeasuresThatAreOver } from "../../app/moderation/commands/account-appeals.server.ts";
import { warnOfDueCases } from "../../app/moderation/commands/warn-due.server.ts";

/** Every few minutes: alarms before due times pass, and measures on accounts whose time is over. */
export async function run(): Promise<void> {
  await warnOfDueCases();
  await endMeasuresThatAreOver();
}

import { endMeasuresThatAreOver } from "../../app/moderation/commands/account-appeals.server.ts";
import { returnUnanswered } from "../../app/moderation/commands/ask-author.server.ts";
import { warnOfDueCases } from "../../app/moderation/commands/warn-due.server.ts";

/** Every few minutes: cases whose author did not answer, alarms before due times pass, and measures on accounts whose time is over. */
export async function run(): Promise<void> {
  await returnUnanswered();
  await warnOfDueCases();
  await endMeasuresThatAreOver();
}

import { tellDueReviews } from "../../app/answers/commands/tell-due-reviews.server.ts";

/** Every day: authors and professionals hear of answers whose review date is over. */
export async function run(): Promise<void> {
  await tellDueReviews();
}

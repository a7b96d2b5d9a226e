import { rescueStalledPosts } from "../../app/moderation/commands/rescue-stalled.server.ts";

/** A triage that failed for good is tried again here, so that no waiting post is forgotten. */
export async function run(): Promise<void> {
  await rescueStalledPosts();
}

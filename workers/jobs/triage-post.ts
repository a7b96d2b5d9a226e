import { triagePost } from "../../app/moderation/commands/triage-post.server.ts";
import type { PayloadOf } from "../catalog.ts";

/** Runs on every new wording. It locks the post and reads its state first: a second run finds the work done. */
export const run = ({ postId, secondsTyping }: PayloadOf<"triage-post">): Promise<void> =>
  triagePost(postId, secondsTyping);

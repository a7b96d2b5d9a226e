import { eq } from "drizzle-orm";
import { announcementsOf } from "../../app/notifications/audience.server.ts";
import { notify } from "../../app/notifications/commands.server.ts";
import { isThreadPaused } from "../../app/moderation/queries/paused.server.ts";
import { db } from "../../db/client.server.ts";
import { once } from "../../db/once.server.ts";
import { posts } from "../../db/schema/index.ts";
import type { PayloadOf } from "../catalog.ts";

/** Followers hear of a post once, when it is published, never before. */
export async function run({ postId }: PayloadOf<"notify-followers">): Promise<void> {
  const [post] = await db().select().from(posts).where(eq(posts.id, postId));
  if (post?.status !== "published") return; // hidden or removed since: nothing to say
  if (await isThreadPaused(post.questionId)) return; // announced again when a person has dealt with it
  await once(`post-published:${postId}`, async (tx) => {
    for (const { userIds, ...news } of await announcementsOf(tx, post)) await notify(tx, userIds, news);
  });
}

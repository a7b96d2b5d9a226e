import { inArray } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { posts } from "../../../db/schema/index.ts";
import { detectCrisis } from "../../safety/index.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import type { Actor } from "../../shared/policy.ts";
import type { Comment, Thread } from "../thread/types.ts";
import { careFor } from "./care.server.ts";
import type { Care } from "./care.server.ts";

/**
 * Whom to call, beside each text of this reader that waits for a moderator: whoever wrote that they want to die is not
 * left with a sentence about waiting. Read again from the words, so that nothing of it is noted anywhere; a thread in
 * which nothing of theirs waits costs no statement.
 */
export async function careForHeld(
  actor: Actor | null,
  { question, informed, lived }: Pick<Thread, "question" | "informed" | "lived">,
  locale: Locale,
): Promise<Record<string, Care>> {
  const shown: Pick<Comment, "id" | "isMine" | "status">[] = [question, ...informed, ...lived].flatMap(
    (post) => [post, ...post.comments],
  );
  const held = shown.filter(({ isMine, status }) => isMine && status === "pending").map(({ id }) => id);
  if (!actor || held.length === 0) return {};
  const texts = await db()
    .select({ id: posts.id, text: posts.bodyText })
    .from(posts)
    .where(inArray(posts.id, held));
  const cares = texts.map(({ id, text }): [string, Care | null] => {
    const whole = id === question.id ? `${question.title}\n${text}` : text;
    return [id, careFor(detectCrisis(whole), actor.country, locale)];
  });
  return Object.fromEntries(cares.filter((entry): entry is [string, Care] => entry[1] !== null));
}

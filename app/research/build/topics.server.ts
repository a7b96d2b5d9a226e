import type { Executor } from "../../../db/client.server.ts";
import { topics } from "../../../db/schema/index.ts";
import type { TopicNode } from "../release/topic-roll-up.ts";

/** Every topic of the forum by its slug. */
export async function topicTree(tx: Executor): Promise<Map<string, TopicNode>> {
  const rows = await tx.select().from(topics);
  const slugOf = new Map(rows.map(({ id, slug }) => [id, slug]));
  return new Map(
    rows.map(({ slug, parentId, isRare }) => [slug, { parent: slugOf.get(parentId ?? "") ?? null, isRare }]),
  );
}

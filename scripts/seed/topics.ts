import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/client.server.ts";
import { topics } from "../../db/schema/index.ts";
import { topics as seeds } from "../../db/seed/topics/index.ts";
import type { TopicSeed } from "../../db/seed/types.ts";

/** Writes the tree, brings existing topics up to date. @returns slug → id */
export async function seedTopics(tx: Transaction): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const roots = seeds.filter(({ parent }) => parent === null);
  const children = seeds.filter(({ parent }) => parent !== null);
  for (const level of [roots, children]) {
    const rows = level.map((seed) => toRow(seed, seeds.indexOf(seed), ids));
    const written = await tx
      .insert(topics)
      .values(rows)
      .onConflictDoUpdate({
        target: topics.slug,
        set: {
          parentId: sql`excluded.parent_id`,
          label: sql`excluded.label`,
          description: sql`excluded.description`,
          synonyms: sql`excluded.synonyms`,
          codes: sql`excluded.codes`,
          sources: sql`excluded.sources`,
          isRare: sql`excluded.is_rare`,
          isSensitive: sql`excluded.is_sensitive`,
          position: sql`excluded.position`,
        },
      })
      .returning({ id: topics.id, slug: topics.slug });
    for (const { id, slug } of written) ids.set(slug, id);
  }
  return ids;
}

function toRow(seed: TopicSeed, position: number, ids: Map<string, string>): typeof topics.$inferInsert {
  const parentId = seed.parent === null ? null : ids.get(seed.parent);
  if (parentId === undefined)
    throw new Error(`topic ${seed.slug}: its parent ${seed.parent} is not a root topic`);
  return {
    slug: seed.slug,
    parentId,
    label: seed.label,
    description: seed.description,
    synonyms: { fr: [...seed.synonyms.fr], en: [...seed.synonyms.en] },
    codes: [...seed.codes],
    sources: [...seed.sources],
    isRare: seed.rare ?? false,
    isSensitive: seed.sensitive ?? false,
    position,
  };
}

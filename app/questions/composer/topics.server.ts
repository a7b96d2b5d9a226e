import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { topics } from "../../../db/schema/index.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { fold } from "../../shared/text.ts";

export interface TopicGroup {
  label: string;
  topics: { slug: string; label: string }[];
}

/** Every topic that can be chosen, under the one it belongs to, in the reader's language. */
export async function listTopicGroups(locale: Locale): Promise<TopicGroup[]> {
  const rows = await db()
    .select({ id: topics.id, slug: topics.slug, parentId: topics.parentId, label: topics.label })
    .from(topics)
    .where(and(eq(topics.isListed, true), isNull(topics.mergedIntoId)))
    .orderBy(asc(topics.position), asc(topics.slug));
  const choice = ({ slug, label }: (typeof rows)[number]) => ({ slug, label: label[locale] });
  const byParent = Map.groupBy(rows, (row) => row.parentId);
  const descendants = (id: string): (typeof rows)[number][] =>
    (byParent.get(id) ?? []).flatMap((row) => [row, ...descendants(row.id)]);
  return (byParent.get(null) ?? []).map((root) => ({
    label: root.label[locale],
    topics: [
      choice(root),
      ...descendants(root.id)
        .map(choice)
        .toSorted((a, b) => (fold(a.label) < fold(b.label) ? -1 : 1)),
    ],
  }));
}

export interface TopicNode {
  parent: string | null;
  isRare: boolean;
}

export interface ThreadTopics {
  topics: string[];
  /** Root of the first topic. */
  group: string | null;
}

/**
 * Names small and rare topics by the nearest ancestor that is neither; drops those without one. Counted are the authors
 * of the rows that carry a name, as the check does: those of a topic's children do not make the topic itself large.
 */
export function rollUpTopics(
  tagged: ReadonlyMap<string, readonly string[]>,
  records: readonly { threadId: string; person: string }[],
  tree: ReadonlyMap<string, TopicNode>,
  minAuthors: number,
): { threads: Map<string, ThreadTopics>; changed: number } {
  const named = new Map([...tagged].map(([threadId, slugs]) => [threadId, [...slugs] as (string | null)[]]));
  for (let moved = true; moved;) {
    moved = false;
    const authors = new Map<string, Set<string>>();
    for (const { threadId, person } of records) {
      for (const topic of named.get(threadId) ?? []) {
        if (topic === null) continue;
        const set = authors.get(topic);
        if (set) set.add(person);
        else authors.set(topic, new Set([person]));
      }
    }
    const isTooSmall = (slug: string) =>
      !tree.has(slug) || tree.get(slug)!.isRare || (authors.get(slug)?.size ?? 0) < minAuthors;
    for (const names of named.values()) {
      for (const [place, slug] of names.entries()) {
        if (slug === null || !isTooSmall(slug)) continue;
        names[place] = tree.get(slug)?.parent ?? null;
        moved = true;
      }
    }
  }
  const threads = new Map<string, ThreadTopics>();
  let changed = 0;
  for (const [threadId, names] of named) {
    const slugs = tagged.get(threadId)!;
    changed += names.filter((name, place) => name !== slugs[place]).length;
    const topics = [...new Set(names.filter((name) => name !== null))];
    const [first] = topics;
    threads.set(threadId, { topics, group: first ? rootOf(first, tree) : null });
  }
  return { threads, changed };
}

function rootOf(slug: string, tree: ReadonlyMap<string, TopicNode>): string {
  const seen = new Set([slug]);
  for (let at = slug; ;) {
    const parent = tree.get(at)?.parent;
    if (!parent || seen.has(parent)) return at;
    seen.add(parent);
    at = parent;
  }
}

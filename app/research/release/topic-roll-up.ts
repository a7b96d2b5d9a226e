export interface TopicNode {
  parent: string | null;
  isRare: boolean;
}

export interface ThreadTopics {
  topics: string[];
  /** Root of the first topic. */
  group: string | null;
}

/** Threads that are tagged alike, and who wrote in them. */
interface Alike {
  slugs: readonly string[];
  names: (string | null)[];
  threads: string[];
  people: Set<unknown>;
}

/**
 * Names small and rare topics by the nearest ancestor that is neither; drops those without one. Counted are the authors
 * of the rows that carry a name, as the check does: those of a topic's children do not make the topic itself large.
 */
export function rollUpTopics(
  tagged: ReadonlyMap<string, readonly string[]>,
  records: Iterable<{ threadId: string; person: unknown }>,
  tree: ReadonlyMap<string, TopicNode>,
  minAuthors: number,
): { threads: Map<string, ThreadTopics>; changed: number } {
  const lists = sortAlike(tagged, records);
  for (let moved = true; moved;) {
    moved = false;
    const authors = new Map<string, Set<unknown>>();
    for (const { names, people } of lists) {
      for (const topic of new Set(names)) {
        if (topic === null) continue;
        const set = authors.get(topic);
        if (set) for (const person of people) set.add(person);
        else authors.set(topic, new Set(people));
      }
    }
    const isTooSmall = (slug: string) =>
      !tree.has(slug) || tree.get(slug)!.isRare || (authors.get(slug)?.size ?? 0) < minAuthors;
    for (const { names } of lists) {
      for (const [place, slug] of names.entries()) {
        if (slug === null || !isTooSmall(slug)) continue;
        names[place] = tree.get(slug)?.parent ?? null;
        moved = true;
      }
    }
  }
  const threads = new Map<string, ThreadTopics>();
  let changed = 0;
  for (const { slugs, names, threads: ids } of lists) {
    changed += names.filter((name, place) => name !== slugs[place]).length * ids.length;
    const topics = [...new Set(names.filter((name) => name !== null))];
    const [first] = topics;
    const settled = { topics, group: first ? rootOf(first, tree) : null };
    for (const id of ids) threads.set(id, settled);
  }
  return { threads, changed };
}

function sortAlike(
  tagged: ReadonlyMap<string, readonly string[]>,
  records: Iterable<{ threadId: string; person: unknown }>,
): Alike[] {
  const lists = new Map<string, Alike>();
  const listOf = new Map<string, Alike>();
  for (const [threadId, slugs] of tagged) {
    const key = slugs.join(" ");
    let list = lists.get(key);
    if (!list) lists.set(key, (list = { slugs, names: [...slugs], threads: [], people: new Set() }));
    list.threads.push(threadId);
    listOf.set(threadId, list);
  }
  for (const { threadId, person } of records) listOf.get(threadId)?.people.add(person);
  return [...lists.values()];
}

/** The family that a topic belongs to. */
export function rootOf(slug: string, tree: ReadonlyMap<string, TopicNode>): string {
  const seen = new Set([slug]);
  for (let at = slug; ;) {
    const parent = tree.get(at)?.parent;
    if (!parent || seen.has(parent)) return at;
    seen.add(parent);
    at = parent;
  }
}

import type { Records } from "./records.ts";

export interface TopicNode {
  parent: string | null;
  isRare: boolean;
}

export interface ThreadTopics {
  topics: string[];
  /** Root of the first topic. */
  group: string | null;
}

/** Threads that are tagged alike become so together. */
interface Alike {
  slugs: readonly string[];
  names: (string | null)[];
  threads: number;
}

/**
 * Names small and rare topics by the nearest ancestor that is neither; drops those without one. Counted are the authors
 * of the rows that carry a name, as the check does: those of a topic's children do not make the topic itself large.
 * @param tagged by the numbers of threads; null for one of which nothing is left
 * @param present the records that are left
 */
export function rollUpTopics(
  tagged: readonly (readonly string[] | null)[],
  records: Records,
  present: Int32Array,
  tree: ReadonlyMap<string, TopicNode>,
  minAuthors: number,
): { threads: (ThreadTopics | null)[]; changed: number } {
  const { lists, listOf } = sortAlike(tagged);
  for (let moved = true; moved;) {
    moved = false;
    const authors = new AuthorCounts(records.peopleCount);
    for (const index of present) {
      const list = listOf[records.threads[index]!];
      if (list)
        for (const topic of list.names) if (topic !== null) authors.add(topic, records.people[index]!);
    }
    const isTooSmall = (slug: string) =>
      !tree.has(slug) || tree.get(slug)!.isRare || authors.of(slug) < minAuthors;
    for (const { names } of lists) {
      for (const [place, slug] of names.entries()) {
        if (slug === null || !isTooSmall(slug)) continue;
        names[place] = tree.get(slug)?.parent ?? null;
        moved = true;
      }
    }
  }
  let changed = 0;
  const settled = new Map<Alike, ThreadTopics>();
  for (const list of lists) {
    const { slugs, names, threads } = list;
    changed += names.filter((name, place) => name !== slugs[place]).length * threads;
    const topics = [...new Set(names.filter((name) => name !== null))];
    const [first] = topics;
    settled.set(list, { topics, group: first ? rootOf(first, tree) : null });
  }
  return { threads: listOf.map((list) => list && settled.get(list)!), changed };
}

function sortAlike(tagged: readonly (readonly string[] | null)[]) {
  const lists = new Map<string, Alike>();
  const listOf = tagged.map((slugs) => {
    if (slugs === null) return null;
    const key = slugs.join(" ");
    let list = lists.get(key);
    if (!list) lists.set(key, (list = { slugs, names: [...slugs], threads: 0 }));
    list.threads += 1;
    return list;
  });
  return { lists: [...lists.values()], listOf };
}

/** How many different people wrote about each topic: one bit for each of them. */
class AuthorCounts {
  readonly #bits = new Map<string, { seen: Uint32Array; count: number }>();
  readonly #words: number;

  constructor(people: number) {
    this.#words = Math.ceil(people / 32);
  }

  add(topic: string, person: number): void {
    let bits = this.#bits.get(topic);
    if (!bits) this.#bits.set(topic, (bits = { seen: new Uint32Array(this.#words), count: 0 }));
    const [word, bit] = [person >>> 5, 1 << (person & 31)];
    if (bits.seen[word]! & bit) return;
    bits.seen[word]! |= bit;
    bits.count += 1;
  }

  of(topic: string): number {
    return this.#bits.get(topic)?.count ?? 0;
  }
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

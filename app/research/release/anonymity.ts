import { Cells } from "./cells.ts";
import type { Cell, Generalised } from "./cells.ts";
import { countryOf, regionOf } from "./place.ts";
import type { Records } from "./records.ts";
import { rollUpTopics } from "./topic-roll-up.ts";
import type { ThreadTopics, TopicNode } from "./topic-roll-up.ts";

/**
 * k-anonymity and l-diversity by generalising place (region, then country), then age, then topic, then withholding (Sweeney 2002;
 * Machanavajjhala 2007). The checks that judge a release recompute both on its rows, with other code.
 */
export interface Outcome {
  /** What is said of a contribution, by its place in the list of records; of none that is withheld. */
  saidOf: (index: number) => Generalised;
  /** By their numbers; null where nothing is left. */
  threads: readonly (ThreadTopics | null)[];
  /** Numbers of the threads whose asker stays in too small a group. */
  withheldThreads: Set<number>;
  /** Places in the list of records whose group is too small: these contributions become empty places. */
  withheldPosts: Set<number>;
  counts: {
    regions: number;
    countries: number;
    ageBands: number;
    topicsRolledUp: number;
    groupsHidden: number;
  };
}

export interface Limits {
  k: number;
  l: number;
  minTopicAuthors: number;
}

/**
 * Applies the rules until they all hold on what is left.
 * @param tags of the threads, by their numbers; null for one without any
 */
export function anonymise(
  records: Records,
  tags: readonly (readonly string[] | null)[],
  tree: ReadonlyMap<string, TopicNode>,
  limits: Limits,
): Outcome {
  const withheldThreads = new Set<number>();
  const withheldPosts = new Set<number>();
  for (;;) {
    const present = Int32Array.from({ length: records.length }, (_, index) => index).filter(
      (index) => !withheldPosts.has(index) && !withheldThreads.has(records.threads[index]!),
    );
    const { threads, changed, cells, refused, groupsHidden } = settle(records, present, tags, tree, limits);
    if (refused.size === 0) {
      const lost = (part: (given: Generalised) => string | null) =>
        present.reduce(
          (sum, index) => sum + (part(records.traitsOf(index)) === part(cells.of(index)) ? 0 : 1),
          0,
        );
      const counts = {
        regions: lost(({ place }) => regionOf(place)),
        countries: lost(({ place }) => countryOf(place)),
        ageBands: lost(({ ageBand }) => ageBand),
        topicsRolledUp: changed,
        groupsHidden,
      };
      return { saidOf: (index) => cells.of(index), threads, withheldThreads, withheldPosts, counts };
    }
    for (const index of present) {
      if (!refused.has(cells.of(index))) continue;
      if (records.traitsOf(index).isQuestion) withheldThreads.add(records.threads[index]!);
      else withheldPosts.add(index);
    }
  }
}

/** Hiding the topics of one thread makes them smaller in the others: both rules are applied until neither changes anything. */
function settle(
  records: Records,
  present: Int32Array,
  tags: readonly (readonly string[] | null)[],
  tree: ReadonlyMap<string, TopicNode>,
  limits: Limits,
) {
  const left = new Set<number>();
  for (const index of present) left.add(records.threads[index]!);
  const rollUp = (topics: readonly (readonly string[] | null)[]) =>
    rollUpTopics(topics, records, present, tree, limits.minTopicAuthors);
  let { threads, changed } = rollUp(tags.map((slugs, thread) => (left.has(thread) ? slugs : null)));
  for (let groupsHidden = 0; ;) {
    const cells = new Cells(records, present, threads);
    const result = generalise(cells, limits);
    groupsHidden += result.groupsHidden;
    const again = rollUp(threads.map((settled) => settled && settled.topics));
    if (result.refused.size > 0 || again.changed === 0)
      return { threads, changed, cells, refused: result.refused, groupsHidden };
    threads = again.threads;
    changed += again.changed;
  }
}

const codes = new Map<string | null, number>([[null, 0]]);
/** A small number for a word of a closed list: languages, places, age bands, roots of the topic tree. */
function codeOf(value: string | null): number {
  const known = codes.get(value);
  if (known !== undefined) return known;
  codes.set(value, codes.size);
  return codes.size - 1;
}
/** One number for a combination of at most four of them: many times quicker than a text as the key of a map. */
const keyOf = (...values: (string | null)[]): number =>
  values.reduce((key, value) => key * 4_096 + codeOf(value), 0);

function generalise(cells: Cells, { k, l }: Limits) {
  let groupsHidden = 0;
  const alone = tooFewSpeak(cells.all, k);
  // Nothing makes their group larger: they leave before they cost others anything.
  if (alone.length > 0) return { refused: new Set(alone), groupsHidden };
  for (;;) {
    const erased = steps.reduce((sum, step) => sum + suppress(cells.all, step, k, l), 0);
    if (erased > 0 || absorb(cells.all, k, l) > 0) continue;
    const hidden = hideGroups(cells, k, l);
    if (hidden === 0) break;
    groupsHidden += hidden;
  }
  return { refused: new Set(failing(cells.all, k, l)), groupsHidden };
}

/** One step of generalising: a trait, who differ in nothing else than it, and what giving it up means. */
interface Step {
  value: (cell: Cell) => string | null;
  pool: (cell: Cell) => number;
  giveUp: (cell: Cell) => void;
}
const steps: readonly Step[] = [
  {
    value: (c) => regionOf(c.place),
    pool: (c) => keyOf(c.language, countryOf(c.place), c.ageBand, c.group),
    giveUp: (c) => (c.place = countryOf(c.place)),
  },
  {
    value: (c) => countryOf(c.place),
    pool: (c) => keyOf(c.language, c.ageBand, c.group),
    giveUp: (c) => (c.place = null),
  },
  {
    value: (c) => c.ageBand,
    pool: (c) => keyOf(c.language, c.place, c.group),
    giveUp: (c) => (c.ageBand = null),
  },
];

/**
 * Gives a trait up where the group is too small. Those without it must be k as well: the smallest groups that differ in
 * nothing else join them until they are.
 */
function suppress(cells: readonly Cell[], { value, pool, giveUp }: Step, k: number, l: number): number {
  if (cells.every((cell) => value(cell) === null)) return 0;
  const small = new Set(failing(cells, k, l));
  let erased = 0;
  const erase = (list: readonly Cell[]) => {
    for (const cell of list) giveUp(cell);
    erased += list.length;
  };
  for (const others of Map.groupBy(cells, pool).values()) {
    for (const [trait, list] of Map.groupBy(others, value)) {
      if (trait !== null && list.some((cell) => small.has(cell))) erase(list);
    }
    for (;;) {
      const byTrait = Map.groupBy(others, value);
      const without = byTrait.get(null) ?? [];
      byTrait.delete(null);
      if (without.length === 0 || byTrait.size === 0 || peopleIn(without) >= k) break;
      erase(smallest(byTrait.values()));
    }
  }
  return erased;
}

function tooFewSpeak(cells: readonly Cell[], k: number): Cell[] {
  const byLanguage = [...Map.groupBy(cells, ({ language }) => language).values()];
  return byLanguage.filter((list) => peopleIn(list) < k).flat();
}

/** Those who have nothing left to erase are joined by the smallest group of their language and topic. */
function absorb(cells: readonly Cell[], k: number, l: number): number {
  const bare = (c: Cell) => c.place === null && c.ageBand === null;
  const pool = (c: Cell) => keyOf(c.language, c.group);
  const wanting = new Set(failing(cells, k, l).filter(bare).map(pool));
  let erased = 0;
  for (const list of Map.groupBy(
    cells.filter((c) => wanting.has(pool(c)) && !bare(c)),
    pool,
  ).values()) {
    for (const cell of smallest(Map.groupBy(list, (c) => keyOf(c.place, c.ageBand)).values())) {
      cell.place = null;
      cell.ageBand = null;
      erased += 1;
    }
  }
  return erased;
}

function peopleIn(cells: readonly Cell[]): number {
  if (cells.length === 1) return cells[0]!.people.size;
  const all = new Set<number>();
  for (const { people } of cells) for (const person of people) all.add(person);
  return all.size;
}

/** The list of the fewest people; of equals the first. */
function smallest(lists: Iterable<Cell[]>): Cell[] {
  const [first, ...rest] = [...lists].map((list) => ({ list, people: peopleIn(list) }));
  return rest.reduce((least, one) => (one.people < least.people ? one : least), first!).list;
}

/** Erases the topics of threads in too small a group; when those without topics are too few, of the smallest group too. */
function hideGroups(cells: Cells, k: number, l: number): number {
  const small = failing(cells.all, k, l);
  const named = new Set(small.filter(({ group }) => group !== null));
  if (named.size === 0) {
    for (const language of new Set(small.map((cell) => cell.language))) {
      const others = cells.all.filter((cell) => cell.language === language && cell.group !== null);
      if (others.length === 0) continue;
      for (const cell of smallest(Map.groupBy(others, ({ group }) => group).values())) named.add(cell);
    }
  }
  return cells.hide(named);
}

/** Whose group has fewer than k people, or whose (language, place, age) tells their topic for want of l others. */
function failing(cells: readonly Cell[], k: number, l: number): Cell[] {
  const wide = (c: Cell) => keyOf(c.language, c.place, c.ageBand);
  const full = (c: Cell) => keyOf(c.language, c.place, c.ageBand, c.group);
  const tooFew = new Set<number>();
  for (const [key, list] of Map.groupBy(cells, full)) if (peopleIn(list) < k) tooFew.add(key);
  const tells = new Set<number>();
  for (const [key, list] of Map.groupBy(cells, wide)) {
    const groups = new Set(list.map(({ group }) => group));
    if (groups.size < l && [...groups].some((group) => group !== null)) tells.add(key);
  }
  return cells.filter((c) => tooFew.has(full(c)) || tells.has(wide(c)));
}

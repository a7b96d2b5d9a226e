import { countryOf, regionOf } from "./place.ts";
import type { Place } from "./place.ts";
import { rollUpTopics } from "./topic-roll-up.ts";
import type { ThreadTopics, TopicNode } from "./topic-roll-up.ts";

/**
 * k-anonymity and l-diversity by generalising place (region, then country), then age, then topic, then withholding (Sweeney 2002;
 * Machanavajjhala 2007). The checks that judge a release recompute both on its rows, with other code.
 */
export interface QuasiRecord {
  threadId: string;
  isQuestion: boolean;
  /** The same person in every thread; never published. */
  person: string;
  language: string;
  place: Place;
  ageBand: string | null;
}

export interface Generalised {
  place: Place;
  ageBand: string | null;
}

export interface Outcome {
  /** In the order of the records; what is withheld has an entry that means nothing. */
  posts: readonly Generalised[];
  threads: Map<string, ThreadTopics>;
  /** Threads whose asker stays in too small a group. */
  withheldThreads: Set<string>;
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

interface State extends Generalised {
  record: QuasiRecord;
  index: number;
}

/** Applies the rules until they all hold on what is left. A million records take some 200 bytes each. */
export function anonymise(
  given: readonly QuasiRecord[],
  tagged: ReadonlyMap<string, readonly string[]>,
  tree: ReadonlyMap<string, TopicNode>,
  limits: Limits,
): Outcome {
  const withheldThreads = new Set<string>();
  const withheldPosts = new Set<number>();
  const posts: State[] = given.map((record, index) => ({ record, index, place: null, ageBand: null }));
  for (;;) {
    const states = posts.filter(
      ({ record, index }) => !withheldThreads.has(record.threadId) && !withheldPosts.has(index),
    );
    const present = new Set(states.map(({ record }) => record.threadId));
    const remaining = new Map([...tagged].filter(([threadId]) => present.has(threadId)));
    const { threads, changed, refused, groupsHidden } = settle(states, remaining, tree, limits);
    if (refused.length === 0) {
      const lost = (part: (given: Generalised) => string | null) =>
        states.filter((s) => part(s.record) !== part(s)).length;
      const counts = {
        regions: lost(({ place }) => regionOf(place)),
        countries: lost(({ place }) => countryOf(place)),
        ageBands: lost(({ ageBand }) => ageBand),
        topicsRolledUp: changed,
        groupsHidden,
      };
      return { posts, threads, withheldThreads, withheldPosts, counts };
    }
    for (const { record, index } of refused) {
      if (record.isQuestion) withheldThreads.add(record.threadId);
      else withheldPosts.add(index);
    }
  }
}

/** Hiding the topics of one thread makes them smaller in the others: both rules are applied until neither changes anything. */
function settle(
  states: readonly State[],
  tagged: ReadonlyMap<string, readonly string[]>,
  tree: ReadonlyMap<string, TopicNode>,
  limits: Limits,
) {
  const records = states.map(({ record }) => record);
  let { threads, changed } = rollUpTopics(tagged, records, tree, limits.minTopicAuthors);
  for (let groupsHidden = 0; ;) {
    const result = generalise(states, threads, limits);
    groupsHidden += result.groupsHidden;
    const named = new Map([...threads].map(([threadId, { topics }]) => [threadId, topics]));
    const again = rollUpTopics(named, records, tree, limits.minTopicAuthors);
    if (result.refused.length > 0 || again.changed === 0)
      return { threads, changed, refused: result.refused, groupsHidden };
    threads = again.threads;
    changed += again.changed;
  }
}

type Threads = Map<string, ThreadTopics>;
const groupOf = (threads: Threads, { record }: State): string | null =>
  threads.get(record.threadId)?.group ?? null;

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

function generalise(states: readonly State[], threads: Threads, { k, l }: Limits) {
  for (const state of states) {
    state.place = state.record.place;
    state.ageBand = state.record.ageBand;
  }
  let groupsHidden = 0;
  const alone = tooFewSpeak(states, k);
  // Nothing makes their group larger: they leave before they cost others anything.
  if (alone.length > 0) return { refused: alone, groupsHidden };
  for (;;) {
    const erased = steps.reduce((sum, step) => sum + suppress(states, threads, step, k, l), 0);
    if (erased > 0 || absorb(states, threads, k, l) > 0) continue;
    const hidden = hideGroups(states, threads, k, l);
    if (hidden === 0) break;
    groupsHidden += hidden;
  }
  return { refused: failing(states, threads, k, l), groupsHidden };
}

/** One step of generalising: a trait, who differ in nothing else than it, and what giving it up means. */
interface Step {
  value: (state: State) => string | null;
  pool: (state: State, group: string | null) => number;
  giveUp: (state: State) => void;
}
const steps: readonly Step[] = [
  {
    value: (s) => regionOf(s.place),
    pool: (s, group) => keyOf(s.record.language, countryOf(s.place), s.ageBand, group),
    giveUp: (s) => (s.place = countryOf(s.place)),
  },
  {
    value: (s) => countryOf(s.place),
    pool: (s, group) => keyOf(s.record.language, s.ageBand, group),
    giveUp: (s) => (s.place = null),
  },
  {
    value: (s) => s.ageBand,
    pool: (s, group) => keyOf(s.record.language, s.place, group),
    giveUp: (s) => (s.ageBand = null),
  },
];

/**
 * Gives a trait up where the group is too small. Those without it must be k as well: the smallest groups that differ in
 * nothing else join them until they are.
 */
function suppress(
  states: readonly State[],
  threads: Threads,
  { value, pool, giveUp }: Step,
  k: number,
  l: number,
): number {
  if (states.every((state) => value(state) === null)) return 0;
  const small = new Set(failing(states, threads, k, l));
  let erased = 0;
  const erase = (list: readonly State[]) => {
    for (const state of list) giveUp(state);
    erased += list.length;
  };
  for (const others of Map.groupBy(states, (s) => pool(s, groupOf(threads, s))).values()) {
    for (const [trait, list] of Map.groupBy(others, value)) {
      if (trait !== null && list.some((state) => small.has(state))) erase(list);
    }
    for (;;) {
      const byTrait = Map.groupBy(others, value);
      const without = byTrait.get(null) ?? [];
      byTrait.delete(null);
      if (without.length === 0 || byTrait.size === 0 || peopleIn(without) >= k) break;
      erase([...byTrait.values()].reduce((least, list) => (peopleIn(list) < peopleIn(least) ? list : least)));
    }
  }
  return erased;
}

function tooFewSpeak(states: readonly State[], k: number): State[] {
  const byLanguage = [...Map.groupBy(states, (s) => s.record.language).values()];
  return byLanguage.filter((list) => peopleIn(list) < k).flat();
}

/** Those who have nothing left to erase are joined by the smallest group of their language and topic. */
function absorb(states: readonly State[], threads: Threads, k: number, l: number): number {
  const bare = (s: State) => s.place === null && s.ageBand === null;
  const pool = (s: State) => keyOf(s.record.language, groupOf(threads, s));
  const wanting = new Set(failing(states, threads, k, l).filter(bare).map(pool));
  let erased = 0;
  for (const list of Map.groupBy(
    states.filter((s) => wanting.has(pool(s)) && !bare(s)),
    pool,
  ).values()) {
    const classes = [...Map.groupBy(list, (s) => keyOf(s.place, s.ageBand)).values()];
    for (const state of classes.reduce((a, b) => (peopleIn(b) < peopleIn(a) ? b : a))) {
      state.place = null;
      state.ageBand = null;
      erased += 1;
    }
  }
  return erased;
}

const peopleIn = (states: readonly State[]): number =>
  new Set(states.map(({ record }) => record.person)).size;

/** Erases the topics of threads in too small a group; when those without topics are too few, of the smallest group too. */
function hideGroups(states: readonly State[], threads: Threads, k: number, l: number): number {
  const small = failing(states, threads, k, l);
  const ids = new Set(small.filter((s) => groupOf(threads, s)).map(({ record }) => record.threadId));
  if (ids.size === 0) {
    for (const language of new Set(small.map(({ record }) => record.language))) {
      const named = states.filter((s) => s.record.language === language && groupOf(threads, s));
      const groups = [...Map.groupBy(named, (s) => groupOf(threads, s)).values()];
      if (groups.length === 0) continue;
      const least = groups.reduce((a, b) => (peopleIn(b) < peopleIn(a) ? b : a));
      for (const { record } of least) ids.add(record.threadId);
    }
  }
  // A topic is the thread's: shown on one row, it would be known of all.
  for (const id of ids) threads.set(id, { topics: [], group: null });
  return ids.size;
}

/** Whose group has fewer than k people, or whose (language, place, age) tells their topic for want of l others. */
function failing(states: readonly State[], threads: Threads, k: number, l: number): State[] {
  const people = new Map<number, Set<string>>();
  const groups = new Map<number, Set<string | null>>();
  const add = <T>(map: Map<number, Set<T>>, key: number, value: T) => {
    const set = map.get(key);
    if (set) set.add(value);
    else map.set(key, new Set([value]));
  };
  const wide = (s: State) => keyOf(s.record.language, s.place, s.ageBand);
  const full = (s: State) => keyOf(s.record.language, s.place, s.ageBand, groupOf(threads, s));
  for (const state of states) {
    add(people, full(state), state.record.person);
    add(groups, wide(state), groupOf(threads, state));
  }
  const tells = (named: Set<string | null>) => named.size < l && [...named].some((group) => group !== null);
  return states.filter((s) => people.get(full(s))!.size < k || tells(groups.get(wide(s))!));
}

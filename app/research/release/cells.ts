import type { Place } from "./place.ts";
import type { Records } from "./records.ts";
import type { ThreadTopics } from "./topic-roll-up.ts";

export interface Generalised {
  place: Place;
  ageBand: string | null;
}

/** Contributions that have said the same of their authors so far: whatever the rules give up, they give up together. */
export interface Cell extends Generalised {
  readonly language: string;
  /** Root of the thread's first topic. */
  readonly group: string | null;
  readonly people: Set<number>;
}

/** All cells of the contributions that are left: some hundreds, however many contributions there are. */
export class Cells {
  all: readonly Cell[];
  /** Of each contribution the place of its cell in `all`, by its own place in the list of records. */
  readonly #places: Int32Array;
  readonly #records: Records;
  readonly #present: Int32Array;
  readonly #threads: (ThreadTopics | null)[];

  /** @param threads by their numbers; those whose topics are hidden are changed in it */
  constructor(records: Records, present: Int32Array, threads: (ThreadTopics | null)[]) {
    this.#records = records;
    this.#present = present;
    this.#threads = threads;
    this.#places = new Int32Array(records.length);
    this.all = this.#sort((index) => records.traitsOf(index));
  }

  /** @param index its place in the list of records; one that is present */
  of(index: number): Cell {
    return this.all[this.#places[index]!]!;
  }

  /**
   * Erases the topics of every thread that has a contribution in one of these cells: a topic is the thread's, and shown
   * on one row it would be known of all.
   * @returns how many threads
   */
  hide(cells: ReadonlySet<Cell>): number {
    const hidden = new Set<number>();
    for (const index of this.#present)
      if (cells.has(this.of(index))) hidden.add(this.#records.threads[index]!);
    for (const thread of hidden) this.#threads[thread] = { topics: [], group: null };
    if (hidden.size > 0) this.all = this.#sort((index) => this.of(index));
    return hidden.size;
  }

  #sort(said: (index: number) => Generalised & { language: string }): Cell[] {
    const placeOf = new Map<Generalised, Map<string | null, number>>();
    const all: Cell[] = [];
    for (const index of this.#present) {
      const before = said(index);
      const group = this.#threads[this.#records.threads[index]!]?.group ?? null;
      let byGroup = placeOf.get(before);
      if (!byGroup) placeOf.set(before, (byGroup = new Map()));
      let at = byGroup.get(group);
      if (at === undefined) {
        const { language, place, ageBand } = before;
        at = all.push({ language, place, ageBand, group, people: new Set() }) - 1;
        byGroup.set(group, at);
      }
      all[at]!.people.add(this.#records.people[index]!);
      this.#places[index] = at;
    }
    return all;
  }
}

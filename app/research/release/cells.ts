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
  /** Of each contribution, by its place in the list of records. */
  readonly of: Cell[];
  readonly #records: Records;
  readonly #present: readonly number[];
  readonly #threads: (ThreadTopics | null)[];

  /** @param threads by their numbers; those whose topics are hidden are changed in it */
  constructor(records: Records, present: readonly number[], threads: (ThreadTopics | null)[]) {
    this.#records = records;
    this.#present = present;
    this.#threads = threads;
    this.of = Array.from({ length: records.length });
    this.all = this.#sort((index) => records.traitsOf(index));
  }

  /**
   * Erases the topics of every thread that has a contribution in one of these cells: a topic is the thread's, and shown
   * on one row it would be known of all.
   * @returns how many threads
   */
  hide(cells: ReadonlySet<Cell>): number {
    const hidden = new Set<number>();
    for (const index of this.#present)
      if (cells.has(this.of[index]!)) hidden.add(this.#records.threads[index]!);
    for (const thread of hidden) this.#threads[thread] = { topics: [], group: null };
    if (hidden.size > 0) this.all = this.#sort((index) => this.of[index]!);
    return hidden.size;
  }

  #sort(said: (index: number) => Generalised & { language: string }): Cell[] {
    const cells = new Map<Generalised, Map<string | null, Cell>>();
    const all: Cell[] = [];
    for (const index of this.#present) {
      const before = said(index);
      const group = this.#threads[this.#records.threads[index]!]?.group ?? null;
      let byGroup = cells.get(before);
      if (!byGroup) cells.set(before, (byGroup = new Map()));
      let cell = byGroup.get(group);
      if (!cell) {
        const { language, place, ageBand } = before;
        cell = { language, place, ageBand, group, people: new Set() };
        byGroup.set(group, cell);
        all.push(cell);
      }
      cell.people.add(this.#records.people[index]!);
      this.of[index] = cell;
    }
    return all;
  }
}

import type { Place } from "./place.ts";

/** What the rules look at of a contribution. */
export interface QuasiRecord {
  threadId: string;
  isQuestion: boolean;
  /** The same person in every thread; never published. */
  person: string;
  language: string;
  place: Place;
  ageBand: string | null;
}

type Traits = Pick<QuasiRecord, "isQuestion" | "language" | "place" | "ageBand">;

/** Many of them, in the order in which they were added: three numbers each, since what they say comes again and again. */
export class Records {
  readonly #threads = new Integers();
  readonly #people = new Integers();
  readonly #traits = new Integers();
  readonly #threadIds = new Numbered<string>();
  readonly #persons = new Numbered<string>();
  readonly #kinds = new Numbered<Traits>();

  add({ threadId, person, isQuestion, language, place, ageBand }: QuasiRecord): void {
    this.#threads.push(this.#threadIds.numberOf(threadId, threadId));
    this.#people.push(this.#persons.numberOf(person, person));
    const key = JSON.stringify([isQuestion, language, place, ageBand]);
    this.#traits.push(this.#kinds.numberOf(key, { isQuestion, language, place, ageBand }));
  }

  get length(): number {
    return this.#threads.length;
  }

  /** Of each its thread, numbered in order of appearance. */
  get threads(): Int32Array {
    return this.#threads.values;
  }

  /** Of each its author, numbered in order of appearance. */
  get people(): Int32Array {
    return this.#people.values;
  }

  /** By the numbers of threads. */
  get threadIds(): readonly string[] {
    return this.#threadIds.values;
  }

  get peopleCount(): number {
    return this.#persons.values.length;
  }

  traitsOf(index: number): Traits {
    return this.#kinds.values[this.#traits.values[index]!]!;
  }
}

/** As many as come, four bytes each; what lies beyond `length` means nothing. */
class Integers {
  values = new Int32Array(1_024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}

/** Numbers from 0 on, in order of appearance. */
class Numbered<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(key: string, value: T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

import { inputRows } from "./rows-input.ts";
import { peopleRows } from "./rows-people.ts";

export interface Row {
  /** In OWASP ASVS 5.0.0. */
  number: string;
  /** What it asks, in our own words. */
  requirement: string;
  /** The tests that show it: file and title. */
  tests: readonly (readonly [file: string, title: string])[];
}

/** The rows of levels 1 and 2 that apply to this site and that a test can show. */
export const rows: readonly Row[] = [...inputRows, ...peopleRows];

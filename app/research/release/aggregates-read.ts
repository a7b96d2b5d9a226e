import { aggregateColumns } from "./aggregates.ts";

/** A row of aggregates.csv; numbers are null where the cell is suppressed. */
export interface AggregateRow {
  topic: string;
  language: string;
  quarter: string;
  threads: number | null;
  answers: number | null;
  authors: number | null;
  medianFirstAnswer: string | null;
}

/** Reads aggregates.csv, whose values hold neither commas nor quotes. */
export function readAggregates(csv: string): AggregateRow[] {
  const place = (name: (typeof aggregateColumns)[number]) => aggregateColumns.indexOf(name);
  const number = (text: string | undefined) => (text ? Number(text) : null);
  return csv
    .split("\r\n")
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const values = line.split(",");
      const of = (name: (typeof aggregateColumns)[number]) => values[place(name)];
      return {
        topic: of("topic")!,
        language: of("language")!,
        quarter: of("quarter")!,
        threads: number(of("threads")),
        answers: number(of("answers")),
        authors: number(of("authors")),
        medianFirstAnswer: of("median_first_answer") || null,
      };
    });
}

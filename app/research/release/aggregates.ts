/** Stands for all values of a dimension. */
export const all = "*";

const dimensions = ["topic", "language", "quarter"] as const;
type Dimension = (typeof dimensions)[number];

/** Counts of the public threads of one topic family, language and quarter, or of all of them. */
export interface Cell extends Record<Dimension, string> {
  threads: number;
  answers: number;
  professionalAnswers: number;
  helpfulVotes: number;
  /** Distinct members who wrote there under their name: fewer than wrote, never more. */
  authors: number;
  /** Half of the threads had their first answer by then. */
  medianFirstAnswer: string | null;
}

const keyOf = (cell: Record<Dimension, string>): string => dimensions.map((name) => cell[name]).join("|");

interface Line {
  total: Cell | undefined;
  parts: Cell[];
}

/** Cells that differ in one dimension only, with their total: what is left when the others are subtracted from it. */
function linesOf(cells: readonly Cell[]): Line[] {
  return dimensions.flatMap((varying) =>
    [...Map.groupBy(cells, (cell) => keyOf({ ...cell, [varying]: "" })).values()].map((line) => ({
      total: line.find((cell) => cell[varying] === all),
      parts: line.filter((cell) => cell[varying] !== all),
    })),
  );
}

/**
 * Which cells are not published: those of fewer than `minAuthors` people, and as many more as it takes that none of
 * them follows from the others by subtraction, and that what follows of several together is not of too few people
 * either (complementary suppression). Empty cells are no secret: a thread's topic, language and date are public.
 */
export function suppressed(cells: readonly Cell[], minAuthors: number): Set<string> {
  const hidden = new Set(cells.filter(({ authors }) => authors < minAuthors).map(keyOf));
  const isHidden = (cell: Cell | undefined) => cell !== undefined && hidden.has(keyOf(cell));
  const lines = linesOf(cells);
  for (let changed = true; changed;) {
    changed = false;
    for (const { total, parts } of lines) {
      if (!total) continue;
      const inside = parts.filter(isHidden);
      const isSafe = isHidden(total)
        ? parts.length === 0 || inside.length > 0
        : inside.length === 0 ||
          (inside.length > 1 && inside.reduce((sum, { authors }) => sum + authors, 0) >= minAuthors);
      if (isSafe) continue;
      const [next = total] = parts
        .filter((cell) => !isHidden(cell))
        .toSorted((a, b) => a.authors - b.authors || (keyOf(a) < keyOf(b) ? -1 : 1));
      hidden.add(keyOf(next));
      changed = true;
    }
  }
  return hidden;
}

export const aggregateColumns = [
  "topic",
  "language",
  "quarter",
  "suppressed",
  "threads",
  "answers",
  "professional_answers",
  "helpful_votes",
  "authors",
  "median_first_answer",
] as const;

/** aggregates.csv: every cell there is, the suppressed ones without their numbers. */
export function aggregatesCsv(cells: readonly Cell[], minAuthors: number): string {
  const hidden = suppressed(cells, minAuthors);
  const rows = cells.map((cell) => {
    const isHidden = hidden.has(keyOf(cell));
    const values = [
      cell.threads,
      cell.answers,
      cell.professionalAnswers,
      cell.helpfulVotes,
      cell.authors,
      cell.medianFirstAnswer ?? "",
    ];
    return [
      ...dimensions.map((name) => cell[name]),
      isHidden,
      ...values.map((value) => (isHidden ? "" : value)),
    ].join(",");
  });
  return [aggregateColumns.join(","), ...rows.toSorted(), ""].join("\r\n");
}

import { smallestCell } from "../moderation/small-cells.ts";

/** As what people answer, in the columns of the results: who lives with it or cares for somebody, who practises. */
export const roles = ["lived", "professional", "other"] as const;
export type Role = (typeof roles)[number];
export type ByRole = Record<Role, number | null>;

export const roleOf = (relation: "patient" | "carer" | "professional" | "other"): Role =>
  relation === "patient" || relation === "carer" ? "lived" : relation;

interface Cell {
  row: number;
  column: number;
  count: number;
  isBlank: boolean;
  /** A margin that is told, or not, elsewhere: it can no longer be made blank here. */
  isFixed: boolean;
}

/** Whether a reader could work this blank cell out: in a table with margins, when nothing else blank joins its ends. */
function follows(cell: Cell, blank: readonly Cell[]): boolean {
  const rows = new Set([cell.row]);
  const columns = new Set<number>();
  for (let size = 0; size !== rows.size + columns.size;) {
    size = rows.size + columns.size;
    for (const other of blank.filter((one) => one !== cell)) {
      if (rows.has(other.row)) columns.add(other.column);
      if (columns.has(other.column)) rows.add(other.row);
    }
  }
  return !columns.has(cell.column);
}

/** Of a line of counts: how many people it counts, each of them once to `most` times. */
export interface Line {
  people: number;
  most: number;
}

/**
 * Whether how many people chose says anything of the blank counts of their line that "from 1 to 4 each" does not. Where
 * each chose once the counts sum to the people, and what is left is what is blank; where each may choose several, it
 * binds only once the shown counts come near the least or the most that so many people can have chosen.
 */
export function binds({ people, most }: Line, shown: readonly number[], blanks: number): boolean {
  const sum = shown.reduce((total, count) => total + count, 0);
  return people - sum > blanks || people * most - sum < blanks * (smallestCell - 1);
}

/**
 * What is free in a column of people who may choose several: as if one more count of it were blank. A column without
 * this one sums to its foot.
 */
function slackOf(column: readonly Cell[], most: number): Cell[] {
  const [foot] = column.slice(-1) as [Cell];
  const options = column.slice(0, -1);
  const shown = options.filter(({ isBlank }) => !isBlank).map(({ count }) => count);
  const isBound = binds({ people: foot.count, most }, shown, options.length - shown.length);
  return !foot.isBlank && isBound ? [] : [{ ...foot, row: foot.row + 1, isBlank: true }];
}

/** Whether the blank cells of a line whose total is told are too few people together. */
function isSmall(line: readonly Cell[], margin: Cell): boolean {
  const blank = line.filter(({ isBlank }) => isBlank);
  const hidden = blank.reduce((sum, { count }) => sum + count, 0);
  return !margin.isBlank && hidden > 0 && hidden < smallestCell;
}

/**
 * The counts of a table of options by role, small ones blank, and as many others as it takes that no blank one follows
 * from the totals of options, of roles or of all. A role that too few speak in is blank as a whole.
 * @param counts per option and role, and whether each option's own total is told
 * @param answers per role, and whether that number is told
 * @param most how many options one person may have chosen
 */
export function countRoles(
  counts: readonly { byRole: readonly number[]; isTold: boolean }[],
  answers: readonly { count: number; isTold: boolean }[],
  most: number,
): { options: ByRole[]; answers: ByRole } {
  const foot = counts.length;
  const side = roles.length;
  const isFew = (count: number) => count > 0 && count < smallestCell;
  const cells: Cell[] = counts.flatMap(({ byRole, isTold }, row) => [
    ...byRole.map((count, column) => ({
      row,
      column,
      count,
      isBlank: isFew(count) || !answers[column]!.isTold || (!isTold && count > 0),
      isFixed: false,
    })),
    {
      row,
      column: side,
      count: byRole.reduce((sum, one) => sum + one, 0),
      isBlank: !isTold,
      isFixed: true,
    },
  ]);
  for (const [column, { count, isTold }] of answers.entries())
    cells.push({ row: foot, column, count, isBlank: !isTold, isFixed: false });
  const everyone = answers.reduce((sum, { count }) => sum + count, 0);
  cells.push({ row: foot, column: side, count: everyone, isBlank: false, isFixed: true });

  const lineOf = (one: Cell) => (other: Cell) => other.row === one.row || other.column === one.column;
  const inDanger = (): Cell | undefined => {
    const columns = Array.from({ length: side + 1 }, (_, at) => cells.filter(({ column }) => column === at));
    const slack = most > 1 ? columns.flatMap((column) => slackOf(column, most)) : [];
    const blank = cells.filter(({ isBlank }) => isBlank);
    return blank.find((cell) => {
      const row = cells.filter((one) => one.row === cell.row);
      const column = columns[cell.column]!;
      return (
        (cell.count > 0 && follows(cell, [...blank, ...slack])) ||
        isSmall(row.slice(0, -1), row.at(-1)!) ||
        (!slack.some((one) => one.column === cell.column) && isSmall(column.slice(0, -1), column.at(-1)!))
      );
    });
  };
  const worthBlanking = (one: Cell) => !one.isBlank && !one.isFixed && one.count > 0;
  for (let cell = inDanger(); cell; cell = inDanger()) {
    // Small ones first, and how many answered in a role last.
    const shown = cells
      .filter(worthBlanking)
      .toSorted((a, b) => Number(a.row === foot) - Number(b.row === foot) || a.count - b.count);
    const next = shown.find(lineOf(cell)) ?? shown[0];
    if (!next) break;
    next.isBlank = true;
    // The number of a role's answers is no use to a reader who may not see what they were, and gives them away.
    if (next.row === foot)
      for (const one of cells) if (one.column === next.column && !one.isFixed) one.isBlank = true;
  }
  const shownRow = (row: number) =>
    Object.fromEntries(
      roles.map((role, column) => {
        const cell = cells.find((one) => one.row === row && one.column === column)!;
        return [role, cell.isBlank ? null : cell.count];
      }),
    ) as ByRole;
  return { options: counts.map((_, row) => shownRow(row)), answers: shownRow(foot) };
}

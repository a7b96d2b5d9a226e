import { smallestCell as smallest } from "./small-cells.ts";
import type { Transparency } from "./queries/transparency.server.ts";

type Row = [table: string, item: string, figure: string, value: number | string];

const cell = (count: number): number | string => (count > 0 && count < smallest ? `<${smallest}` : count);

/** The transparency figures as rows, with codes instead of words: the same in every language. */
export function figureRows({ measures, received, times, appeals, accounts, suspended }: Transparency): Row[] {
  return [
    ["measures", "all", "count", measures.total],
    ["measures", "all", "detected-by-rule", measures.detected],
    ["measures", "all", "automated", measures.automated],
    ["measures", "all", "overturned", measures.overturned],
    ["measures", "all", "automated-overturned", measures.automatedOverturned],
    ...measures.byReason.map(({ reason, count }): Row => ["measures", reason, "count", cell(count)]),
    ...received.flatMap(({ reason, members, notices, founded }): Row[] => [
      ["received", reason, "reports", cell(members)],
      ["received", reason, "notices", cell(notices)],
      ["received", reason, "founded", cell(founded)],
    ]),
    ...times
      .filter(({ count }) => count >= smallest)
      .flatMap(({ severity, count, median, p90 }): Row[] => [
        ["hours-to-decide", severity, "cases", count],
        ["hours-to-decide", severity, "median", Math.round(median * 10) / 10],
        ["hours-to-decide", severity, "p90", Math.round(p90 * 10) / 10],
      ]),
    ["appeals", "all", "count", appeals.total],
    ["appeals", "all", "upheld", appeals.upheld],
    ["appeals", "all", "overturned", appeals.overturned],
    ...accounts.flatMap(({ kind, count, appealed, overturned }): Row[] => [
      ["accounts", kind, "count", cell(count)],
      ["accounts", kind, "appealed", cell(appealed)],
      ["accounts", kind, "overturned", cell(overturned)],
    ]),
    ["accounts", "all", "suspended-or-banned", cell(suspended)],
  ];
}

/** RFC 4180. Every cell is a code or a number of ours: none needs quoting. */
export const toCsv = (rows: Row[]): string =>
  [["table", "item", "figure", "value"], ...rows].map((row) => `${row.join(",")}\r\n`).join("");

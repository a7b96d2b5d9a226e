/**
 * Reads aggregates.csv as somebody would who wants what it hides, with nothing of the code that hid it: every number
 * that is shown must be of enough people, and no hidden one may be the total of its line less the others.
 * @returns what is wrong, one line each
 */
export function checkAggregates(csv: string, minAuthors: number): string[] {
  const [header = "", ...lines] = csv.split("\r\n").filter(Boolean);
  const names = header.split(",");
  const rows = lines.map((line) => Object.fromEntries(line.split(",").map((value, i) => [names[i], value])));
  const faults: string[] = [];
  for (const row of rows) {
    const name = `${row.topic} ${row.language} ${row.quarter}`;
    if (
      row.suppressed === "true" ? row.threads !== "" || row.authors !== "" : Number(row.authors) < minAuthors
    )
      faults.push(`data/aggregates.csv: ${name} is of too few people`);
  }
  const dimensions = ["topic", "language", "quarter"];
  for (const varying of dimensions) {
    const fixed = dimensions.filter((name) => name !== varying);
    for (const [line, cells] of Map.groupBy(rows, (row) => fixed.map((name) => row[name]).join(" "))) {
      if (cells.filter(({ suppressed }) => suppressed === "true").length === 1)
        faults.push(`data/aggregates.csv: ${line} lets its one hidden cell be worked out`);
    }
  }
  return faults;
}

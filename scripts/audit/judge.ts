import type { Row } from "./rows.ts";

/** What is read of vitest's JSON report. */
export interface Report {
  testResults: { name: string; assertionResults: { title: string; status: string }[] }[];
}

export interface Judged {
  number: string;
  requirement: string;
  result: "shown" | "not shown";
  tests: { file: string; title: string; state: string }[];
}

/** A row is shown when every test that it names ran and passed; a title that no test bears shows nothing. */
export function judge(rows: readonly Row[], report: Report): Judged[] {
  const stateOf = (file: string, title: string): string => {
    const found = report.testResults
      .filter(({ name }) => name.replaceAll("\\", "/").endsWith(`/${file}`))
      .flatMap(({ assertionResults }) => assertionResults)
      .filter((one) => one.title === title);
    if (found.length === 0) return "missing";
    return found.find(({ status }) => status !== "passed")?.status ?? "passed";
  };
  return rows.map(({ number, requirement, tests }) => {
    const states = tests.map(([file, title]) => ({ file, title, state: stateOf(file, title) }));
    const isShown = states.length > 0 && states.every(({ state }) => state === "passed");
    return { number, requirement, result: isShown ? "shown" : "not shown", tests: states };
  });
}

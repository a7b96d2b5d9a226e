import type { Outcome, Verdict } from "./outcome.ts";
import type { Figure } from "./run.ts";

/** A table, and the targets that could be judged from it. */
export function reportPages(figures: Figure[]): Outcome {
  const width = Math.max(...figures.map(({ title }) => title.length));
  const line = (title: string, ...cells: string[]) =>
    `${title.padEnd(width)}  ${cells.map((cell) => cell.padStart(10)).join("  ")}\n`;
  const rows = figures.map((figure) =>
    line(
      figure.title,
      String(figure.requests),
      figure.cpuMsPerRequest.toFixed(2),
      figure.databaseMsPerRequest === null ? "–" : figure.databaseMsPerRequest.toFixed(2),
      figure.perSecond.toFixed(0),
      `${figure.p50} ms`,
      `${figure.p975} ms`,
      `${figure.p99} ms`,
      figure.kilobytes === null ? "–" : figure.kilobytes.toFixed(1),
      figure.megabytes === null ? "–" : figure.megabytes.toFixed(0),
    ),
  );
  const head = ["requests", "web CPU ms", "db CPU ms", "requests/s", "p50", "p97.5", "p99", "kB", "RSS MB"];
  return { figures, table: [line("", ...head), ...rows].join(""), verdicts: judge(figures) };
}

const percent = (value: number) => `${Math.round(value * 100)} %`;
const ms = (value: number) => `${value.toFixed(2)} ms`;
const times = (value: number) => `${value.toFixed(2)} ×`;

interface Target {
  /** The scenarios it is judged from: all of them must have run. */
  of: Figure["name"][];
  /** What was reached, and what is wanted. */
  judge: (...figures: Figure[]) => Verdict;
}

/** What the product promises, as ratios within one run wherever that is possible. */
const targets: Target[] = [
  {
    of: ["cached", "bare"],
    judge: (cached, bare) => {
      const share = cached!.perSecond / bare!.perSecond;
      return {
        text: `a cached page is served at ${percent(share)} of the bare server's rate (at least 50 %)`,
        isMet: share >= 0.5,
      };
    },
  },
  {
    of: ["not-modified", "bare"],
    judge: (unchanged, bare) => {
      const share = unchanged!.perSecond / bare!.perSecond;
      return {
        text: `an unchanged page is confirmed at ${percent(share)} of the bare server's rate (at least 70 %)`,
        isMet: share >= 0.7,
      };
    },
  },
  {
    of: ["first-render"],
    judge: (first) => ({
      text: `a first render takes ${ms(first!.cpuMsPerRequest)} of CPU, ${ms(first!.databaseMsPerRequest ?? 0)} in the database (at most 2.5 and 1 ms)`,
      isMet: first!.cpuMsPerRequest <= 2.5 && (first!.databaseMsPerRequest ?? 0) <= 1,
    }),
  },
  {
    of: ["signed-in", "first-render"],
    judge: (signedIn, first) => {
      const more = signedIn!.cpuMsPerRequest - first!.cpuMsPerRequest;
      return { text: `a signed-in reader costs ${ms(more)} more than that (at most 1 ms)`, isMet: more <= 1 };
    },
  },
  {
    of: ["long-thread", "first-render"],
    judge: (long, first) => {
      const total = (figure: Figure) => figure.cpuMsPerRequest + (figure.databaseMsPerRequest ?? 0);
      const factor = total(long!) / total(first!);
      return {
        text: `a page of 1 000 answers costs ${times(factor)} one of 20 (at most 1.2)`,
        isMet: factor <= 1.2,
      };
    },
  },
  {
    of: ["crowd"],
    judge: (crowd) => {
      const factor = crowd!.p99 / Math.max(1, crowd!.p50);
      return { text: `p99 at 200 connections is ${times(factor)} p50 (at most 4)`, isMet: factor <= 4 };
    },
  },
  {
    of: ["answer", "insert"],
    judge: (answer, insert) => {
      const total = (figure: Figure) => figure.cpuMsPerRequest + (figure.databaseMsPerRequest ?? 0);
      const factor = total(answer!) / total(insert!);
      return {
        text: `posting costs ${times(factor)} the bare transaction (at most 3), ${answer!.perSecond.toFixed(0)} a second (at least 500)`,
        isMet: factor <= 3 && answer!.perSecond >= 500,
      };
    },
  },
];

function judge(figures: Figure[]): Verdict[] {
  return targets.flatMap(({ of, judge: judgeOne }) => {
    const found = of.map((name) => figures.find((figure) => figure.name === name));
    if (found.includes(undefined)) return [];
    return [judgeOne(...(found as Figure[]))];
  });
}

import type { Figure } from "./run.ts";

/** What the product promises (design: anonymous pages are cheap). */
const targets = { cachedShareOfBare: 0.25, firstRenderCpuMs: 4 };

/** A table for the terminal, then the targets that could be judged from it. */
export function formatReport(figures: Figure[]): string {
  const width = Math.max(...figures.map(({ title }) => title.length));
  const line = (title: string, ...cells: string[]) =>
    `${title.padEnd(width)}  ${cells.map((cell) => cell.padStart(11)).join("  ")}\n`;
  const rows = figures.map((figure) =>
    line(
      figure.title,
      String(figure.requests),
      figure.cpuMsPerRequest.toFixed(2),
      figure.databaseMsPerRequest === null ? "–" : figure.databaseMsPerRequest.toFixed(2),
      figure.perSecond.toFixed(0),
      `${figure.p50} ms`,
      `${figure.p99} ms`,
    ),
  );
  return [
    line("", "requests", "web CPU ms", "db CPU ms", "requests/s", "p50", "p99"),
    ...rows,
    "\n",
    ...judge(figures),
  ].join("");
}

function judge(figures: Figure[]): string[] {
  const of = (name: Figure["name"]) => figures.find((figure) => figure.name === name);
  const verdict = (text: string, isMet: boolean) => `${isMet ? "met   " : "MISSED"}  ${text}\n`;
  const [bare, cached, first] = [of("bare"), of("cached"), of("first-render")];
  const lines = [];
  if (bare && cached) {
    const share = cached.perSecond / bare.perSecond;
    const percent = (value: number) => `${Math.round(value * 100)} %`;
    lines.push(
      verdict(
        `a cached page is served at ${percent(share)} of the bare server's rate (at least ${percent(targets.cachedShareOfBare)})`,
        share >= targets.cachedShareOfBare,
      ),
    );
  }
  if (first) {
    const { cpuMsPerRequest } = first;
    lines.push(
      verdict(
        `a first render takes ${cpuMsPerRequest.toFixed(2)} ms of CPU (at most ${targets.firstRenderCpuMs} ms)`,
        cpuMsPerRequest <= targets.firstRenderCpuMs,
      ),
    );
  }
  return lines;
}

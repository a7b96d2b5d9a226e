import { renderToStaticMarkup } from "react-dom/server";
import type { ReactElement } from "react";
import { expect, test } from "vitest";
import { I18nProvider } from "../../shared/i18n/index.tsx";
import { translator } from "../../shared/i18n/translators.server.ts";
import type { PortalPage } from "../portal.server.ts";
import { delayBuckets } from "../release/rows.ts";
import { PortalCharts } from "./charts.tsx";
import { TopicsOverTime } from "./topics-over-time.tsx";

const draw = (chart: ReactElement): string =>
  renderToStaticMarkup(<I18nProvider value={{ locale: "en", t: translator("en") }}>{chart}</I18nProvider>);

const attribute = (tag: string, name: string): number =>
  Number.parseFloat(new RegExp(` ${name}="([^"]*)"`).exec(tag)![1]!);

/** The groups of the drawing with this name: the words of each, and its bars without the line that they stand on. */
function groupsOf(html: string, title: string) {
  const svg = new RegExp(`<svg role="img" aria-label="${title}".*?</svg>`, "s").exec(html)![0];
  return [...svg.matchAll(/<g>(.*?)<\/g>/gs)].map(([, group]) => ({
    words: /<text[^>]*>(.*?)<\/text>/s.exec(group!)![1],
    bars: (group!.match(/<rect[^>]*>/g) ?? []).filter((tag) => tag.includes('fill="var(--accent)"')),
  }));
}

const page = (part: object) => part as PortalPage;

test("topics over time: a series for each family, the largest first, each column as high as its count", () => {
  const html = draw(
    <TopicsOverTime
      page={page({
        quarters: [{ quarter: "2025-Q4" }, { quarter: "2026-Q1" }, { quarter: "2026-Q2" }],
        topicLabels: { sleep: "Sleep", heart: "Heart" },
        topicQuarters: [
          { topic: "sleep", quarter: "2025-Q4", threads: 11 },
          { topic: "sleep", quarter: "2026-Q2", threads: 22 },
          { topic: "heart", quarter: "2025-Q4", threads: 44 },
          { topic: "heart", quarter: "2026-Q1", threads: null },
          { topic: "none", quarter: "2026-Q1", threads: 12 },
        ],
      })}
    />,
  );
  const groups = groupsOf(html, translator("en")("research.portal.topicsOverTime"));
  expect(groups.map(({ words }) => words)).toEqual([
    "Heart",
    "Sleep",
    translator("en")("research.portal.noTopic"),
  ]);
  const heights = groups.map(({ bars }) => bars.map((bar) => attribute(bar, "height")));
  expect(heights).toEqual([
    [36, 0, 0],
    [9, 0, 18],
    [0, expect.closeTo((36 * 12) / 44), 0],
  ]);
  // Columns stand on one line and one below the other, a quarter each.
  groups.forEach(({ bars }, row) =>
    bars.forEach((bar, column) => {
      expect(attribute(bar, "y") + attribute(bar, "height")).toBeCloseTo(row * 72 + 60);
      expect(attribute(bar, "x")).toBeCloseTo((column * 100) / 3);
    }),
  );
});

test("response times: a bar for each delay, in its order, as long as its count", () => {
  const byDelay = Object.fromEntries(delayBuckets.map((delay, n) => [delay, (n + 1) * 10]));
  const html = draw(
    <PortalCharts
      page={page({
        quality: { posts: { byKind: { question: 3 }, byDelay }, threadsByTopic: {} },
        topicLabels: {},
      })}
    />,
  );
  const groups = groupsOf(html, translator("en")("research.portal.byDelay"));
  expect(groups.map(({ words }) => words)).toEqual(
    delayBuckets.map(
      (delay, n) => `${translator("en").dynamic(`research.delays.${delay}`)} · ${(n + 1) * 10}`,
    ),
  );
  const most = delayBuckets.length;
  groups.forEach(({ bars }, n) =>
    expect(bars.map((bar) => attribute(bar, "width"))).toEqual([expect.closeTo((100 * (n + 1)) / most)]),
  );
});

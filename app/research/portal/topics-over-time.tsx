import { scaleLinear } from "d3-scale";
import { formatNumber } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import type { PortalPage } from "../portal.server.ts";
import { Scrolling } from "../scrolling.tsx";

const mostTopics = 8;
const mostQuarters = 12;
const rowHeight = 72;
const tallest = 36;

/**
 * Threads of the largest families of topics by quarter: a row of columns each, one scale for all, so that they can be
 * compared without telling colours apart. A cell that is left blank has no column.
 */
export function TopicsOverTime({ page }: { page: PortalPage }) {
  const { t, locale } = useI18n();
  const { quarters, rows } = largest(page);
  if (rows.length === 0) return null;
  const title = t("research.portal.topicsOverTime");
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts.map((count) => count ?? 0)));
  const height = scaleLinear().domain([0, most]).range([0, tallest]);
  const labelOf = (slug: string) =>
    slug === "none" ? t("research.portal.noTopic") : (page.topicLabels[slug] ?? slug);
  const step = 100 / quarters.length;
  return (
    <figure className="figure card">
      <figcaption>
        <strong>{title}</strong>{" "}
        <span className="meta">
          {t("research.portal.topicsOverTimeHint", {
            from: quarters[0]!,
            to: quarters.at(-1)!,
            most: formatNumber(most, locale),
          })}
        </span>
      </figcaption>
      <svg role="img" aria-label={title} width="100%" height={rows.length * rowHeight}>
        {rows.map(({ topic, counts }, row) => (
          <g key={topic}>
            <text x="0" y={row * rowHeight + 16}>
              {labelOf(topic)}
            </text>
            {counts.map((count, column) => (
              <rect
                key={quarters[column]}
                x={`${column * step}%`}
                y={row * rowHeight + 24 + tallest - height(count ?? 0)}
                width={`${step * 0.8}%`}
                height={height(count ?? 0)}
                fill="var(--accent)"
              />
            ))}
            <rect
              x="0"
              y={row * rowHeight + 24 + tallest}
              width="100%"
              height="1"
              fill="currentColor"
              opacity="0.3"
            />
          </g>
        ))}
      </svg>
      <details>
        <summary>{t("research.portal.table")}</summary>
        <Scrolling label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("research.portal.topic")}</th>
                {quarters.map((quarter) => (
                  <th scope="col" key={quarter}>
                    {quarter}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ topic, counts }) => (
                <tr key={topic}>
                  <th scope="row">{labelOf(topic)}</th>
                  {counts.map((count, column) => (
                    <td key={quarters[column]}>
                      {count === null ? t("research.portal.suppressed") : formatNumber(count, locale)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
      </details>
    </figure>
  );
}

/** The families with the most threads in the last quarters; of each its counts, null where a cell is left blank. */
function largest({ quarters: totals, topicQuarters }: PortalPage) {
  const quarters = totals.slice(-mostQuarters).map(({ quarter }) => quarter);
  const byTopic = Map.groupBy(topicQuarters, ({ topic }) => topic);
  const rows = [...byTopic].map(([topic, cells]) => {
    const threadsIn = new Map(cells.map(({ quarter, threads }) => [quarter, threads]));
    // Without a line there was no thread.
    const counts = quarters.map((quarter) => (threadsIn.has(quarter) ? threadsIn.get(quarter)! : 0));
    return { topic, counts, total: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) };
  });
  return {
    quarters,
    rows: rows
      .filter(({ total }) => total > 0)
      .toSorted((a, b) => b.total - a.total)
      .slice(0, mostTopics),
  };
}

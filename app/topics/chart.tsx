import { scaleLinear, scalePoint } from "d3-scale";
import { area, curveMonotoneX, line } from "d3-shape";
import { formatMonth, formatNumber } from "../shared/i18n/format.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import type { Month } from "./chart.server.ts";

const size = { width: 640, height: 200, left: 34, right: 8, top: 12, bottom: 26 };

/** Questions over time, drawn on the server; the same figures stand in a table behind it. */
export function TopicChart({ months, topic }: { months: Month[]; topic: string }) {
  const { t, locale } = useI18n();
  const total = months.reduce((sum, { questions }) => sum + questions, 0);
  if (total === 0) return null;
  const most = Math.max(...months.map(({ questions }) => questions));
  const x = scalePoint()
    .domain(months.map(({ month }) => month))
    .range([size.left, size.width - size.right]);
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([size.height - size.bottom, size.top]);
  const at = ({ month }: Month) => x(month)!;
  const height = ({ questions }: Month) => y(questions);
  const nameOf = (month: string) => formatMonth(new Date(month), locale);
  const ticks = y.ticks(4).filter(Number.isInteger);
  const ends = [months[0]!, months.at(-1)!];
  const title = t("topics.chart.title", { topic });
  return (
    <figure className="figure card">
      <figcaption>
        <strong>{title}</strong>
      </figcaption>
      <svg role="img" aria-label={title} viewBox={`0 0 ${size.width} ${size.height}`} width="100%">
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={size.left}
              x2={size.width - size.right}
              y1={y(tick)}
              y2={y(tick)}
              stroke="var(--line)"
            />
            <text x={size.left - 8} y={y(tick) + 5} textAnchor="end" className="tick">
              {formatNumber(tick, locale)}
            </text>
          </g>
        ))}
        <path
          d={area<Month>(at, y(0), height).curve(curveMonotoneX)(months)!}
          fill="var(--accent)"
          opacity="0.14"
        />
        <path
          d={line<Month>(at, height).curve(curveMonotoneX)(months)!}
          fill="none"
          stroke="var(--accent)"
          strokeWidth="2.5"
        />
        {ends.map(({ month }, index) => (
          <text
            key={month}
            x={x(month)}
            y={size.height - 6}
            textAnchor={index === 0 ? "start" : "end"}
            className="tick"
          >
            {nameOf(month)}
          </text>
        ))}
      </svg>
      <details>
        <summary>{t("topics.chart.table")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("topics.chart.month")}</th>
              <th scope="col">{t("topics.chart.questions")}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, questions }) => (
              <tr key={month}>
                <td>{nameOf(month)}</td>
                <td>{formatNumber(questions, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

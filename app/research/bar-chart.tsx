import { scaleLinear } from "d3-scale";
import { formatNumber } from "../shared/i18n/format.ts";
import { useI18n } from "../shared/i18n/index.tsx";

export interface Bar {
  label: string;
  value: number;
}

const rowHeight = 44;

/** Bars that lie down, so that words stay readable on a telephone; widths are shares, so the text is never scaled. */
export function BarChart({ title, label, bars }: { title: string; label: string; bars: Bar[] }) {
  const { t, locale } = useI18n();
  const width = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(({ value }) => value))])
    .range([0, 100]);
  return (
    <figure className="figure card">
      <figcaption>
        <strong>{title}</strong>
      </figcaption>
      <svg role="img" aria-label={title} width="100%" height={bars.length * rowHeight}>
        {bars.map(({ label: name, value }, row) => (
          <g key={name}>
            <text x="0" y={row * rowHeight + 16}>
              {name} · {formatNumber(value, locale)}
            </text>
            <rect
              x="0"
              y={row * rowHeight + 22}
              width={`${width(value)}%`}
              height="12"
              rx="3"
              fill="var(--accent)"
            />
          </g>
        ))}
      </svg>
      <details>
        <summary>{t("research.portal.table")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{label}</th>
              <th scope="col">{t("research.portal.count")}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label: name, value }) => (
              <tr key={name}>
                <td>{name}</td>
                <td>{formatNumber(value, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

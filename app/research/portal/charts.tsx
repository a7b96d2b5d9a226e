import { useI18n } from "../../shared/i18n/index.tsx";
import { BarChart } from "../bar-chart.tsx";
import type { PortalPage } from "../portal.server.ts";
import { delayBuckets } from "../release/rows.ts";

const mostTopics = 10;

/** Counts of the version itself; topics below the threshold are not named in it, so no cell is too small here. */
export function PortalCharts({ page }: { page: PortalPage }) {
  const { t } = useI18n();
  const { posts, threadsByTopic } = page.quality;
  const kinds = Object.entries(posts.byKind).toSorted(([, a], [, b]) => b - a);
  const delays = delayBuckets.map((delay) => ({
    label: t.dynamic(`research.delays.${delay}`),
    value: posts.byDelay?.[delay] ?? 0,
  }));
  const topics = Object.entries(threadsByTopic).slice(0, mostTopics);
  return (
    <>
      <h2>{t("research.portal.charts")}</h2>
      <div className="two">
        <BarChart
          title={t("research.portal.byKind")}
          label={t("research.portal.kind")}
          bars={kinds.map(([kind, value]) => ({ label: t.dynamic(`research.kinds.${kind}`), value }))}
        />
        {topics.length > 0 ? (
          <BarChart
            title={t("research.portal.byTopic")}
            label={t("research.portal.topic")}
            bars={topics.map(([slug, value]) => ({ label: page.topicLabels[slug] ?? slug, value }))}
          />
        ) : null}
        {posts.byDelay ? (
          <BarChart title={t("research.portal.byDelay")} label={t("research.portal.delay")} bars={delays} />
        ) : null}
      </div>
    </>
  );
}

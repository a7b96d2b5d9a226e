import type { ReactNode } from "react";
import type { Bilingual } from "../../../db/schema/index.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { TopicLink } from "../../shared/ui/pieces.tsx";

interface Figures {
  professionals: number;
  answers: number;
  moderationMinutes: number | null;
  shared: number;
}

/** Beside the questions: the way in by topic, and figures about trust that are counted, not claimed. */
export function HomeSide({
  topics,
  figures,
}: {
  topics: { slug: string; label: Bilingual }[];
  figures: Figures;
}) {
  const { locale, t } = useI18n();
  return (
    <aside className="side" aria-label={t("questions.list.around")}>
      <section>
        <h2>{t("questions.list.topics")}</h2>
        <div className="row">
          {topics.map(({ slug, label }) => (
            <TopicLink key={slug} slug={slug} label={label[locale]} />
          ))}
          <a href={paths.topics()}>{t("questions.list.allTopics")}</a>
        </div>
      </section>
      <section>
        <h2>{t("questions.list.trust")}</h2>
        <div className="stats">
          <Stat value={formatNumber(figures.professionals, locale)}>
            {t("questions.list.professionals", { count: figures.professionals })}
          </Stat>
          <Stat value={formatNumber(figures.answers, locale)}>
            {t("questions.list.answersGiven", { count: figures.answers })}
          </Stat>
          {figures.moderationMinutes === null ? null : (
            <Stat value={<Duration minutes={figures.moderationMinutes} />}>
              {t("questions.list.moderationDelay")}
            </Stat>
          )}
        </div>
        <p>
          <a href={paths.moderationLog()}>{t("questions.list.trustMore")}</a>
        </p>
      </section>
      <section>
        <h2>{t("questions.list.research")}</h2>
        <p>
          {figures.shared > 0 ? `${t("questions.list.shared", { count: figures.shared })} ` : null}
          <a href={paths.data()}>{t("questions.list.researchMore")}</a>
        </p>
      </section>
    </aside>
  );
}

function Stat({ value, children }: { value: ReactNode; children: string }) {
  return (
    <div className="stat">
      <b>{value}</b>
      {children}
    </div>
  );
}

function Duration({ minutes }: { minutes: number }) {
  const { t } = useI18n();
  return minutes < 120
    ? t("questions.list.minutes", { count: Math.max(1, Math.round(minutes)) })
    : t("questions.list.hours", { count: Math.round(minutes / 60) });
}

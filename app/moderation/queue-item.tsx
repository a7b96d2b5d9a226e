import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Chip } from "../shared/ui/pieces.tsx";
import { Covered } from "./covered.tsx";
import { Due, Moment } from "./moment.tsx";
import { useReasonName } from "./names.tsx";
import type { QueueItem as Item } from "./queries/queue.server.ts";

/** Texts of these lanes are blurred until asked for: nobody meets them by scrolling. */
const coveredLanes = new Set(["safety", "abuse"]);

export function QueueItem({ item, now }: { item: Item; now: Date }) {
  const { t } = useI18n();
  const nameOf = useReasonName();
  const title = [...new Set(item.reasons.map(nameOf))].join(" · ");
  return (
    <li>
      <h2>
        <a href={item.appealId ? paths.moderationAppeal(item.appealId) : paths.moderationCase(item.number)}>
          {title || t.dynamic(`moderation.origins.${item.origin}`)}
          <span className="visually-hidden"> — {t("moderation.case.title", { number: item.number })}</span>
        </a>
      </h2>
      <div className="row">
        {item.status === "appealed" || item.status === "awaiting_author" ? (
          <Chip tone="outline">{t(`moderation.statuses.${item.status}`)}</Chip>
        ) : null}
        <Due at={item.dueAt} now={now} />
        <Chip tone={item.severity === "critical" ? "danger" : "plain"}>
          {t.dynamic(`moderation.lanes.${item.lane}`)} · {t.dynamic(`moderation.severities.${item.severity}`)}
        </Chip>
        {item.holder ? (
          <Chip tone="verified">
            {item.holder.isMe
              ? t("moderation.queue.claimedByYou")
              : t("moderation.queue.claimedBy", { pseudonym: item.holder.pseudonym })}
          </Chip>
        ) : null}
      </div>
      <p className="meta">
        {t.dynamic(`moderation.kinds.${item.kind}`)} · {t.dynamic(`moderation.origins.${item.origin}`)} ·{" "}
        {item.language === "fr" ? t("moderation.queue.french") : t("moderation.queue.english")} ·{" "}
        {t("moderation.queue.openedLabel")} <Moment at={item.openedAt} />
      </p>
      {coveredLanes.has(item.lane) ? (
        <Covered text={item.snippet} lang={item.language} />
      ) : (
        <p lang={item.language}>{item.snippet}</p>
      )}
    </li>
  );
}

import { useI18n } from "../shared/i18n/index.tsx";
import { Chip, When } from "../shared/ui/pieces.tsx";
import { isNotificationKind, notificationKinds } from "./kinds.ts";

export interface News {
  kind: string;
  data: Record<string, string | number>;
  createdAt: Date;
  readAt: Date | null;
  title: string | null;
  slug: string | null;
  language: "fr" | "en" | null;
}

/** One piece of news: what happened, where it leads, when. Never who, so that pseudonyms hold. */
export function NewsItem({ item }: { item: News }) {
  const { t } = useI18n();
  const { kind, data, createdAt, readAt, title, slug, language } = item;
  const known = isNotificationKind(kind) ? kind : null;
  const href = known ? notificationKinds[known].href(data, slug) : null;
  const sentence = t.dynamic(`notifications.kinds.${known ?? "other"}`, data);
  return (
    <li>
      <p>
        {readAt === null ? (
          <>
            <Chip tone="outline">{t("notifications.new")}</Chip>{" "}
          </>
        ) : null}
        {title && href ? sentence : null}
        {!title && href ? <a href={href}>{sentence}</a> : null}
        {!href ? sentence : null}
      </p>
      {title && href ? (
        <h2>
          <a href={href} lang={language ?? undefined}>
            {title}
          </a>
        </h2>
      ) : null}
      {typeof data.number === "number" && !title ? <p className="meta">{t("notifications.gone")}</p> : null}
      <p className="meta">
        <When at={createdAt} />
      </p>
    </li>
  );
}

import { formatDateTime } from "../shared/i18n/format.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import type { Translate } from "../shared/i18n/translate.ts";
import { Chip } from "../shared/ui/pieces.tsx";

/** A date and time in the reader's language. */
export function Moment({ at }: { at: Date | string }) {
  const { locale } = useI18n();
  const date = new Date(at);
  return <time dateTime={date.toISOString()}>{formatDateTime(date, locale)}</time>;
}

const minute = 60_000;
const nearMinutes = 60;

/** A span in the unit that a person would use. */
function span(milliseconds: number, t: Translate): string {
  const minutes = Math.max(1, Math.round(milliseconds / minute));
  if (minutes < 90) return t("moderation.due.minutes", { count: minutes });
  const hours = Math.round(minutes / 60);
  return hours < 48
    ? t("moderation.due.hours", { count: hours })
    : t("moderation.due.days", { count: Math.round(hours / 24) });
}

/** Time left until a decision is due, louder as it passes. */
export function Due({ at, now }: { at: Date | string; now: Date | string }) {
  const { t } = useI18n();
  const left = new Date(at).getTime() - new Date(now).getTime();
  if (left < 0) return <Chip tone="danger">{t("moderation.due.late", { time: span(-left, t) })}</Chip>;
  return (
    <Chip tone={left < nearMinutes * minute ? "lived" : "plain"}>
      {t("moderation.due.left", { time: span(left, t) })}
    </Chip>
  );
}

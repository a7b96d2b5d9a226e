import { useEffect, useState } from "react";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";

interface Load {
  total: number;
  late: number;
  near: number;
  isMany: boolean;
}

/** How many cases wait: as the page was made, and as it changes where scripts run. */
export function QueueLoad({ load }: { load: Load }) {
  const { t } = useI18n();
  const [live, setLive] = useState<Load | null>(null);
  useEffect(() => {
    const events = new EventSource(paths.moderationLive());
    events.addEventListener("message", ({ data }: MessageEvent<string>) => setLive(JSON.parse(data) as Load));
    return () => events.close();
  }, []);
  const { total, late, near, isMany } = live ?? load;
  const isStale = live !== null && (live.total !== load.total || live.isMany !== load.isMany);
  return (
    <p role="status" id="queue-load" data-live={live ? "" : undefined}>
      {t(isMany ? "moderation.queue.many" : "moderation.queue.intro", { count: total })}{" "}
      {late > 0 ? <strong>{t("moderation.queue.late", { count: late })} </strong> : null}
      {near > 0 ? t("moderation.queue.near", { count: near }) : null}{" "}
      {isStale ? <a href={paths.moderation()}>{t("moderation.queue.refresh")}</a> : null}
    </p>
  );
}

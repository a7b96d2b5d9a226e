import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { loadKey, loadWords } from "./load-words.ts";
import type { Load } from "./queries/load.server.ts";

/** How many cases wait: as the page was made, and as it changes where scripts run. */
export function QueueLoad({ load }: { load: Load }) {
  const { t } = useI18n();
  const { total, late, near } = loadWords(t, load);
  return (
    <p role="status" id="queue-load" data-events={paths.moderationLive()} data-key={loadKey(load)}>
      <span data-part="total">{total}</span> <strong data-part="late">{late}</strong>{" "}
      <span data-part="near">{near}</span>{" "}
      <a href={paths.moderation()} data-stale="" hidden>
        {t("moderation.queue.refresh")}
      </a>
    </p>
  );
}

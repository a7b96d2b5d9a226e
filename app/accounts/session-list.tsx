import { useI18n } from "../shared/i18n/index.tsx";
import { formatDateTime } from "../shared/i18n/format.ts";
import { Chip } from "../shared/ui/pieces.tsx";

interface OwnSession {
  key: string;
  device: string | null;
  createdAt: Date | string;
  isThis: boolean;
}

/** Where a person is signed in, each with a way to end it. */
export function SessionList({ sessions }: { sessions: OwnSession[] }) {
  const { t, locale } = useI18n();
  return (
    <section className="card stack">
      <h2>{t("accounts.security.sessions")}</h2>
      <p className="meta">{t("accounts.security.sessionsHint")}</p>
      {sessions.map(({ key, device, createdAt, isThis }) => {
        const said = {
          device: device ?? t("accounts.security.unknownDevice"),
          date: formatDateTime(new Date(createdAt), locale),
        };
        return (
          <form method="post" className="actions between" key={key}>
            <input type="hidden" name="key" value={key} />
            <p>
              {t("accounts.security.session", said)}{" "}
              {isThis ? <Chip>{t("accounts.security.thisOne")}</Chip> : null}
            </p>
            {isThis ? null : (
              <button className="button" name="intent" value="end">
                {t("accounts.security.end", said)}
              </button>
            )}
          </form>
        );
      })}
      {sessions.length > 1 ? (
        <form method="post">
          <button className="button" name="intent" value="end-others">
            {t("accounts.security.endOthers")}
          </button>
        </form>
      ) : null}
    </section>
  );
}

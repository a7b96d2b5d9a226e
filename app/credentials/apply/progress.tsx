import { useI18n } from "../../shared/i18n/index.tsx";
import { formatDate } from "../../shared/i18n/format.ts";
import { Chip, Notice, When } from "../../shared/ui/pieces.tsx";

export interface ProgressProps {
  status: string;
  submittedAt: string | Date | null;
  decision: { outcome: string; reasons: string; createdAt: string | Date } | null;
  views: { viewedAt: string | Date }[];
  canApplyAgain: boolean;
  appealedAt: string | Date | null;
}

/** Where an application stands, in words, with what the verifier wrote. */
export function Progress({ status, submittedAt, decision, views, canApplyAgain, appealedAt }: ProgressProps) {
  const { t, locale } = useI18n();
  const isWaiting = ["submitted", "in_review", "decided_once"].includes(status);
  return (
    <section className="card stack" aria-labelledby="progress-title">
      <div className="row between">
        <h2 id="progress-title">{t("credentials.progress.title")}</h2>
        <Chip tone={status === "rejected" ? "danger" : "outline"}>
          {t.dynamic(`credentials.statuses.${status}`)}
        </Chip>
      </div>
      {submittedAt ? (
        <p className="meta">
          {t("credentials.progress.submitted", { date: formatDate(new Date(submittedAt), locale) })}
        </p>
      ) : null}
      {isWaiting ? (
        <p>
          {t(status === "decided_once" ? "credentials.progress.waitSecond" : "credentials.progress.wait")}
        </p>
      ) : null}
      {isWaiting && appealedAt ? <p>{t("credentials.badge.appeal.waiting")}</p> : null}
      {decision && (status === "rejected" || status === "needs_info") ? (
        <Notice tone={status === "rejected" ? "danger" : "care"}>
          <p>
            <strong>
              {t(status === "rejected" ? "credentials.progress.rejected" : "credentials.progress.asked")}
            </strong>
          </p>
          <p className="meta">{t("credentials.progress.reasons")}</p>
          <p className="mail-text">{decision.reasons}</p>
          {appealedAt && status === "rejected" ? <p>{t("credentials.badge.appeal.final")}</p> : null}
          {canApplyAgain && status === "rejected" && !appealedAt ? (
            <p>{t("credentials.progress.again")}</p>
          ) : null}
        </Notice>
      ) : null}
      {views.length > 0 ? (
        <details>
          <summary>{t("credentials.progress.views")}</summary>
          <ul>
            {views.map(({ viewedAt }) => (
              <li key={String(viewedAt)}>
                <When at={viewedAt} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

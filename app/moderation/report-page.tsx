import { useI18n } from "../shared/i18n/index.tsx";
import type { ReactNode } from "react";
import type { FormState } from "../shared/http/forms.ts";
import { Choices, FormErrors, TextArea } from "../shared/ui/form.tsx";
import { maxComment } from "./choices.ts";
import { reportReasons } from "./reasons.ts";
import type { ReasonCode } from "./reasons.ts";

interface ReportPageProps {
  title: string;
  /** Where the form is sent. */
  action: string;
  /** The page on which it stands that is reported. */
  back: string;
  /** What is reported; null once the report was sent. */
  quote: ReactNode;
  /** What can be wrong with it; every reason, unless fewer are given. */
  reasons?: readonly ReasonCode[];
  state: FormState | undefined;
}

/** The page on which a text or an account is reported, and its thanks. */
export function ReportPage({ title, action, back, quote, reasons = reportReasons, state }: ReportPageProps) {
  const { t } = useI18n();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {quote ? (
          <>
            <p>{t("moderation.report.intro")}</p>
            <p>
              <strong>{t("moderation.report.urgent")}</strong>
            </p>
            <FormErrors state={state} />
            {quote}
            <form method="post" action={action} className="form">
              <Choices
                name="reason"
                label={t("moderation.report.reason")}
                required
                state={state}
                options={reasons.map((code) => ({
                  value: code,
                  label: t(`moderation.reasons.${code}`),
                  detail: t(`moderation.reasonDetails.${code}`),
                }))}
              />
              <TextArea
                name="comment"
                label={t("moderation.report.comment")}
                hint={t("moderation.report.commentHint")}
                rows={3}
                maxLength={maxComment}
                state={state}
              />
              <div className="actions">
                <button className="button primary">{t("moderation.report.send")}</button>
                <a className="button quiet" href={back}>
                  {t("moderation.report.back")}
                </a>
              </div>
            </form>
          </>
        ) : (
          <>
            <p>{t("moderation.report.sent")}</p>
            <p>
              <a className="button" href={back}>
                {t("moderation.report.back")}
              </a>
            </p>
          </>
        )}
      </main>
    </div>
  );
}

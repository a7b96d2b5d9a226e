import type { FormState } from "../../shared/http/forms.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { Checkbox, Choices, TextArea } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import type { Review } from "./types.ts";

/** Approve, ask or reject, on the version of the application that is on the screen. */
export function DecisionForm({ review, state }: { review: Review; state?: FormState }) {
  const { t } = useI18n();
  const failed = review.failed.map((check) => t.dynamic(`credentials.review.check.${check}`)).join(" ; ");
  const option = (value: "approve" | "ask" | "reject") => ({
    value,
    label: t(`credentials.review.${value}`),
    detail: t(`credentials.review.${value}Detail`),
  });
  return (
    <section className="card stack">
      <h2>{t("credentials.review.decide")}</h2>
      {review.needsTwo && !review.isBlocked ? <Notice>{t("credentials.review.two")}</Notice> : null}
      {review.isBlocked ? <Notice tone="care">{t("credentials.review.blocked")}</Notice> : null}
      <form method="post" className="form" noValidate>
        <input type="hidden" name="version" value={review.version} />
        <Choices
          name="outcome"
          label={t("credentials.review.choice")}
          options={[...(review.isBlocked ? [] : [option("approve")]), option("ask"), option("reject")]}
          required
          state={state}
        />
        {failed && !review.isBlocked ? (
          <Checkbox
            name="override"
            label={t("credentials.review.override", { checks: failed })}
            state={state}
          />
        ) : null}
        {review.mustLookUp ? (
          <Checkbox name="lookedUp" label={t("credentials.review.lookedUp")} state={state} />
        ) : null}
        <TextArea
          name="reasons"
          label={t("credentials.review.reasons")}
          hint={t("credentials.review.reasonsHint")}
          rows={4}
          maxLength={2000}
          state={state}
        />
        <p>{t("credentials.review.noConflict")}</p>
        <div className="actions">
          <button className="button primary" name="intent" value="decide">
            {t("credentials.review.submit")}
          </button>
        </div>
      </form>
    </section>
  );
}

import { Link } from "@remix-run/react";
import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Checkbox, Field, Select, TextArea } from "../shared/ui/form.tsx";
import { accountMeasureKinds } from "./choices.ts";
import type { CasePage } from "./queries/case-page.server.ts";
import { reasonCodes } from "./reasons.ts";
import { maxExplanation } from "./choices.ts";

/** Measures on the account behind the case: what was done, and the form to do one. */
export function CaseAccount({ page, state }: { page: CasePage; state: FormState | undefined }) {
  const { t } = useI18n();
  if (!page.author) return null;
  const kinds = accountMeasureKinds.filter(
    (kind) => kind !== "open-identity" || page.author?.pseudonym === null,
  );
  const hasErrors = ["kind", "days", "removesPosts", "accountReason", "accountExplanation"].some(
    (name) => state?.errors[name],
  );
  return (
    <section className="card" id="account">
      <h2>
        {t(page.target.kind === "account" ? "moderation.account.reported" : "moderation.account.title")}
      </h2>
      {page.accountMeasures.length > 0 ? (
        <ul>
          {page.accountMeasures.map((measure) => (
            <li key={measure.id}>
              <Link to={paths.accountMeasure(measure.id)}>
                {t(`moderation.account.kinds.${measure.kind}`)}
              </Link>
              {measure.effectiveAt ? null : ` — ${t("moderation.account.waits")}`}
              {measure.endedAt ? ` — ${t("moderation.account.ended")}` : null}
            </li>
          ))}
        </ul>
      ) : null}
      <details open={hasErrors || (page.target.kind === "account" && page.isDecidable)}>
        <summary>{t("moderation.account.propose")}</summary>
        <form method="post" action={`${paths.moderationCase(page.number)}#account`} className="form">
          <p>{t("moderation.account.two")}</p>
          <Select
            name="kind"
            label={t("moderation.account.kind")}
            required
            state={state}
            initial="warn"
            options={kinds.map((kind) => ({ value: kind, label: t(`moderation.account.kinds.${kind}`) }))}
          />
          <Field
            name="days"
            label={t("moderation.account.days")}
            hint={t("moderation.account.daysHint")}
            inputMode="numeric"
            maxLength={3}
            state={state}
          />
          <Checkbox name="removesPosts" label={t("moderation.account.removesPosts")} state={state} />
          <Select
            name="accountReason"
            label={t("moderation.case.reason")}
            required
            state={state}
            initial={page.suggested ?? reasonCodes[0]!}
            options={reasonCodes.map((code) => ({ value: code, label: t(`moderation.reasons.${code}`) }))}
          />
          <TextArea
            name="accountExplanation"
            label={t("moderation.case.explanation")}
            hint={t("moderation.account.explanationHint")}
            required
            rows={4}
            maxLength={maxExplanation}
            state={state}
          />
          <div className="actions">
            <button className="button danger" name="intent" value="account">
              {t("moderation.account.submit")}
            </button>
          </div>
        </form>
      </details>
    </section>
  );
}

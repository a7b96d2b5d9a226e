import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Choices, Field, Select, TextArea, typed } from "../shared/ui/form.tsx";
import type { CasePage } from "./queries/case-page.server.ts";
import { reasonCodes, usualMeasure } from "./reasons.ts";
import { maxExplanation } from "./choices.ts";

export interface CaseFormProps {
  page: CasePage;
  /** The proposed explanation, in the language of the text. */
  canned: string;
  state?: FormState;
}

/** The decision: what is done, on which ground, and why in words that the author reads. */
export function CaseForm({ page, canned, state }: CaseFormProps) {
  const { t } = useI18n();
  const usual = page.suggested && usualMeasure(page.suggested);
  const initial = page.measures.find((measure) => measure === usual);
  const isRewriting = typed(state, "measure", initial) === "edit-passage";
  return (
    <form method="post" action={paths.moderationCase(page.number)} className="form card">
      <h2>{t("moderation.case.decision")}</h2>
      <input type="hidden" name="version" value={page.version} />
      <Choices
        name="measure"
        label={t("moderation.case.measure")}
        required
        state={state}
        {...(initial ? { initial } : {})}
        options={page.measures.map((measure) => ({
          value: measure,
          label: t(`moderation.measures.${measure}`),
          detail: t.dynamic(`moderation.measureDetails.${measure}`),
        }))}
      />
      <Select
        name="reason"
        label={t("moderation.case.reason")}
        required
        state={state}
        initial={page.suggested ?? "none"}
        options={[
          { value: "none", label: t("moderation.case.noReason") },
          ...reasonCodes.map((code) => ({ value: code, label: t(`moderation.reasons.${code}`) })),
        ]}
      />
      <TextArea
        name="explanation"
        label={t("moderation.case.explanation")}
        hint={t("moderation.case.explanationHint")}
        required={page.target.status !== "pending"}
        rows={6}
        maxLength={maxExplanation}
        initial={canned}
        state={state}
      />
      <p>
        <button className="button quiet" name="intent" value="fill" formNoValidate>
          {t("moderation.case.fill")}
        </button>
      </p>
      {page.corrections.length > 0 ? (
        <Select
          name="correction"
          label={t("moderation.case.correction")}
          hint={t("moderation.case.correctionHint")}
          state={state}
          initial=""
          options={[
            { value: "", label: t("moderation.case.noCorrection") },
            ...page.corrections.map(({ id, name, text }) => ({
              value: id,
              label: `${name ?? "…"} : ${text}…`,
            })),
          ]}
        />
      ) : null}
      <details open={isRewriting}>
        <summary>{t("moderation.case.rewrite")}</summary>
        <div className="form">
          {page.target.title === null ? null : (
            <Field
              name="title"
              label={t("moderation.case.passageTitle")}
              required
              maxLength={150}
              initial={page.wording.titleRewording}
              state={state}
            />
          )}
          <TextArea
            name="markdown"
            label={t("moderation.case.passage")}
            hint={t("moderation.case.passageHint")}
            required
            rows={10}
            initial={page.wording.rewording}
            state={state}
          />
        </div>
      </details>
      <div className="actions">
        <button className="button primary" name="intent" value="decide">
          {t("moderation.case.decide")}
        </button>
      </div>
    </form>
  );
}

/** The end of a case about an account or a badge: what is done is done by a measure on the account, or by verifiers. */
export function CloseCase({ page }: { page: CasePage }) {
  const { t } = useI18n();
  return (
    <form method="post" action={paths.moderationCase(page.number)} className="card stack">
      <h2>{t("moderation.case.decision")}</h2>
      {page.target.kind === "credential" ? (
        <p>
          {t("moderation.case.closeBadge")}{" "}
          {page.isDecider ? (
            <a href={paths.credentialBadges(page.author?.pseudonym ?? "")}>
              {t("moderation.case.badgeDesk")}
            </a>
          ) : null}
        </p>
      ) : (
        <p>{t("moderation.case.closeAccount")}</p>
      )}
      <input type="hidden" name="version" value={page.version} />
      <input type="hidden" name="measure" value="none" />
      <input type="hidden" name="reason" value="none" />
      <p>
        <button className="button primary" name="intent" value="decide">
          {t("moderation.case.close")}
        </button>
      </p>
    </form>
  );
}

/** Of a row of published data: stewards read what was told, and decide, beside the version. */
export function CaseElsewhere({ page }: { page: CasePage }) {
  const { t } = useI18n();
  return (
    <section className="card stack">
      <h2>{page.place.title}</h2>
      <p>{t(page.isDecidable ? "moderation.case.stewardsDecide" : "moderation.case.stewardsDecided")}</p>
      {page.isDecidable && page.isDecider ? (
        <p>
          <a className="button" href={page.place.href}>
            {t("moderation.case.stewardsDesk")}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** Somebody was quicker: what was typed stays on the page, to be read and copied. */
export function KeptWords({ state }: { state: FormState }) {
  const { t } = useI18n();
  return (
    <section className="card form">
      <h2>{t("moderation.case.kept")}</h2>
      <TextArea name="explanation" label={t("moderation.case.explanation")} required rows={6} state={state} />
      <TextArea name="markdown" label={t("moderation.case.passage")} required rows={6} state={state} />
    </section>
  );
}

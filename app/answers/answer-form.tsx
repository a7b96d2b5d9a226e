import { DraftNotice } from "../drafts/draft-notice.tsx";
import type { Drafting } from "../drafts/queries.server.ts";
import { ComposerForm } from "../questions/composer/composer-form.tsx";
import { BodyField, ChoicesFields, LanguageField } from "../questions/composer/fields.tsx";
import type { Bounds } from "../questions/composer/fields.tsx";
import { PreviewCard } from "../questions/composer/preview-card.tsx";
import type { Preview } from "../questions/composer/preview.server.ts";
import type { FormState } from "../shared/http/forms.ts";
import { rich, useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Choices, Select, typed } from "../shared/ui/form.tsx";
import { answerKinds } from "./schema.ts";
import { SourceFields } from "./source-fields.tsx";

export interface AnswerFormData extends Bounds {
  number: number;
  isLocked: boolean;
  /** Whether the writer's badge is active now. */
  isProfessional: boolean;
  formKey: string;
  drafting: Drafting | null;
}

interface AnswerFormProps {
  /** From `answerFormData`; null for a visitor. */
  form: AnswerFormData | null;
  /** Where a visitor comes back to after signing in. */
  next: string;
  state?: FormState;
  preview?: Preview | null;
  isJustSaved?: boolean;
}

/** The form at the end of a thread, and of the answer's own page when there is something to fix or to look at. */
export function AnswerForm({ form, next, state: given, preview, isJustSaved }: AnswerFormProps) {
  const { t } = useI18n();
  if (!form) {
    return (
      <p className="card">
        {rich(t("answers.form.visitor"), {
          login: (text) => <a href={paths.login(next)}>{text}</a>,
          signup: (text) => <a href={paths.signup()}>{text}</a>,
        })}
      </p>
    );
  }
  if (form.isLocked && !given) return <p className="card">{t("answers.form.locked")}</p>;
  const { drafting } = form;
  const state = given ?? (drafting?.fields ? { errors: {}, values: drafting.fields } : undefined);
  const kinds = answerKinds.filter((kind) => kind !== "professional" || form.isProfessional);
  return (
    <>
      {given ? null : <DraftNotice drafting={drafting} isJustSaved={isJustSaved} formId="answer-form" />}
      <ComposerForm
        id="answer-form"
        action={paths.answerQuestion(form.number)}
        formKey={form.formKey}
        drafting={drafting}
        state={state}
        preview={preview}
        postLabel={t("answers.form.post")}
      >
        {preview ? <PreviewCard preview={preview} formId="answer-form" /> : null}
        {preview ? <h2 id="answer-form-fields">{t("answers.preview.yourText")}</h2> : null}
        <Choices
          name="kind"
          label={t("answers.form.kind")}
          required
          state={state}
          options={kinds.map((kind) => ({
            value: kind,
            label: t(`answers.kinds.${kind}`),
            detail: t(`answers.kinds.${kind}Detail`),
          }))}
        />
        <BodyField label={t("answers.form.body")} hint={t("answers.form.bodyHint")} rows={8} state={state} />
        <SourceFields state={state} />
        <details open={hasOptions(state)}>
          <summary>{t("answers.form.options")}</summary>
          <div className="form options">
            <Select
              name="relation"
              label={t("answers.form.relation")}
              state={state}
              options={(["", "patient", "carer", "relative", "student", "other"] as const).map((value) => ({
                value,
                label: value ? t(`answers.relations.${value}`) : t("answers.form.relationAuto"),
              }))}
            />
            <LanguageField state={state} />
            <ChoicesFields state={state} thread={form} />
          </div>
        </details>
      </ComposerForm>
    </>
  );
}

/** Choices made earlier stay in sight when the form comes back. */
const hasOptions = (state: FormState | undefined): boolean =>
  state !== undefined &&
  (["relation", "language", "audience", "search", "research"].some((name) => state.errors[name]) ||
    Boolean(typed(state, "relation")) ||
    typed(state, "language", "auto") !== "auto" ||
    typed(state, "audience", "everyone") !== "everyone" ||
    typed(state, "search", "index") !== "index" ||
    typed(state, "research", "none") !== "none");

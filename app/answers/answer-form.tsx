import { BodyField, ChoicesFields, HiddenFields, LanguageField } from "../questions/composer/fields.tsx";
import type { Bounds } from "../questions/composer/fields.tsx";
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
}

interface AnswerFormProps {
  /** From `answerFormData`; null for a visitor. */
  form: AnswerFormData | null;
  /** Where a visitor comes back to after signing in. */
  next: string;
  state?: FormState;
  preview?: Preview | null;
}

/** The form at the end of a thread, and of the answer's own page when there is something to fix or to look at. */
export function AnswerForm({ form, next, state, preview }: AnswerFormProps) {
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
  if (form.isLocked && !state) return <p className="card">{t("answers.form.locked")}</p>;
  const kinds = answerKinds.filter((kind) => kind !== "professional" || form.isProfessional);
  return (
    <form method="post" className="form" id="answer-form" action={paths.answerQuestion(form.number)}>
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
      <HiddenFields
        formKey={form.formKey}
        seen={preview?.seen ?? ""}
        isCareShown={Boolean(preview?.care)}
        state={state}
      />
      <div className="actions">
        <button className={preview ? "button" : "button primary"} name="intent" value="preview">
          {t(preview ? "answers.compose.previewAgain" : "answers.compose.preview")}
        </button>
        <button className={preview ? "button primary" : "button"} name="intent" value="post">
          {t("answers.form.post")}
        </button>
      </div>
    </form>
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

import type { FormState } from "../shared/http/forms.ts";
import { formatDate } from "../shared/i18n/format.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Checkbox, Field, TextArea } from "../shared/ui/form.tsx";
import { ProjectScope } from "../studies/project-scope.tsx";
import { textBounds as studyBounds } from "../studies/schema.ts";
import { agreementSlug, textBounds } from "./schema.ts";

const bounds = { ...studyBounds, ...textBounds };

interface Props {
  /** Version of the agreement that is signed; empty after the session ended. */
  agreement: string;
  topics: { slug: string; label: { fr: string; en: string } }[];
  state?: FormState;
}

/** The whole application: project, need, and the signature below the agreement. */
export function ApplicationFields({ agreement, topics, state }: Props) {
  const { t, locale } = useI18n();
  const line = (name: "team" | "institution" | "ethics" | "funding") => (
    <Field
      name={name}
      label={t(`grants.fields.${name}`)}
      hint={t(`grants.hints.${name}`)}
      maxLength={bounds[name].max}
      required
      state={state}
    />
  );
  const paragraphs = (name: "question" | "need" | "safeguards") => (
    <TextArea
      name={name}
      label={t(`grants.fields.${name}`)}
      hint={t(`grants.hints.${name}`)}
      maxLength={bounds[name].max}
      required
      state={state}
    />
  );
  return (
    <>
      <Field name="title" label={t("grants.fields.title")} required maxLength={300} state={state} />
      {line("team")}
      {line("institution")}
      {paragraphs("question")}
      {line("ethics")}
      {paragraphs("need")}
      {paragraphs("safeguards")}
      {line("funding")}
      <Field
        name="endsOn"
        type="date"
        label={t("grants.fields.endsOn")}
        hint={t("grants.hints.endsOn")}
        required
        state={state}
      />
      <ProjectScope label={t("grants.fields.topics")} topics={topics} state={state} />
      <h2>{t("grants.new.sign")}</h2>
      <p>
        <a href={paths.document(agreementSlug)} target="_blank" rel="noopener">
          {t("grants.agreement")}
        </a>
      </p>
      <input type="hidden" name="agreementVersion" value={agreement} />
      <Checkbox
        name="agreed"
        label={t("grants.fields.agreed", {
          date: agreement ? formatDate(new Date(agreement), locale) : "",
        })}
        required
        state={state}
      />
      <Field
        name="signedName"
        label={t("grants.fields.signedName")}
        hint={t("grants.hints.signedName")}
        autoComplete="name"
        maxLength={bounds.signedName.max}
        required
        state={state}
      />
      <Field name="signedOn" type="date" label={t("grants.fields.signedOn")} required state={state} />
    </>
  );
}

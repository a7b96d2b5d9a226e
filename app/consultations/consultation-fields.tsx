import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { Choices, Field, Select, TextArea } from "../shared/ui/form.tsx";
import { audiences, textBounds } from "./schema.ts";

export interface ConsultationInitial {
  title: string;
  purpose: string;
  language: "fr" | "en";
  host: string;
  audience: (typeof audiences)[number];
  documents: string;
  opens: string;
  closes: string;
  synthesisDue: string;
  facilitator: string;
}

/** What is said of a consultation: for announcing one and for changing it. */
export function ConsultationFields({
  state,
  initial,
  namesFacilitator,
}: {
  state?: FormState;
  initial?: ConsultationInitial;
  namesFacilitator: boolean;
}) {
  const { t, locale } = useI18n();
  const label = (name: keyof ConsultationInitial) => t(`consultations.fields.${name}`);
  return (
    <>
      <Field
        name="title"
        label={label("title")}
        required
        maxLength={300}
        state={state}
        initial={initial?.title}
      />
      <TextArea
        name="purpose"
        label={label("purpose")}
        hint={t("consultations.hints.purpose")}
        rows={8}
        maxLength={textBounds.purpose.max}
        required
        state={state}
        initial={initial?.purpose}
      />
      <Select
        name="language"
        label={label("language")}
        required
        state={state}
        initial={initial?.language ?? locale}
        options={(["fr", "en"] as const).map((value) => ({ value, label: t(`answers.languages.${value}`) }))}
      />
      <Field
        name="host"
        label={label("host")}
        hint={t("consultations.hints.host")}
        maxLength={200}
        state={state}
        initial={initial?.host}
      />
      <Choices
        name="audience"
        label={label("audience")}
        required
        state={state}
        initial={initial?.audience}
        options={audiences.map((value) => ({ value, label: t(`consultations.audiences.${value}`) }))}
      />
      {(["opens", "closes", "synthesisDue"] as const).map((name) => (
        <Field
          key={name}
          name={name}
          type="date"
          label={label(name)}
          required
          state={state}
          initial={initial?.[name]}
        />
      ))}
      <TextArea
        name="documents"
        label={label("documents")}
        hint={t("consultations.hints.documents")}
        rows={4}
        state={state}
        initial={initial?.documents}
      />
      {namesFacilitator ? (
        <Field
          name="facilitator"
          label={label("facilitator")}
          hint={t("consultations.hints.facilitator")}
          maxLength={100}
          state={state}
          initial={initial?.facilitator}
        />
      ) : (
        <input type="hidden" name="facilitator" value={initial?.facilitator ?? ""} />
      )}
    </>
  );
}

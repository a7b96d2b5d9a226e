import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { Choices, Field, TextArea } from "../shared/ui/form.tsx";
import { maxTextLength, ownKinds } from "./entries.ts";

/** What kind of entry, for one that is new. */
export function KindField({ state }: { state?: FormState }) {
  const { t } = useI18n();
  return (
    <Choices
      name="kind"
      label={t("appointment.addKind")}
      required
      initial="question"
      state={state}
      options={ownKinds.map((kind) => ({ value: kind, label: t(`appointment.kind.${kind}`) }))}
    />
  );
}

interface WordsProps {
  state?: FormState;
  text?: string;
  day?: string | null;
  /** Beside somebody's words: what is typed is a remark, and may be empty. */
  isRemark?: boolean;
}

/** The words and the day of an entry. */
export function WordsFields({ state, text, day, isRemark = false }: WordsProps) {
  const { t } = useI18n();
  return (
    <>
      <TextArea
        name="text"
        label={t(isRemark ? "appointment.remark" : "appointment.text")}
        hint={isRemark ? t("appointment.remarkHint") : undefined}
        rows={5}
        maxLength={maxTextLength}
        required={!isRemark}
        initial={text}
        state={state}
      />
      {isRemark ? null : (
        <Field
          name="day"
          type="date"
          label={t("appointment.day")}
          hint={t("appointment.dayHint")}
          initial={day ?? ""}
          state={state}
        />
      )}
    </>
  );
}

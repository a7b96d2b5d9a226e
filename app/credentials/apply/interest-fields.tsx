import type { FormState } from "../../shared/http/forms.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { Choices, TextArea } from "../../shared/ui/form.tsx";

/** Interests are declared by a yes or a no: an empty field would say neither. */
export function InterestFields({ state }: { state?: FormState }) {
  const { t } = useI18n();
  return (
    <>
      <Choices
        name="hasInterests"
        label={t("credentials.apply.hasInterests")}
        options={[
          { value: "no", label: t("credentials.apply.interestsNo") },
          { value: "yes", label: t("credentials.apply.interestsYes") },
        ]}
        required
        state={state}
      />
      <TextArea
        name="interests"
        label={t("credentials.apply.interests")}
        hint={t("credentials.apply.interestsHint")}
        rows={3}
        maxLength={1000}
        state={state}
      />
    </>
  );
}

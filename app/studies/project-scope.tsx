import { LanguageField } from "../questions/composer/fields.tsx";
import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { Checkbox, Choices } from "../shared/ui/form.tsx";

interface Props {
  /** What is asked about the topics, which a call and an application for data do in their own words. */
  label: string;
  topics: { slug: string; label: { fr: string; en: string } }[];
  state?: FormState;
}

/** What every project of the register says of itself: its topics, the pledge, and the language that it is written in. */
export function ProjectScope({ label, topics, state }: Props) {
  const { t, locale } = useI18n();
  return (
    <>
      <Choices
        name="topics"
        label={label}
        multiple
        required
        state={state}
        options={topics.map((topic) => ({ value: topic.slug, label: topic.label[locale] }))}
      />
      <Checkbox name="pledge" label={t("studies.fields.pledge")} state={state} />
      <LanguageField state={state} />
    </>
  );
}

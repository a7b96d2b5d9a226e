import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { Choices, Select, TextArea } from "../shared/ui/form.tsx";
import { fieldOf, rankFieldOf, textBounds } from "./schema.ts";
import type { AskedQuestion } from "./schema.ts";

type Labelled = AskedQuestion & { label: string };

interface QuestionFieldsProps {
  questions: Labelled[];
  state?: FormState;
}

/** Every question of a consultation, each by the kind of field that it asks for. */
export function QuestionFields({ questions, state }: QuestionFieldsProps) {
  return questions.map((question) => <OneQuestion key={question.id} question={question} state={state} />);
}

function OneQuestion({ question, state }: { question: Labelled; state?: FormState }) {
  const { t } = useI18n();
  const { kind, label, options, most } = question;
  const name = fieldOf(question);
  if (kind === "text")
    return <TextArea name={name} label={label} maxLength={textBounds.contribution.max} state={state} />;
  if (kind === "choice")
    return (
      <Choices
        name={name}
        label={label}
        hint={most > 1 ? t("consultations.contribute.most", { count: most }) : undefined}
        multiple={most > 1}
        state={state}
        options={options.map((option, at) => ({ value: String(at), label: option }))}
      />
    );
  const error = state?.errors[name];
  return (
    <fieldset id={name} tabIndex={-1} className={error ? "field invalid" : "field"}>
      <legend>{label}</legend>
      <p className="hint">{t("consultations.contribute.ranking", { count: options.length })}</p>
      {error ? <p className="error">{t.dynamic(`problems.${error}`)}</p> : null}
      {options.map((option, at) => (
        <Select
          key={option}
          name={rankFieldOf(question, at)}
          label={option}
          required={false}
          state={state}
          options={["", ...options.map((_, rank) => String(rank + 1))].map((value) => ({
            value,
            label: value || "–",
          }))}
        />
      ))}
    </fieldset>
  );
}

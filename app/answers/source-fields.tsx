import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { typed } from "../shared/ui/form.tsx";

interface SourceFieldsProps {
  state?: FormState;
}

const parts = [
  ["Title", "title", 300],
  ["Url", "url", 1_000],
  ["Publisher", "publisher", 200],
  ["Year", "year", 4],
] as const;

const isTouched = (state: FormState | undefined, n: number) =>
  parts.some(([part]) => Boolean(typed(state, `source${n}${part}`) || state?.errors[`source${n}${part}`]));

/** Up to three sources, each in the same four fields; the second and third stay folded until they are needed. */
export function SourceFields({ state }: SourceFieldsProps) {
  const { t } = useI18n();
  return (
    <details
      id="sources"
      open={typed(state, "kind") === "sourced" || [1, 2, 3].some((n) => isTouched(state, n))}
    >
      <summary>{t("answers.form.sources")}</summary>
      <div className="form">
        <p className="hint">{t("answers.form.sourcesHint")}</p>
        <Source n={1} state={state} />
        {[2, 3].map((n) => (
          <details key={n} open={isTouched(state, n)}>
            <summary>{t("answers.form.anotherSource", { n })}</summary>
            <Source n={n} state={state} />
          </details>
        ))}
      </div>
    </details>
  );
}

/** None of the fields is marked as required or not: that depends on the kind of answer. */
function Source({ n, state }: SourceFieldsProps & { n: number }) {
  const { t } = useI18n();
  return (
    <fieldset className="stack source">
      <legend className="visually-hidden">{t("answers.form.source", { n })}</legend>
      {parts.map(([part, key, maxLength]) => {
        const name = `source${n}${part}`;
        const error = state?.errors[name];
        return (
          <div key={name} className={error ? "field invalid" : "field"}>
            <label htmlFor={name}>{t(`answers.form.sourceParts.${key}`)}</label>
            {error ? (
              <p className="error" id={`${name}-error`}>
                {t.dynamic(`problems.${error}`)}
              </p>
            ) : null}
            <input
              id={name}
              name={name}
              maxLength={maxLength}
              inputMode={part === "Year" ? "numeric" : undefined}
              defaultValue={typed(state, name)}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${name}-error` : undefined}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

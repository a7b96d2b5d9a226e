import type { Bilingual } from "../../db/schema/index.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Field } from "../shared/ui/form.tsx";
import { answerings, periods, searchKinds } from "./types.ts";
import type { SearchChoice } from "./types.ts";

/** A plain form whose address can be kept and shared. */
export function SearchForm({
  choice,
  topics,
}: {
  choice: SearchChoice;
  topics: { slug: string; label: Bilingual }[];
}) {
  const { locale, t } = useI18n();
  const { language, topic, kind, answers, since } = choice;
  return (
    <form className="form" role="search" action={paths.search()} aria-label={t("search.title")}>
      <Field
        name="q"
        type="search"
        label={t("search.query")}
        hint={t("search.hint")}
        initial={choice.q}
        required
        maxLength={200}
      />
      <details open={[language, topic, kind, answers, since].some(Boolean)}>
        <summary>{t("search.filters")}</summary>
        <div className="filters">
          <Filter
            name="language"
            label={t("search.language")}
            any={t("search.anyLanguage")}
            chosen={choice.language}
            options={(["fr", "en"] as const).map((value) => [value, t(`search.languages.${value}`)])}
          />
          <Filter
            name="topic"
            label={t("search.topic")}
            any={t("search.anyTopic")}
            chosen={choice.topic}
            options={topics.map(({ slug, label }) => [slug, label[locale]])}
          />
          <Filter
            name="kind"
            label={t("search.kind")}
            any={t("search.anyKind")}
            chosen={choice.kind}
            options={searchKinds.map((kind) => [kind, t(`search.kinds.${kind}`)])}
          />
          <Filter
            name="answers"
            label={t("search.answers")}
            any={t("search.anyAnswers")}
            chosen={choice.answers}
            options={answerings.map((value) => [value, t(`search.answering.${value}`)])}
          />
          <Filter
            name="since"
            label={t("search.since")}
            any={t("search.anySince")}
            chosen={choice.since}
            options={periods.map((value) => [value, t(`search.periods.${value}`)])}
          />
        </div>
      </details>
      <p>
        <button className="button primary">{t("search.submit")}</button>
      </p>
    </form>
  );
}

interface FilterProps {
  name: string;
  label: string;
  /** The choice that filters nothing. */
  any: string;
  chosen: string | null;
  options: [value: string, label: string][];
}

function Filter({ name, label, any, chosen, options }: FilterProps) {
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name} defaultValue={chosen ?? ""}>
        <option value="">{any}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

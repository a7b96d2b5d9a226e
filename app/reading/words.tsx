import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { explain } from "./glossary.ts";

/** Words of the glossary that a thread uses, explained beside it, in its language. */
export function ExplainedWords({ slugs, language }: { slugs: readonly string[]; language: "fr" | "en" }) {
  const { t, locale } = useI18n();
  if (slugs.length === 0) return null;
  return (
    <section>
      <h2>{t("reading.words.title")}</h2>
      <dl lang={language === locale ? undefined : language}>
        {explain(slugs, language).map(({ slug, term, explanation }) => (
          <div key={slug}>
            <dt>
              <a href={`${paths.glossary()}#${slug}`}>{term}</a>
            </dt>
            <dd>{explanation}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

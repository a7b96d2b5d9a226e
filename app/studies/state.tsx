import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Chip } from "../shared/ui/pieces.tsx";
import type { LayResults } from "./queries.server.ts";

export function StudyChip({
  state,
  hasResults,
}: {
  state: "asked" | "accepted" | "refused";
  hasResults: boolean;
}) {
  const { t } = useI18n();
  return (
    <>
      <Chip tone={state === "accepted" ? "lived" : "outline"}>{t(`studies.states.${state}`)}</Chip>
      {hasResults ? <Chip>{t("studies.hasResults")}</Chip> : null}
    </>
  );
}

/** What research found about this, in plain words; nothing where there is none. */
export function LayResultLinks({ results }: { results: LayResults[] }) {
  const { t, locale } = useI18n();
  if (results.length === 0) return null;
  return (
    <section>
      <h2>{t("studies.found")}</h2>
      <ul>
        {results.map(({ number, title, language }) => (
          <li key={number}>
            <a
              href={`${paths.study(number)}#results`}
              lang={language === locale ? undefined : language}
              hrefLang={language}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

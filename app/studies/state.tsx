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
      <Chip tone={state === "accepted" ? "outline" : "plain"}>{t(`studies.states.${state}`)}</Chip>
      {hasResults ? <Chip>{t("studies.hasResults")}</Chip> : null}
    </>
  );
}

/** What research found about this, in plain words, and what is under way; nothing where there is none. */
export function LayResultLinks({ results }: { results: LayResults[] }) {
  const { t } = useI18n();
  return (
    <>
      <StudyLinks title={t("studies.found")} list={results.filter(({ isUnderWay }) => !isUnderWay)} />
      <StudyLinks title={t("studies.underWay")} list={results.filter(({ isUnderWay }) => isUnderWay)} />
    </>
  );
}

function StudyLinks({ title: heading, list }: { title: string; list: LayResults[] }) {
  const { locale } = useI18n();
  if (list.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul>
        {list.map(({ number, title, language, isUnderWay }) => (
          <li key={number}>
            <a
              href={isUnderWay ? paths.study(number) : `${paths.study(number)}#results`}
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

import { useI18n } from "../../shared/i18n/index.tsx";
import { formatNumber } from "../../shared/i18n/format.ts";
import { listHref } from "./choice.ts";
import type { ListChoice, Order, QuestionPage } from "./types.ts";

/** Which list this is, how it is ranked, and in which languages: everything that decides what is below. */
export function ListHead(props: {
  choice: ListChoice;
  page: QuestionPage;
  base: string;
  orders: readonly Order[];
}) {
  const { choice, page, base } = props;
  const { t } = useI18n();
  return (
    <>
      <nav className="tabs" aria-label={t("questions.list.orders")}>
        {props.orders.map((order) => (
          <a
            key={order}
            href={listHref(base, choice, { order })}
            aria-current={order === choice.order ? "page" : undefined}
          >
            {t.dynamic(`questions.list.order.${order}`)}
          </a>
        ))}
      </nav>
      <p className="meta">
        {t.dynamic(`questions.list.ranking.${choice.order}`)}{" "}
        {choice.order === "helpful" ? (
          <a href={listHref(base, choice, { order: "recent" })}>{t("questions.list.chronological")}</a>
        ) : null}
      </p>
      <Languages choice={choice} page={page} base={base} />
    </>
  );
}

function Languages({ choice, page, base }: { choice: ListChoice; page: QuestionPage; base: string }) {
  const { locale, t } = useI18n();
  const hiddenLanguage = choice.language === "fr" ? "en" : "fr";
  const options = [null, "fr", "en"] as const;
  return (
    <nav className="row meta" aria-label={t("questions.list.languages")}>
      {options.map((language) => (
        <a
          key={language ?? "all"}
          className="topic"
          href={listHref(base, choice, { language })}
          aria-current={language === choice.language ? "true" : undefined}
        >
          {language ? t.dynamic(`questions.list.language.${language}`) : t("questions.list.allLanguages")}
        </a>
      ))}
      {page.hiddenCount ? (
        <span>
          {page.isHiddenCountLeast
            ? t.dynamic(`questions.list.hiddenMany.${hiddenLanguage}`, {
                least: formatNumber(page.hiddenCount, locale),
              })
            : t.dynamic(`questions.list.hidden.${hiddenLanguage}`, { count: page.hiddenCount })}{" "}
          <a href={listHref(base, choice, { language: null })}>{t("questions.list.showAll")}</a>
        </span>
      ) : null}
    </nav>
  );
}

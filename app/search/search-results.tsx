import { AnswerChips } from "../questions/list.tsx";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Chip, EmptyState, NextPage, TopicLink, When } from "../shared/ui/pieces.tsx";
import { searchHref } from "./choice.ts";
import type { Excerpt, SearchChoice, SearchPage, SearchResult } from "./types.ts";

export function SearchResults({ page, choice }: { page: SearchPage; choice: SearchChoice }) {
  const { locale, t } = useI18n();
  return (
    <>
      {page.topics.length > 0 ? (
        <nav className="row" aria-label={t("search.topics")}>
          <span className="meta">{t("search.topics")}</span>
          {page.topics.map(({ slug, label }) => (
            <TopicLink key={slug} slug={slug} label={label[locale]} />
          ))}
        </nav>
      ) : null}
      {page.results.length === 0 ? (
        <EmptyState>
          <p>{t("search.none")}</p>
          <a className="button" href={paths.ask()}>
            {t("search.ask")}
          </a>
        </EmptyState>
      ) : (
        <>
          <p className="meta">{t(page.match === "all" ? "search.ranking" : `search.${page.match}`)}</p>
          <ul className="list" aria-label={t("search.results")}>
            {page.results.map((result) => (
              <ResultItem key={result.id} result={result} />
            ))}
          </ul>
          <NextPage href={page.next && searchHref(choice, page.next)} label={t("search.next")} />
        </>
      )}
    </>
  );
}

function ResultItem({ result }: { result: SearchResult }) {
  const { locale, t } = useI18n();
  const isForeign = result.language !== locale;
  const lang = isForeign ? result.language : undefined;
  const href =
    result.kind === "question" || result.origin === "imported"
      ? paths.question(result.number, result.slug)
      : paths.post(result.postId);
  return (
    <li>
      <h2 lang={lang}>
        <a href={href} hrefLang={lang}>
          <Marked excerpt={result.title} />
        </a>
      </h2>
      {result.excerpt.length > 0 ? (
        <p lang={lang}>
          <Marked excerpt={result.excerpt} />
        </p>
      ) : (
        <p className="meta">{t("search.isDangerous")}</p>
      )}
      <div className="row meta">
        <AnswerChips question={result} />
        {result.kind !== "question" && result.origin !== "imported" ? (
          <Chip>{t.dynamic(`questions.thread.kind.${result.kind}`)}</Chip>
        ) : null}
        <span>
          {isForeign ? `${t.dynamic(`questions.thread.inLanguage.${result.language}`)} · ` : null}
          {result.publisher ? `${result.publisher} · ` : null}
          <When at={result.publishedAt} />
        </span>
      </div>
    </li>
  );
}

function Marked({ excerpt }: { excerpt: Excerpt }) {
  return excerpt.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text));
}

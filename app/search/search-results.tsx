import { AnswerChips, LabelChip } from "../questions/list.tsx";
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
      <Spelling page={page} choice={choice} />
      <Filtered choice={choice} />
      {page.results.length === 0 ? (
        page.next ? (
          <NextPage href={searchHref(choice, { after: page.next })} label={t("search.older")} />
        ) : (
          <NothingFound choice={choice} />
        )
      ) : (
        <>
          <p className="meta">
            {page.count === null ? null : `${t("search.found", { count: page.count })} `}
            {t(page.match === "all" ? "search.ranking" : `search.${page.match}`)}
          </p>
          <ul className="list" aria-label={t("search.results")}>
            {page.results.map((result) => (
              <ResultItem key={result.id} result={result} />
            ))}
          </ul>
          <NextPage href={page.next && searchHref(choice, { after: page.next })} label={t("search.next")} />
        </>
      )}
    </>
  );
}

/** Says when other words were searched than those typed, and offers a spelling that finds more. */
function Spelling({ page, choice }: { page: SearchPage; choice: SearchChoice }) {
  const { t } = useI18n();
  if (page.corrected)
    return <p role="status">{t("search.corrected", { typed: choice.q, corrected: page.corrected })}</p>;
  if (!page.suggestion) return null;
  return (
    <p>
      {t("search.suggestion")} <a href={searchHref(choice, { q: page.suggestion })}>{page.suggestion}</a>
    </p>
  );
}

const noFilter = { language: null, topic: null, kind: null, answers: null, since: null };

/** A filter is easily forgotten: that there are some, and the way without. */
function Filtered({ choice }: { choice: SearchChoice }) {
  const { t } = useI18n();
  const count = Object.keys(noFilter).filter((name) => choice[name as keyof typeof noFilter]).length;
  if (count === 0) return null;
  return (
    <p className="meta">
      {t("search.filtered", { count })} <a href={searchHref(choice, noFilter)}>{t("search.unfiltered")}</a>
    </p>
  );
}

function NothingFound({ choice }: { choice: SearchChoice }) {
  const { t } = useI18n();
  return (
    <EmptyState>
      <p>{t("search.none", { q: choice.q })}</p>
      <ul className="plain">
        <li>{t("search.tryFewer")}</li>
        <li>{t("search.tryOther")}</li>
        <li>
          <a href={paths.topics()}>{t("search.tryTopics")}</a>
        </li>
      </ul>
      <p>
        <a className="button" href={`${paths.ask()}?title=${encodeURIComponent(choice.q)}`}>
          {t("search.ask")}
        </a>
      </p>
    </EmptyState>
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
        <LabelChip label={result.label} />
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

import { useI18n } from "../shared/i18n/index.tsx";
import type { DocumentItem, Quote } from "./files/document.ts";

/** One entry as on the page and on paper: whose words are whose is said beside them. */
export function EntryWords({ item }: { item: DocumentItem }) {
  return (
    <>
      {item.quote ? <QuotedWords quote={item.quote} /> : null}
      {item.ownLabel ? (
        <p>
          <strong>{item.ownLabel}</strong>
        </p>
      ) : null}
      <Paragraphs texts={item.own} />
    </>
  );
}

export function QuotedWords({ quote }: { quote: Quote }) {
  const { t, locale } = useI18n();
  return (
    <>
      {quote.warning ? (
        <p className="chip danger">
          <strong>{quote.warning}</strong>
        </p>
      ) : null}
      {quote.paragraphs.length > 0 ? (
        <blockquote cite={quote.url} lang={quote.language === locale ? undefined : quote.language}>
          <Paragraphs texts={quote.paragraphs} />
        </blockquote>
      ) : null}
      <p className="meta">{quote.attribution}</p>
      {quote.isWithdrawn ? null : (
        <p className="meta">
          <a href={quote.url}>
            {t("appointment.thread")}
            <span className="visually-hidden">{`, ${quote.title}`}</span>
          </a>
        </p>
      )}
    </>
  );
}

const Paragraphs = ({ texts }: { texts: string[] }) =>
  texts.map((text, index) => (
    <p key={index} className="verbatim">
      {text}
    </p>
  ));

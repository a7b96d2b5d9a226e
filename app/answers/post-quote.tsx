import { useI18n } from "../shared/i18n/index.tsx";
import { Cooked } from "../shared/ui/pieces.tsx";

/** The post that a small page is about, under the question it belongs to. */
export function PostQuote({ title, html, language }: { title: string; html: string; language: "fr" | "en" }) {
  const { t } = useI18n();
  return (
    <section className="card stack" aria-label={t("answers.quote.label")}>
      <h2 lang={language}>{title}</h2>
      <Cooked html={html} lang={language} />
    </section>
  );
}

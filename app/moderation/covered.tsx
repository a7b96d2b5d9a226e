import { useI18n } from "../shared/i18n/index.tsx";

/**
 * A text that may hurt, blurred until its reader opens it: a disclosure, which needs no script. What is blurred is not
 * there for screen readers, which meet the text once it is open.
 */
export function Covered({ text, lang }: { text: string; lang: "fr" | "en" }) {
  const { t } = useI18n();
  return (
    <details className="covered">
      <summary className="meta">
        {t("moderation.queue.snippet")}
        <span className="blurred" aria-hidden="true" lang={lang}>
          {text}
        </span>
      </summary>
      <p lang={lang}>{text}</p>
    </details>
  );
}

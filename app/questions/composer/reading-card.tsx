import { Fragment } from "react";
import { useI18n } from "../../shared/i18n/index.tsx";
import type { Reading } from "./reading.ts";

/** How easy the text is to read, with its long sentences marked. */
export function ReadingCard({ reading, language }: { reading: Reading | null; language: "fr" | "en" }) {
  const { t } = useI18n();
  if (!reading) return null;
  const { ease, score, longSentences, pieces } = reading;
  return (
    <div className="card stack">
      <h3>{t("answers.reading.title")}</h3>
      <p>
        <strong>{t(`answers.reading.${ease}`)}</strong>{" "}
        <span className="meta">{t(`answers.reading.measure.${language}`, { score })}</span>
      </p>
      {longSentences > 0 ? (
        <details>
          <summary>{t("answers.reading.long", { count: longSentences })}</summary>
          <p className="verbatim" lang={language}>
            {pieces.map(({ text, isLong }, index) => (
              <Fragment key={index}>{isLong ? <mark>{text}</mark> : text}</Fragment>
            ))}
          </p>
        </details>
      ) : null}
    </div>
  );
}

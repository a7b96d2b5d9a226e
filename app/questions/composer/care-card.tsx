import { useId } from "react";
import { useI18n } from "../../shared/i18n/index.tsx";
import type { Care } from "./care.server.ts";

/** Somebody to call now. Shown to the author alone; it stands in the way of nothing. */
export function CareCard({ care, isSent = false }: { care: Care; isSent?: boolean }) {
  const { t } = useI18n();
  const titleId = useId();
  return (
    <section
      className={care.kind === "emergency" ? "notice danger" : "notice care"}
      role="alert"
      aria-labelledby={titleId}
    >
      <h2 id={titleId}>{t(`answers.care.${care.kind}.title`)}</h2>
      <p>{t(`answers.care.${care.kind}.text`)}</p>
      <ul className="list">
        {care.lines.map(({ number, label, hours }) => (
          <li key={number}>
            <p>
              <a className="button" href={`tel:${number.replaceAll(" ", "")}`}>
                {t("answers.care.call", { number })}
              </a>
            </p>
            <p className="meta">{hours ? `${label} · ${hours}` : label}</p>
          </li>
        ))}
      </ul>
      <p className="meta">{t(isSent ? "answers.care.onlyYouSent" : "answers.care.onlyYou")}</p>
    </section>
  );
}

import { formatDate } from "../shared/i18n/format.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import type { ReleasedWords } from "./words.server.ts";

/** The teams that downloaded a controlled version, and what became of their copies. */
export function Holders({ release }: { release: ReleasedWords }) {
  const { t, locale } = useI18n();
  return (
    <section className="stack" aria-label={t("research.words.holders")}>
      <h4>{t("research.words.holders")}</h4>
      {release.holders.length === 0 ? <p>{t("research.words.holdersNone")}</p> : null}
      <ul>
        {release.holders.map(({ number, title, language, institution, since, destroyedAt }) => (
          <li key={number}>
            <a href={paths.grant(number)} lang={language}>
              {title}
            </a>{" "}
            (<span lang={language}>{institution}</span>,{" "}
            {t("research.words.holderSince", { date: formatDate(new Date(since), locale) })}) ·{" "}
            {destroyedAt
              ? t("research.words.holderDestroyed", { date: formatDate(new Date(destroyedAt), locale) })
              : t("research.words.holderHolds")}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which of them were asked to delete this text, and which confirmed. */
export function ErasuresOf({
  item,
  release,
}: {
  item: ReleasedWords["items"][number];
  release: ReleasedWords;
}) {
  const { t, locale } = useI18n();
  if (item.erasures.length === 0) return null;
  const sentence = ({
    number,
    dueAt,
    attestedAt,
    isLate,
  }: ReleasedWords["items"][number]["erasures"][number]) => {
    if (attestedAt)
      return t("research.words.erasureDone", { number, date: formatDate(new Date(attestedAt), locale) });
    const date = formatDate(new Date(dueAt), locale);
    return t(isLate ? "research.words.erasureLate" : "research.words.erasureAsked", { number, date });
  };
  return (
    <ul>
      {item.erasures.map((erasure) => (
        <li key={`${release.releaseId} ${erasure.number}`}>{sentence(erasure)}</li>
      ))}
    </ul>
  );
}

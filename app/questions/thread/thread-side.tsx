import { ExplainedWords } from "../../reading/words.tsx";
import { LayResultLinks } from "../../studies/state.tsx";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import type { SimilarQuestion, Thread } from "./types.ts";
import { SourceLinks } from "../../topics/source-links.tsx";

/** Around the thread: similar questions, trusted sources of its topics, what its author chose for research. */
export function ThreadSide({ thread }: { thread: Thread }) {
  const { locale, t } = useI18n();
  const { question, similar, studies, words, topics } = thread;
  const sources = topics.flatMap((topic) =>
    topic.sources.map((source) => ({ ...source, topic: topic.label[locale] })),
  );
  const ordered = [...sources.filter((s) => s.lang === locale), ...sources.filter((s) => s.lang !== locale)];
  const unique = [...new Map(ordered.map((source) => [source.url, source])).values()].slice(0, 6);
  return (
    <aside className="side" aria-label={t("questions.thread.around")}>
      {similar.length > 0 ? (
        <section>
          <h2>{t("questions.thread.similar")}</h2>
          <ul>
            {similar.map((one) => (
              <SimilarItem key={one.number} question={one} />
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <p>
          <a href={paths.listenQuestion(question.number)} rel="nofollow">
            {t("reading.link")}
          </a>
        </p>
      </section>
      <ExplainedWords slugs={words} language={question.language} />
      <LayResultLinks results={studies} />
      {unique.length > 0 ? (
        <section>
          <h2>{t("questions.thread.trustedSources")}</h2>
          <SourceLinks sources={unique} />
        </section>
      ) : null}
      <section>
        <h2>{t("questions.thread.researchTitle")}</h2>
        {question.origin === "imported" ? (
          <p>{t("questions.thread.researchImported")}</p>
        ) : (
          <>
            <p>
              {t.dynamic(`questions.thread.research.${question.research}`)}{" "}
              {t("questions.thread.researchAnswers")}
            </p>
            <p>
              <a href={paths.data()}>{t("questions.thread.researchMore")}</a>
            </p>
          </>
        )}
      </section>
    </aside>
  );
}

function SimilarItem({ question }: { question: SimilarQuestion }) {
  const { locale, t } = useI18n();
  const isForeign = question.language !== locale;
  const facts = [
    isForeign ? t.dynamic(`questions.thread.inLanguage.${question.language}`) : "",
    t("questions.thread.answers", { count: question.answerCount }),
    question.verifiedCount > 0
      ? t("questions.thread.verifiedAnswers", { count: question.verifiedCount })
      : "",
  ].filter(Boolean);
  return (
    <li>
      <a
        href={paths.question(question.number, question.slug)}
        lang={isForeign ? question.language : undefined}
        hrefLang={isForeign ? question.language : undefined}
      >
        {question.title}
      </a>
      <br />
      <span className="meta">{facts.join(", ")}</span>
    </li>
  );
}

import type { ReactNode } from "react";
import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { AnswerCard } from "./answer-card.tsx";
import { QuestionCard } from "./question-card.tsx";
import { ThreadSide } from "./thread-side.tsx";
import type { Answer, Thread } from "./types.ts";

/** A whole thread. `answerForm` is what a member finds at the end; visitors are invited to sign in. */
export function ThreadPage({ thread, answerForm }: { thread: Thread; answerForm: ReactNode }) {
  const { t } = useI18n();
  const { question, informed, lived, overlay } = thread;
  const here = paths.question(question.number, question.slug);
  const isImported = question.origin === "imported";
  const cards = (answers: Answer[]) =>
    answers.map((answer) => (
      <AnswerCard key={answer.id} answer={answer} overlay={overlay} threadLanguage={question.language} />
    ));
  return (
    <div className="page with-side">
      <main id="main" className="stack">
        <QuestionCard question={question} topics={thread.topics} overlay={overlay} here={here} />
        {informed.length > 0 ? (
          <>
            <div className="section-head">
              <h2>{t(isImported ? "questions.thread.referenceTitle" : "questions.thread.informedTitle")}</h2>
              {isImported ? null : (
                <p className="meta">
                  {t("questions.thread.informedRanking", { count: question.answerCount - thread.livedTotal })}
                </p>
              )}
            </div>
            {cards(informed)}
          </>
        ) : null}
        {lived.length > 0 ? (
          <>
            <LivedHead thread={thread} here={here} />
            {cards(lived)}
          </>
        ) : null}
        {thread.next || !thread.isFirstPage ? <Pages thread={thread} here={here} /> : null}
        {informed.length + lived.length === 0 && thread.isFirstPage && question.status === "published" ? (
          <p className="empty card">{t("questions.thread.noAnswer")}</p>
        ) : null}
        {isImported || question.status !== "published" ? null : (
          <Ending thread={thread} here={here} form={answerForm} />
        )}
      </main>
      <ThreadSide thread={thread} />
    </div>
  );
}

/** A long thread in pages: on to the next answers, or back to the first ones. */
function Pages({ thread, here }: { thread: Thread; here: string }) {
  const { t } = useI18n();
  const first = thread.livedOrder === "oldest" ? `${here}?sort=oldest` : here;
  return (
    <nav className="pager" aria-label={t("questions.thread.pages")}>
      {thread.isFirstPage ? null : (
        <a className="button" href={first}>
          {t("questions.thread.firstAnswers")}
        </a>
      )}
      {thread.next ? (
        <a className="button" rel="next" href={`${first}${first === here ? "?" : "&"}after=${thread.next}`}>
          {t("questions.thread.nextAnswers")}
        </a>
      ) : null}
    </nav>
  );
}

function LivedHead({ thread, here }: { thread: Thread; here: string }) {
  const { t } = useI18n();
  const { livedTotal, livedOrder, question } = thread;
  const isImported = question.origin === "imported";
  const isNewest = livedOrder === "newest";
  const sentence = isNewest ? "questions.thread.livedNewest" : "questions.thread.livedOldest";
  return (
    <div className="section-head lived" id="lived">
      <h2>{t(isImported ? "questions.thread.importedTitle" : "questions.thread.livedTitle")}</h2>
      <p className="meta">
        {isImported ? null : `${t(sentence, { count: livedTotal })} `}
        {livedTotal > 1 ? (
          <a href={`${here}${isNewest ? "?sort=oldest" : ""}#lived`} rel="nofollow">
            {t(isNewest ? "questions.thread.sortOldest" : "questions.thread.sortNewest")}
          </a>
        ) : null}
      </p>
    </div>
  );
}

function Ending({ thread, here, form }: { thread: Thread; here: string; form: ReactNode }) {
  const { t } = useI18n();
  const { duplicateOf: original, isDuplicate } = thread.question;
  if (isDuplicate)
    return original ? (
      <p className="card">
        <a className="button primary" href={`${paths.question(original.number, original.slug)}#answer`}>
          {t("questions.thread.answerOriginal")}
        </a>
      </p>
    ) : null;
  if (thread.question.isLocked) return <p className="card">{t("questions.thread.locked")}</p>;
  if (thread.overlay) {
    return (
      <section className="stack screen-only" id="answer" aria-labelledby="answer-title">
        <h2 id="answer-title">{t("questions.thread.yourAnswer")}</h2>
        {form}
      </section>
    );
  }
  return (
    <section className="card stack screen-only">
      <h2>{t("questions.thread.answerInvite")}</h2>
      <p className="row">
        <a className="button primary" href={paths.login(`${here}#answer`)}>
          {t("questions.thread.answerSignIn")}
        </a>
        <span>
          {rich(t("questions.thread.answerNew"), { a: (text) => <a href={paths.signup()}>{text}</a> })}
        </span>
      </p>
    </section>
  );
}

import type { ReactNode } from "react";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { Chip, When } from "../../shared/ui/pieces.tsx";
import { ActionLink, KeepButton, OwnOrReport, PostButton, Reaction } from "./actions.tsx";
import { CommentList } from "./comment-list.tsx";
import {
  BadgeLine,
  Body,
  EditedNote,
  ImportedNote,
  LanguageChip,
  ModeratorLabel,
  NameLink,
  Objections,
  StampChip,
  StatusNotice,
} from "./pieces.tsx";
import { sectionOf } from "./order.ts";
import { SimpleVersions, SimplifyLink } from "./simple-words.tsx";
import type { Answer, Overlay } from "./types.ts";
import { SourceList } from "./source-list.tsx";

export interface AnswerCardProps {
  answer: Answer;
  overlay: Overlay | null;
  /** The language of the question: an answer in another one says so. */
  threadLanguage: "fr" | "en";
}

/**
 * One answer: who says it, in what capacity, the words, what professionals think of them, what one can do. What few
 * answers have is left out here and below: to render a component that shows nothing costs as much as a line of text.
 */
export function AnswerCard({ answer, overlay, threadLanguage }: AnswerCardProps) {
  const { t } = useI18n();
  const lived = sectionOf(answer.kind) === "lived";
  const target = t("questions.thread.thisAnswer", { position: answer.position });
  const words = (
    <>
      <Body post={answer} />
      {answer.simple.length > 0 ? (
        <SimpleVersions versions={answer.simple} target={target} isMember={overlay !== null} />
      ) : null}
      {answer.sources.length > 0 && answer.origin !== "imported" ? (
        <SourceList sources={answer.sources} />
      ) : null}
    </>
  );
  return (
    <article
      className={lived ? "card post answer lived" : "card post answer"}
      id={`post-${answer.id}`}
      data-nosnippet={answer.indexable ? undefined : ""}
    >
      {answer.status === "published" ? null : <StatusNotice post={answer} />}
      <Heading answer={answer} lived={lived} isForeign={answer.language !== threadLanguage} />
      {answer.label ? <ModeratorLabel label={answer.label} correction={answer.correction} /> : null}
      {answer.isDangerous ? <Warned answer={answer}>{words}</Warned> : words}
      {answer.accurateCount > 0 || answer.objections.some(({ kind }) => kind === "disagree") ? (
        <Opinions answer={answer} />
      ) : null}
      <Actions answer={answer} overlay={overlay} target={target} />
      {answer.comments.length > 0 ? (
        <CommentList comments={answer.comments} target={target} isMember={overlay !== null} />
      ) : null}
    </article>
  );
}

function Heading({ answer, lived, isForeign }: { answer: Answer; lived: boolean; isForeign: boolean }) {
  const { t } = useI18n();
  const isImported = answer.origin === "imported";
  return (
    <header className="stack tight">
      <div className="row">
        <h3>
          <NameLink post={answer} signedAs={answer.stamp?.shownName} />
        </h3>
        {answer.stamp ? <StampChip answer={answer} stamp={answer.stamp} /> : null}
        {answer.kind === "professional" && answer.stamp ? null : (
          <Chip tone={lived ? "lived" : "plain"}>
            {isImported
              ? t(lived ? "questions.list.importedForum" : "questions.list.imported")
              : t.dynamic(`questions.thread.kind.${answer.kind}`)}
          </Chip>
        )}
        {answer.isAccepted ? <Chip tone="outline">{t("questions.thread.accepted")}</Chip> : null}
        {isForeign ? <LanguageChip language={answer.language} /> : null}
        <span className="meta">
          {answer.isAsker ? `${t("questions.thread.asker")} · ` : null}
          {answer.publishedAt ? <When at={answer.publishedAt} /> : null}
        </span>
        {answer.editedAt ? <EditedNote answer={answer} at={answer.editedAt} /> : null}
      </div>
      {isImported ? <ImportedNote post={answer} isForum={lived} /> : <BadgeLine answer={answer} />}
      {answer.isReviewDue ? <p className="chip danger">{t("questions.thread.reviewDue")}</p> : null}
    </header>
  );
}

/** What a professional judges dangerous is announced before it can be read. */
function Warned({ answer, children }: { answer: Answer; children: ReactNode }) {
  const { t } = useI18n();
  return (
    <>
      <div className="notice danger">
        <p>
          <strong>{t("questions.thread.dangerTitle")}</strong>
        </p>
        <Objections answer={answer} kind="dangerous" />
        <p>{t("questions.thread.dangerNext")}</p>
      </div>
      <details>
        <summary>{t("questions.thread.readAnyway", { position: answer.position })}</summary>
        {children}
      </details>
    </>
  );
}

function Opinions({ answer }: { answer: Answer }) {
  const { t } = useI18n();
  const disagreements = answer.objections.filter(({ kind }) => kind === "disagree").length;
  return (
    <div className="stack tight">
      {answer.accurateCount > 0 ? (
        <p className="row">
          <Chip tone="verified">{t("questions.thread.accurate", { count: answer.accurateCount })}</Chip>
        </p>
      ) : null}
      {disagreements > 0 ? (
        <div className="notice">
          <p>
            <strong>{t("questions.thread.disagree", { count: disagreements })}</strong>
          </p>
          <Objections answer={answer} kind="disagree" />
        </div>
      ) : null}
    </div>
  );
}

function Actions({ answer, overlay, target }: Omit<AnswerCardProps, "threadLanguage"> & { target: string }) {
  const { t } = useI18n();
  if (answer.status !== "published") return null;
  const { id } = answer;
  const keep = overlay ? <KeepButton postId={id} target={target} /> : null;
  if (answer.origin === "imported") {
    return (
      <div className="actions">
        {answer.helpedCount > 0 ? (
          <Chip>{t("questions.thread.usefulElsewhere", { count: answer.helpedCount })}</Chip>
        ) : null}
        {keep}
        <OwnOrReport id={id} isMine={false} isMember={overlay !== null} isEdited={false} target={target} />
      </div>
    );
  }
  const canAccept = overlay?.isAsker && !answer.isMine && !answer.isDangerous;
  return (
    <div className="actions">
      {answer.isMine ? (
        answer.helpedCount > 0 ? (
          <Chip>{t("questions.thread.helpedCount", { count: answer.helpedCount })}</Chip>
        ) : null
      ) : (
        <Reaction
          postId={id}
          kind="helped"
          count={answer.helpedCount}
          target={target}
          pressed={overlay?.helped.includes(id) ?? false}
          signInFor={overlay ? null : paths.post(id)}
        />
      )}
      {canAccept ? (
        <PostButton
          action={paths.acceptPost(id)}
          fields={{ on: answer.isAccepted ? "0" : "1" }}
          label={t("questions.thread.accept")}
          target={target}
          pressed={answer.isAccepted}
        />
      ) : null}
      {overlay?.canMark && answer.isReviewDue ? (
        <ActionLink href={paths.reviewPost(id)} label={t("questions.thread.review")} target={target} plain />
      ) : null}
      {overlay?.canMark && !answer.isMine ? (
        <ActionLink href={paths.markPost(id)} label={t("questions.thread.mark")} target={target} />
      ) : null}
      {overlay && (answer.isMine || overlay.canMark) && !answer.isRestricted ? (
        <SimplifyLink id={id} target={target} isFirst={answer.simple.length === 0} />
      ) : null}
      {answer.isRestricted ? null : (
        <ActionLink href={paths.commentPost(id)} label={t("questions.thread.comment")} target={target} />
      )}
      {keep}
      <OwnOrReport
        id={id}
        isMine={answer.isMine}
        isMember={overlay !== null}
        isEdited={answer.editedAt !== null}
        target={target}
      />
    </div>
  );
}

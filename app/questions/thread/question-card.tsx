import { formatDate } from "../../shared/i18n/format.ts";
import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { Chip, Notice, TopicLink, When } from "../../shared/ui/pieces.tsx";
import { ActionLink, KeepButton, OwnOrReport, PostButton, Reaction } from "./actions.tsx";
import { CommentList } from "./comment-list.tsx";
import {
  Body,
  DemoChip,
  ImportedNote,
  LanguageChip,
  ModeratorLabel,
  NameLink,
  StatusNotice,
  useName,
} from "./pieces.tsx";
import type { Overlay, ThreadQuestion, ThreadTopic } from "./types.ts";

export interface QuestionCardProps {
  question: ThreadQuestion;
  topics: ThreadTopic[];
  overlay: Overlay | null;
  here: string;
}

/** The question: its topics, title, who asks, the words, what one can do. */
export function QuestionCard({ question, topics, overlay, here }: QuestionCardProps) {
  const { locale, t } = useI18n();
  const target = t("questions.thread.thisQuestion");
  const isImported = question.origin === "imported";
  // Reference texts have a title and no question of their own.
  const isForum = isImported && question.html !== "";
  const foreign = question.language === locale ? undefined : question.language;
  return (
    <article className="stack" id={`post-${question.id}`}>
      <StatusNotice post={question} />
      <ModeratorLabel label={question.label} correction={question.correction} />
      {question.isDuplicate ? <Duplicate question={question} canReopen={overlay?.canClose ?? false} /> : null}
      <div className="row">
        {topics.map((topic) => (
          <TopicLink key={topic.slug} slug={topic.slug} label={topic.label[locale]} />
        ))}
        <LanguageChip language={question.language} />
        {question.audience === "members" ? <Chip>{t("questions.thread.membersOnly")}</Chip> : null}
        <DemoChip origin={question.origin} />
        {isImported ? (
          <Chip>{t(isForum ? "questions.list.importedForum" : "questions.list.imported")}</Chip>
        ) : null}
      </div>
      <h1 lang={foreign}>{question.title}</h1>
      {isImported && !isForum ? null : (
        <>
          {isForum ? <ImportedNote post={question} isForum /> : <AskedBy question={question} />}
          <div className="card post">
            <Body post={question} />
            <Actions question={question} overlay={overlay} here={here} target={target} />
            <CommentList comments={question.comments} target={target} isMember={overlay !== null} />
          </div>
        </>
      )}
    </article>
  );
}

function AskedBy({ question }: { question: ThreadQuestion }) {
  const { locale, t } = useI18n();
  const name = useName()(question);
  const relation = t.dynamic(`questions.thread.relation.${question.relation}`);
  const by = t(question.isAnonymous ? "questions.thread.askedAnonymously" : "questions.thread.askedBy", {
    name,
  });
  return (
    <p className="meta">
      {rich(by, {
        b: () => (
          <strong>
            <NameLink post={question} />
          </strong>
        ),
      })}
      {relation ? `, ${relation}` : null}
      {question.publishedAt ? (
        <>
          {" · "}
          <When at={question.publishedAt} />
        </>
      ) : null}
      {question.editedAt ? (
        <>
          {" · "}
          <a href={paths.postHistory(question.id)}>
            {t("questions.thread.editedOn", { date: formatDate(question.editedAt, locale) })}
          </a>
        </>
      ) : null}
      {question.sameSituationCount > 0
        ? ` · ${t("questions.thread.sameSituation", { count: question.sameSituationCount })}`
        : null}
    </p>
  );
}

/** Where the question is answered from now on, and what became of its own answers. */
function Duplicate({ question, canReopen }: { question: ThreadQuestion; canReopen: boolean }) {
  const { t } = useI18n();
  const { duplicateOf: original, number } = question;
  return (
    <Notice>
      <p>
        {original
          ? rich(t("questions.thread.duplicate", { title: "·" }), {
              a: () => <a href={paths.question(original.number, original.slug)}>{original.title}</a>,
            })
          : t("questions.thread.duplicateGone")}{" "}
        {t("questions.thread.duplicateNext")}
      </p>
      {canReopen ? (
        <PostButton
          action={paths.closeDuplicate(number)}
          fields={{ intent: "reopen" }}
          label={t("questions.thread.reopen")}
          target={t("questions.thread.thisQuestion")}
        />
      ) : null}
    </Notice>
  );
}

function Actions({
  question,
  overlay,
  here,
  target,
}: Omit<QuestionCardProps, "topics"> & { target: string }) {
  const { t } = useI18n();
  if (question.status !== "published") {
    return question.isMine ? (
      <div className="actions">
        <OwnOrReport id={question.id} isMine isMember isEdited={false} target={target} />
      </div>
    ) : null;
  }
  if (question.origin === "imported") {
    return (
      <div className="actions">
        {overlay ? <KeepButton postId={question.id} target={target} /> : null}
        <OwnOrReport
          id={question.id}
          isMine={false}
          isMember={overlay !== null}
          isEdited={false}
          target={target}
        />
      </div>
    );
  }
  return (
    <div className="actions">
      {question.isMine ? null : (
        <Reaction
          postId={question.id}
          kind="same-situation"
          count={question.sameSituationCount}
          target={target}
          pressed={overlay?.sameSituation ?? false}
          signInFor={overlay ? null : here}
        />
      )}
      {overlay ? (
        <PostButton
          action={paths.followQuestion(question.number)}
          fields={{ on: overlay.isFollowing ? "0" : "1" }}
          label={t(overlay.isFollowing ? "questions.thread.unfollow" : "questions.thread.follow")}
          target={t("questions.thread.followWhat")}
          quiet
        />
      ) : null}
      {question.isLocked ? null : (
        <ActionLink
          href={paths.commentPost(question.id)}
          label={t("questions.thread.comment")}
          target={target}
        />
      )}
      {overlay ? <KeepButton postId={question.id} target={target} /> : null}
      {overlay?.canClose && !question.isDuplicate ? (
        <ActionLink
          href={paths.closeDuplicate(question.number)}
          label={t("questions.thread.closeDuplicate")}
          target={target}
        />
      ) : null}
      <OwnOrReport
        id={question.id}
        isMine={question.isMine}
        isMember={overlay !== null}
        isEdited={false}
        target={target}
      />
    </div>
  );
}

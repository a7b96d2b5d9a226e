import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { When } from "../../shared/ui/pieces.tsx";
import { ActionLink } from "./actions.tsx";
import { Body, ModeratorLabel, StatusNotice, useName } from "./pieces.tsx";
import type { Comment } from "./types.ts";

/** Short, flat, oldest first: a conversation below one post. */
export function CommentList({
  comments,
  target,
  isMember,
}: {
  comments: Comment[];
  target: string;
  isMember: boolean;
}) {
  const { t } = useI18n();
  const nameOf = useName();
  if (comments.length === 0) return null;
  return (
    <ul className="comments" aria-label={t("questions.thread.commentsOn", { what: target })}>
      {comments.map((comment) => (
        <li key={comment.id} id={`post-${comment.id}`}>
          <StatusNotice post={comment} />
          <ModeratorLabel label={comment.label} correction={comment.correction} />
          <p>
            <strong>{nameOf(comment)}</strong>{" "}
            <span className="meta">
              {comment.isAsker ? `${t("questions.thread.asker")} · ` : null}
              {comment.publishedAt ? <When at={comment.publishedAt} /> : null}
            </span>
          </p>
          <Body post={comment} />
          {isMember ? (
            <p className="actions">
              <ActionLink
                href={comment.isMine ? paths.editPost(comment.id) : paths.report(comment.id)}
                label={t(comment.isMine ? "questions.thread.edit" : "questions.thread.report")}
                target={t("questions.thread.thisComment", { name: nameOf(comment) })}
              />
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

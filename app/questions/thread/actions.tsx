import type { ReactNode } from "react";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";

interface ButtonProps {
  action: string;
  fields: Record<string, string>;
  label: string;
  /** What it acts on, read by screen readers after the label: no two buttons of a page have the same name. */
  target: string;
  pressed?: boolean;
  quiet?: boolean;
}

/** One button that is a whole form: it works without script. */
export function PostButton({ action, fields, label, target, pressed, quiet }: ButtonProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={quiet ? "button quiet" : "button"} aria-pressed={pressed}>
        {label}
        <Target>{target}</Target>
      </button>
    </form>
  );
}

/** Into the reader's own notebook, which nobody else sees. */
export function KeepButton({ postId, target }: { postId: string; target: string }) {
  const { t } = useI18n();
  return (
    <PostButton
      action={paths.keepPost(postId)}
      fields={{}}
      label={t("appointment.keep")}
      target={target}
      quiet
    />
  );
}

export function ActionLink({
  href,
  label,
  target,
  plain,
}: {
  href: string;
  label: string;
  target: string;
  plain?: boolean;
}) {
  return (
    <a className={plain ? "button" : "button quiet"} href={href} rel="nofollow">
      {label}
      <Target>{target}</Target>
    </a>
  );
}

function Target({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{`, ${children}`}</span>;
}

export interface ReactionProps {
  postId: string;
  kind: "helped" | "same-situation";
  count: number;
  target: string;
  pressed: boolean;
  /** Where a visitor comes back to after signing in; null for members. */
  signInFor: string | null;
}

/** "This helped me", "same situation": a toggle for members, a way to sign in for visitors. */
export function Reaction({ postId, kind, count, target, pressed, signInFor }: ReactionProps) {
  const { t } = useI18n();
  const words = t(kind === "helped" ? "questions.thread.helped" : "questions.thread.sameSituationButton");
  const label = count > 0 ? `${words} · ${count}` : words;
  if (signInFor) return <ActionLink href={paths.login(signInFor)} label={label} target={target} plain />;
  return (
    <PostButton
      action={paths.reactPost(postId)}
      fields={{ kind, on: pressed ? "0" : "1" }}
      label={label}
      target={target}
      pressed={pressed}
    />
  );
}

/** An author edits; members report, anybody else sends a notice. The earlier wordings are open to all. */
export function OwnOrReport({
  id,
  isMine,
  isMember,
  isEdited,
  target,
}: {
  id: string;
  isMine: boolean;
  isMember: boolean;
  isEdited: boolean;
  target: string;
}) {
  const { t } = useI18n();
  return (
    <>
      {isEdited ? (
        <ActionLink href={paths.postHistory(id)} label={t("questions.thread.history")} target={target} />
      ) : null}
      {isMine ? (
        <>
          <ActionLink href={paths.editPost(id)} label={t("questions.thread.edit")} target={target} />
          <ActionLink
            href={paths.researchChoice(id)}
            label={t("questions.thread.researchChoice")}
            target={target}
          />
        </>
      ) : (
        <ActionLink
          href={isMember ? paths.report(id) : paths.noticeAbout(id)}
          label={t("questions.thread.report")}
          target={target}
        />
      )}
    </>
  );
}

import type { Actor } from "../shared/policy.ts";
import { allow, isActive, refuse, when } from "../shared/policy.ts";
import { isAnswer, isInformation } from "./schema.ts";

type OpenThread = {
  state: string;
  lockedAt: Date | string | null;
  duplicateOfId: string | null;
  audience: string;
};
type Post = { kind: string; status: string };

const whenPublished = (actor: Actor | null, post: Post) => {
  if (!actor) return refuse("needs-account");
  return when(post.status === "published", "not-found");
};

/** `isMine` and `isAsker` come from `isAuthor`: they also hold for the person behind a pseudonym. */
export const answerPolicy = {
  "answer.write": (actor: Actor | null, thread: OpenThread) => {
    if (!actor) return refuse("needs-account");
    if (thread.state !== "published") return refuse("thread-not-open");
    if (thread.duplicateOfId !== null) return refuse("thread-duplicate");
    return when(thread.lockedAt === null, "thread-locked");
  },
  /** Also where a question was closed as a duplicate: its answers are still read there. */
  "comment.write": (actor: Actor | null, thread: OpenThread, parent: { restrictedAt: Date | null }) => {
    const open = answerPolicy["answer.write"](actor, { ...thread, duplicateOfId: null });
    return open.allowed ? when(parent.restrictedAt === null, "thread-locked") : open;
  },
  /** In simple words: by its author, or a professional, who knows what must not be lost on the way. */
  "answer.simplify": (actor: Actor, post: Post, isMine: boolean, now: Date) => {
    if (!isAnswer(post.kind)) return refuse("not-found");
    return when(isMine || isActive(actor.credential, now), "no-active-credential");
  },
  "answer.write-as-professional": (actor: Actor, now: Date) =>
    when(isActive(actor.credential, now), "no-active-credential"),
  "answer.accept": (isAsker: boolean, post: Post) => {
    if (!isAsker) return refuse("only-the-asker-accepts");
    return when(isAnswer(post.kind) && post.status === "published", "not-found");
  },
  "post.edit": (isMine: boolean, actor: Actor, post: Post, now: Date) => {
    if (!isMine) return refuse("not-yours");
    if (post.status === "hidden") return refuse("hidden-by-moderation");
    if (post.status === "removed") return refuse("not-found");
    return post.kind === "professional" ? answerPolicy["answer.write-as-professional"](actor, now) : allow();
  },
  "post.withdraw": (isMine: boolean, post: Post) => {
    if (!isMine) return refuse("not-yours");
    return when(post.status !== "removed", "not-found");
  },
  /** "Helped" is said of others' answers, "same situation" of others' questions. */
  "post.react": (actor: Actor | null, post: Post, isMine: boolean, kind: "helped" | "same-situation") => {
    const readable = whenPublished(actor, post);
    if (!readable.allowed) return readable;
    if (isMine) return refuse("own-post");
    return when(kind === "helped" ? isAnswer(post.kind) : post.kind === "question", "not-found");
  },
  "answer.flag-dangerous": (actor: Actor | null, post: Post, isMine: boolean) => {
    const readable = whenPublished(actor, post);
    if (!readable.allowed) return readable;
    if (isMine) return refuse("own-post");
    return when(isAnswer(post.kind), "not-found");
  },
  "answer.list-due": (actor: Actor, now: Date) =>
    when(isActive(actor.credential, now), "no-active-credential"),
  /** One's own answer too: its author is who knows best whether it still holds. */
  "answer.review": (actor: Actor, post: Post & { reviewBy: Date | null }, now: Date) => {
    if (post.status !== "published" || post.reviewBy === null) return refuse("not-found");
    if (!isActive(actor.credential, now)) return refuse("no-active-credential");
    return when(post.reviewBy <= now, "not-due-for-review");
  },
  "answer.judge": (actor: Actor, post: Post, isMine: boolean, now: Date) => {
    const readable = answerPolicy["answer.flag-dangerous"](actor, post, isMine);
    if (!readable.allowed) return readable;
    if (!isInformation(post.kind)) return refuse("lived-is-not-judged");
    return when(isActive(actor.credential, now), "no-active-credential");
  },
};

/** Whether readers are told that a professional's words changed after their badge was stamped on them. */
export const isEditedAfterVerification = (post: {
  kind: string;
  publishedAt: Date | null;
  editedAt: Date | null;
}): boolean =>
  post.kind === "professional" &&
  post.publishedAt !== null &&
  post.editedAt !== null &&
  post.editedAt > post.publishedAt;

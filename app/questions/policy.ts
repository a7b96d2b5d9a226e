import type { Actor } from "../shared/policy.ts";
import { allow, hasRole, refuse, when } from "../shared/policy.ts";

type Visible = { state: string; audience: string };
type Closed = { duplicateOfId: string | null; duplicateBy: string | null };

/** `isAsker` comes from `isAuthor`: it also holds for the person behind an anonymous question. */
export const questionPolicy = {
  "question.ask": (actor: Actor | null) => when(actor !== null, "needs-account"),
  "question.read": (actor: Actor | null, question: Visible, isAsker: boolean) => {
    if (isAsker || hasRole(actor, "moderator")) return allow();
    if (question.state !== "published") return refuse("not-found");
    return when(question.audience === "everyone" || actor !== null, "members-only");
  },
  "question.follow": (actor: Actor | null, question: Visible, isAsker: boolean) =>
    actor ? questionPolicy["question.read"](actor, question, isAsker) : refuse("needs-account"),
  /** As a duplicate: moderators, and whoever asked. */
  "question.close": (actor: Actor, question: Visible, isAsker: boolean) => {
    const readable = questionPolicy["question.read"](actor, question, isAsker);
    if (!readable.allowed) return readable;
    if (!isAsker && !hasRole(actor, "moderator")) return refuse("only-the-asker-or-moderators");
    return when(question.state === "published", "not-found");
  },
  "question.reopen": (actor: Actor, question: Visible & Closed, isAsker: boolean) => {
    const closable = questionPolicy["question.close"](actor, question, isAsker);
    if (!closable.allowed) return closable;
    if (question.duplicateOfId === null) return allow();
    return when(hasRole(actor, "moderator") || question.duplicateBy === "asker", "closed-by-moderators");
  },
  "person.follow": (actor: Actor, personId: string) => when(actor.id !== personId, "own-profile"),
};

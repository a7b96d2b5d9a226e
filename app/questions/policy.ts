import type { Actor } from "../shared/policy.ts";
import { allow, hasRole, refuse, when } from "../shared/policy.ts";

type Visible = { state: string; audience: string };

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
  "person.follow": (actor: Actor, personId: string) => when(actor.id !== personId, "own-profile"),
};

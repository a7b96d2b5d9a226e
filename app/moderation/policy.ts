import { allow, hasRole, refuse, when } from "../shared/policy.ts";
import type { Actor, Role, Verdict } from "../shared/policy.ts";

/** Six months, counted in days of 24 hours: never less than the law's delay (art. 20 of Regulation 2022/2065). */
export const appealDays = 184;
const day = 86_400_000;

/** `isOwn` is computed by `isOwn` of targets.server.ts, which also recognises the author of an anonymous post. */
interface Target {
  isOwn: boolean;
  /** `deciderOf` its kind: verifiers decide on badges, beside moderators. */
  decider?: Role;
}

const moderatorOf = (actor: Actor | null, { isOwn }: Target): Verdict =>
  isOwn ? refuse("own-post-moderation") : when(hasRole(actor, "moderator"), "needs-moderator");

const deciderOf = (actor: Actor | null, target: Target): Verdict => {
  const isVerifier = target.decider === "verifier" && hasRole(actor, "verifier");
  return isVerifier && !target.isOwn ? allow() : moderatorOf(actor, target);
};

export const moderationPolicy = {
  "queue.read": (actor: Actor | null): Verdict => when(hasRole(actor, "moderator"), "needs-moderator"),
  "rules.switch": (actor: Actor | null): Verdict => when(hasRole(actor, "admin"), "needs-admin"),
  "hours.publish": (actor: Actor | null): Verdict => when(hasRole(actor, "admin"), "needs-admin"),
  "load.read": (actor: Actor | null): Verdict => when(hasRole(actor, "admin"), "needs-admin"),
  report: (actor: Actor | null, target: Target): Verdict =>
    target.isOwn ? refuse("own-post-report") : when(actor !== null, "forbidden"),
  "case.read": moderatorOf,
  "case.decide": deciderOf,
  "decision.appeal": (_actor: Actor | null, target: Target & { decidedAt: Date }, now: Date): Verdict =>
    !target.isOwn
      ? refuse("not-found")
      : when(now.getTime() - target.decidedAt.getTime() <= appealDays * day, "appeal-too-late"),
  "account-measure.confirm": (
    actor: Actor | null,
    target: Target & { firstDeciderId: string | null },
  ): Verdict =>
    actor !== null && actor.id === target.firstDeciderId
      ? refuse("measure-needs-another")
      : moderatorOf(actor, target),
  "appeal.read": deciderOf,
  /** What took verifiers is not given back by somebody who cannot verify. */
  "appeal.decide": (actor: Actor | null, target: Target & { firstDeciderId: string | null }): Verdict => {
    if (actor !== null && actor.id === target.firstDeciderId) return refuse("appeal-needs-another");
    if (target.isOwn || target.decider !== "verifier") return moderatorOf(actor, target);
    return when(hasRole(actor, "verifier"), "needs-verifier");
  },
};

import { allow, hasRole, refuse, when } from "../shared/policy.ts";
import type { Actor, ActorCredential, Verdict } from "../shared/policy.ts";

/** A badge can be renewed from this many days before it ends. */
export const renewalDays = 60;
/** How long after a rejection it can be appealed; what it was decided on is kept for as long. */
export const appealDays = 21;
/** When everything that a rejected application holds is gone, appealed or not. */
export const rejectedDays = 30;
/** When an application that nobody finished is gone. */
export const unfinishedDays = 90;
/** How long a holder whom the register no longer knows has to answer. */
export const answerDays = 14;
/** How long one verifier's emergency suspension holds without a second one. */
export const confirmationHours = 72;
/** How often one person vouches for colleagues within a year. */
export const vouchesPerYear = 3;
/** How long a verifier's word on where they work counts. */
export const declarationDays = 365;
export const day = 86_400_000;

interface Application {
  userId: string;
  status: string;
}

const verifierOf = (actor: Actor | null, application: Pick<Application, "userId">): Verdict =>
  actor !== null && actor.id === application.userId
    ? refuse("own-application")
    : when(hasRole(actor, "verifier"), "needs-verifier");

/** Until when a rejection can be appealed. */
export const appealEnds = (decidedAt: Date): Date => new Date(decidedAt.getTime() + appealDays * day);

export const credentialPolicy = {
  /** `held`: the badge of the same kind that the member has, if any. */
  "credential.apply": (
    held: (Pick<ActorCredential, "validUntil" | "suspendedAt"> & { suspendedFor: string | null }) | null,
    now: Date,
  ): Verdict => {
    if (!held) return allow();
    // What two verifiers are deciding on is not undone by a third through another application.
    if (held.suspendedAt) return when(held.suspendedFor !== "emergency", "badge-under-review");
    const daysLeft = (held.validUntil.getTime() - now.getTime()) / day;
    return when(daysLeft <= renewalDays, "badge-still-valid");
  },
  "application.appeal": (
    actor: Actor,
    found: Application & { decidedAt: Date | null; appealedAt: Date | null },
    now: Date,
  ): Verdict => {
    if (actor.id !== found.userId) return refuse("not-found");
    if (found.status !== "rejected" || found.appealedAt || !found.decidedAt) return refuse("no-appeal");
    return when(now < appealEnds(found.decidedAt), "appeal-too-late");
  },
  "queue.read": (actor: Actor | null): Verdict => when(hasRole(actor, "verifier"), "needs-verifier"),
  "application.read": verifierOf,
  "application.decide": verifierOf,
  "badge.suspend": verifierOf,
};

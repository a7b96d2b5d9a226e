import { hasRole, isActive, refuse, when } from "../shared/policy.ts";
import type { Actor, Verdict } from "../shared/policy.ts";

/** A badge can be renewed from this many days before it ends. */
export const renewalDays = 60;
const day = 86_400_000;

interface Application {
  userId: string;
  status: string;
}

const verifierOf = (actor: Actor | null, application: Pick<Application, "userId">): Verdict =>
  actor !== null && actor.id === application.userId
    ? refuse("own-application")
    : when(hasRole(actor, "verifier"), "needs-verifier");

export const credentialPolicy = {
  "credential.apply": (actor: Actor, now: Date): Verdict => {
    const renewable =
      actor.credential && actor.credential.validUntil.getTime() - now.getTime() <= renewalDays * day;
    return when(!isActive(actor.credential, now) || Boolean(renewable), "badge-still-valid");
  },
  "queue.read": (actor: Actor | null): Verdict => when(hasRole(actor, "verifier"), "needs-verifier"),
  "application.read": verifierOf,
  "application.decide": verifierOf,
  "badge.suspend": verifierOf,
};

import { teamRoleOf } from "../proposals/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { allow, isActive, refuse, when } from "../shared/policy.ts";
import type { Audience, Relation } from "./schema.ts";

/** Where a consultation is: announced, open, closed with its synthesis to come, or with it published. */
export type ConsultationState = "announced" | "open" | "closed" | "answered";

interface Calendar {
  opensAt: Date;
  closesAt: Date;
  synthesisAt: Date | null;
}

interface Consultation extends Calendar {
  audience: Audience;
  facilitatorId: string | null;
}

/** Follows from the dates at the moment of asking, so that no job has to have run. */
export function stateOf({ opensAt, closesAt, synthesisAt }: Calendar, now = new Date()): ConsultationState {
  if (now < opensAt) return "announced";
  if (now < closesAt) return "open";
  return synthesisAt ? "answered" : "closed";
}

/** As what somebody may speak: a badge is checked, the rest is said by the person. */
export function relationsOpenTo(audience: Audience, actor: Actor | null, now = new Date()): Relation[] {
  const isProfessional = actor !== null && isActive(actor.credential, now);
  if (audience === "professional") return isProfessional ? ["professional"] : [];
  if (audience === "lived") return ["patient", "carer"];
  return isProfessional ? ["patient", "carer", "professional", "other"] : ["patient", "carer", "other"];
}

export const consultationPolicy = {
  "consultation.open": (actor: Actor | null) => when(teamRoleOf(actor) !== null, "needs-team"),
  /** The team, and the member whom the association named. */
  "consultation.facilitate": (actor: Actor | null, { facilitatorId }: Pick<Consultation, "facilitatorId">) =>
    when(actor !== null && (actor.id === facilitatorId || teamRoleOf(actor) !== null), "needs-facilitator"),
  "consultation.contribute": (actor: Actor | null, consultation: Consultation, now = new Date()) => {
    if (!actor) return refuse("needs-account");
    const state = stateOf(consultation, now);
    if (state === "announced") return refuse("consultation-not-open");
    if (state !== "open") return refuse("consultation-closed");
    return when(relationsOpenTo(consultation.audience, actor, now).length > 0, "consultation-professionals");
  },
  /** A support can be taken back at any time, and given while the consultation is open, to the words of others. */
  "contribution.support": (
    actor: Actor | null,
    consultation: Calendar,
    contribution: { authorId: string | null },
    on: boolean,
  ) => {
    if (!actor) return refuse("needs-account");
    if (!on) return allow();
    if (contribution.authorId === actor.id) return refuse("own-contribution");
    return when(stateOf(consultation) === "open", "consultation-closed");
  },
  "contribution.withdraw": (actor: Actor | null, { authorId }: { authorId: string | null }) =>
    when(actor !== null && authorId === actor.id, "not-found"),
};

import type { Actor, Role } from "../shared/policy.ts";
import { allow, hasRole, refuse, when } from "../shared/policy.ts";
import type { Post } from "../moderation/types.ts";
import type { ProposalKind, ProposalState } from "./schema.ts";

interface Proposal {
  state: ProposalState;
  kind: ProposalKind;
  status: Post["status"];
}

/** The capacities in which an answer is signed; the first that somebody has is theirs. */
export const team = ["admin", "steward", "moderator"] as const satisfies readonly Role[];
export type TeamRole = (typeof team)[number];

export const teamRoleOf = (actor: Actor | null): TeamRole | null =>
  team.find((role) => hasRole(actor, role)) ?? null;

/** Where a proposal may go from each state; the database holds the same list. */
export const moves: Record<ProposalState, readonly ProposalState[]> = {
  open: ["study"],
  study: ["accepted", "declined"],
  accepted: ["done"],
  declined: [],
  done: [],
};

/** Whether it may still be supported and argued about: until a decision. */
export const isOpen = ({ state }: Pick<Proposal, "state">) => state === "open" || state === "study";

export const proposalPolicy = {
  "proposal.read": (actor: Actor | null, proposal: Proposal, isMine: boolean) =>
    when(proposal.status === "published" || isMine || teamRoleOf(actor) !== null, "not-found"),
  "proposal.write": (actor: Actor | null) => when(actor !== null, "needs-account"),
  /** A support can be taken back at any time, and given until a decision. */
  "proposal.support": (actor: Actor | null, proposal: Proposal, on: boolean) => {
    if (!actor) return refuse("needs-account");
    if (!on) return allow();
    if (proposal.status !== "published") return refuse("not-found");
    return when(isOpen(proposal), "proposal-decided");
  },
  "proposal.argue": (actor: Actor | null, proposal: Proposal) => {
    if (!actor) return refuse("needs-account");
    if (proposal.status !== "published") return refuse("not-found");
    return when(isOpen(proposal), "proposal-decided");
  },
  "proposal.answer": (actor: Actor | null) => when(teamRoleOf(actor) !== null, "needs-team"),
  "charter.publish": (actor: Actor | null, proposal: Proposal) => {
    if (!hasRole(actor, "admin") && !hasRole(actor, "steward")) return refuse("needs-steward");
    return when(proposal.kind === "charter" && proposal.state === "accepted", "charter-needs-proposal");
  },
};

import * as forms from "./forms.ts";
import { isSignedOut } from "./roles.ts";
import { nowhere } from "./variants.ts";
import type { RoleName } from "./roles.ts";
import { all, except, members, writers } from "./rules.ts";
import type { Declared, Outcome, Rule } from "./rules.ts";

const answering = (outcome: Outcome) =>
  ({ moderator: outcome, steward: outcome, admin: outcome, earlier: outcome }) as const;

/** Whoever answers proposals, awake. */
const team =
  (outcome: Outcome = "in"): Rule =>
  (role: RoleName) => {
    if (isSignedOut(role)) return "sign-in";
    if (role === "asleep") return "step-up";
    return role in answering(outcome) ? outcome : 403;
  };

/** What is held is there for its author and the team. */
const read = { own: members(), other: all(), pending: except(all(404), answering("in")), missing: all(404) };

/** The addresses of proposals; part of the table. */
export const proposals: Record<string, Declared> = {
  proposals: { get: all() },
  "proposals/new": { get: all(), post: writers(), fields: forms.proposal },
  "proposals/charter": { get: all() },
  "proposals/:number": { of: "proposal", get: read },
  "proposals/:number/support": {
    of: "proposal",
    get: all(),
    post: {
      own: members(),
      other: members(),
      pending: members(404),
      missing: members(404),
    },
    fields: { on: "1" },
  },
  "proposals/:number/argue": {
    of: "proposal",
    get: read,
    post: {
      own: writers(),
      other: writers(),
      pending: writers(404),
      missing: writers(404),
    },
    fields: { side: "for", kind: "experience", body: forms.words },
  },
  // Whose the argument is decides: here it is nobody's.
  "proposals/:number/withdraw": {
    of: "proposal",
    get: all(),
    post: { own: members(404), other: members(404), pending: members(404), missing: members(404) },
    fields: { argument: nowhere },
  },
  "proposals/:number/answer": {
    of: "proposal",
    get: { own: team(), other: team(), pending: team(), missing: team(404) },
    post: { own: team(), other: team(), pending: team(400), missing: team(404) },
    fields: { state: "study", body: "We are looking at it with the two stewards." },
  },
  "proposals/:number/charter": {
    of: "acceptedProposal",
    get: { other: except(team(), { moderator: 403 }), missing: team(404) },
    post: { other: except(team(), { moderator: 403 }), missing: team(404) },
    fields: forms.charter,
  },
};

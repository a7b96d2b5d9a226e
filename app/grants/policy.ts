import { hasRole, refuse, when } from "../shared/policy.ts";
import type { Actor, Verdict } from "../shared/policy.ts";
import type { Standing } from "./standing.ts";

interface Grant {
  holderId: string | null;
  standing: Standing;
}

const holds = (actor: Actor | null, { holderId }: Pick<Grant, "holderId">) =>
  actor !== null && holderId === actor.id;

/** Whether there ever was an access, from which copies may be left. */
export const mayAttest = ({ standing }: Pick<Grant, "standing">): boolean =>
  standing !== "asked" && standing !== "declined";

export const grantPolicy = {
  "grant.apply": (actor: Actor | null) => when(actor !== null, "needs-account"),
  /** The whole application; what is public of it is on the same page for every member. */
  "grant.read": (actor: Actor | null, grant: Grant) =>
    when(holds(actor, grant) || hasRole(actor, "steward"), "not-found"),
  /** The database asks the same of every row: see the triggers of grant_reviews. */
  "grant.review": (actor: Actor | null, grant: Grant, reviewedBy: readonly string[]): Verdict => {
    if (!hasRole(actor, "steward")) return refuse("needs-steward");
    if (holds(actor, grant)) return refuse("own-study");
    if (grant.standing !== "asked") return refuse("grant-decided");
    return when(!reviewedBy.includes(actor!.id), "grant-reviewed");
  },
  "grant.download": (actor: Actor | null, grant: Grant) => {
    if (!holds(actor, grant)) return refuse("needs-holder");
    return when(grant.standing === "open", "grant-closed");
  },
  /** Says that rows, or every copy, are gone: a holder may whatever became of the access. */
  "grant.attest": (actor: Actor | null, grant: Grant) => {
    if (!holds(actor, grant)) return refuse("needs-holder");
    return when(mayAttest(grant), "grant-closed");
  },
};

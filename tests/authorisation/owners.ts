import { all, except, invites, members, only } from "./rules.ts";
import type { RoleName } from "./roles.ts";
import type { Outcome, Rule } from "./rules.ts";

// Rules for things that belong to somebody: by whose they are, and how they stand.

export const moderatorsOr = (rule: Rule): Rule => except(rule, { moderator: "in", earlier: "in" });

/** What the reader of a thread may see; its author sees more. */
export const reading = {
  own: members(),
  ownAnonymous: members(),
  other: all(),
  anonymous: all(),
  membersOnly: members(),
  pending: moderatorsOr(all(404)),
  removed: moderatorsOr(all(404)),
  missing: all(404),
};
/** What other people wrote that is not, or no longer, for everybody. */
export const unpublished = (rule: Rule) => ({ pending: rule, removed: rule });
/** Whoever was given a role, awake or not. */
export const staff = (outcome: Outcome): Partial<Record<RoleName, Outcome>> =>
  Object.fromEntries(
    ["moderator", "verifier", "steward", "admin", "asleep", "earlier"].map((role) => [role, outcome]),
  );
/** What a member does with something that is published; `mine` when it is their own. */
export const joining = (theirs: Rule = members(), mine: Rule = theirs) => ({
  own: mine,
  ownAnonymous: mine,
  other: theirs,
  anonymous: theirs,
  membersOnly: theirs,
  pending: members(404),
  removed: members(404),
  missing: members(404),
});
/** What only the author does. What is not published exists for nobody else, moderators apart. */
export const authors = (own: Rule = members()) => ({
  own,
  ownAnonymous: own,
  other: members(403),
  anonymous: members(403),
  pending: except(members(404), { moderator: 403, earlier: 403 }),
  removed: except(members(404), { moderator: 403, earlier: 403 }),
  missing: members(404),
});
/** What whoever asked does with a published question, and moderators with anybody's. */
export const closing = {
  own: members(),
  ownAnonymous: members(),
  other: moderatorsOr(members(403)),
  anonymous: moderatorsOr(members(403)),
  membersOnly: moderatorsOr(members(403)),
  pending: members(404),
  removed: members(404),
  missing: members(404),
};
/** What only somebody with an active badge does. */
export const badged = except(members(403), { professional: "in" });
export const reviewing = joining(badged);
/** Pages that say "sign in first" to a visitor, in the same words whatever is there. */
export const inviting = <T extends Record<string, Rule>>(rules: T): T =>
  Object.fromEntries(Object.entries(rules).map(([variant, rule]) => [variant, invites(rule)])) as T;
/** What belongs to one person, and exists for nobody else. */
export const mineAlone = { own: members(), other: members(404), missing: members(404) };
export const moderators = {
  own: only("moderator", 403),
  other: only("moderator"),
  missing: only("moderator", 404),
};
export const verifiers = {
  own: only("verifier", 403),
  other: only("verifier"),
  missing: only("verifier", 404),
};
export const stewards = { other: only("steward"), missing: only("steward", 404) };
/** A release of which no sample was drawn. */
export const notSampled = { ...stewards, other: only("steward", 403) };

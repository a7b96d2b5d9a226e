import type { Role } from "../../app/shared/policy.ts";
import { isSignedOut } from "./roles.ts";
import type { RoleName } from "./roles.ts";
import type { TargetKind, Variant } from "./targets.ts";

/**
 * What happens to a request: "in" (answered, or led on to what it asked for), "sign-in" (to the sign-in page, or 401
 * with the form kept), "step-up" (asked to show again who they are), or the status of a refusal.
 */
export type Outcome = "in" | "sign-in" | "step-up" | 400 | 401 | 403 | 404 | 405 | 409 | 410 | 429;
export type Rule = (role: RoleName) => Outcome;

/** The same for everybody. */
export const all =
  (outcome: Outcome = "in"): Rule =>
  () =>
    outcome;

/** Whoever is signed in; others are led to the sign-in page. */
export const members =
  (outcome: Outcome = "in"): Rule =>
  (role) =>
    isSignedOut(role) ? "sign-in" : outcome;

/** Members who showed who they are in the last minutes. */
export const steppedUp =
  (outcome: Outcome = "in"): Rule =>
  (role) =>
    role === "earlier" ? "step-up" : members(outcome)(role);

/** Members whose writing was not taken away. */
export const writers =
  (outcome: Outcome = "in"): Rule =>
  (role) =>
    role === "muted" ? 403 : members(outcome)(role);

/** One role; without it 403, and for whoever has it but showed no second factor the page that asks. */
export const only =
  (wanted: Role, outcome: Outcome = "in"): Rule =>
  (role) => {
    if (isSignedOut(role)) return "sign-in";
    if (role === "asleep") return "step-up";
    return role === wanted || role === "earlier" ? outcome : 403;
  };

/** One role, shown in the last minutes: what is grave. */
export const onlySteppedUp =
  (wanted: Role, outcome: Outcome = "in"): Rule =>
  (role) =>
    role === "earlier" ? "step-up" : only(wanted, outcome)(role);

/** Some roles have an outcome of their own. */
export const except =
  (rule: Rule, own: Partial<Record<RoleName, Outcome>>): Rule =>
  (role) =>
    own[role] ?? rule(role);

/** A page that asks a visitor to sign in, where it stands. */
export const invites =
  (rule: Rule): Rule =>
  (role) =>
    isSignedOut(role) ? "in" : rule(role);

type ByVariant = Partial<Record<Variant, Rule>>;

export interface Declared {
  /** What its parameters name; absent when it has none, or none that belongs to anybody. */
  of?: TargetKind;
  /** One rule, or one for each case of what is named. */
  get: Rule | ByVariant;
  /** Absent: the address takes no form. */
  post?: Rule | ByVariant;
  /** A form that is right, so that what refuses it is the rule and nothing else. */
  fields?: Record<string, string>;
}

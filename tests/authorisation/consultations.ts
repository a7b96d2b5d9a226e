import * as forms from "./forms.ts";
import { isSignedOut } from "./roles.ts";
import type { RoleName } from "./roles.ts";
import { all, members, writers } from "./rules.ts";
import type { Declared, Outcome, Rule } from "./rules.ts";

const teamRoles = new Set<RoleName>(["moderator", "steward", "admin", "earlier"]);

/** The team, awake; "own" is a consultation that one was named for. */
const team =
  (outcome: Outcome = "in"): Rule =>
  (role) => {
    if (isSignedOut(role)) return "sign-in";
    if (role === "asleep") return "step-up";
    return teamRoles.has(role) ? outcome : 403;
  };
const facilitators = (outcome: Outcome = "in") => ({
  own: members(outcome),
  other: team(outcome),
  missing: members(404),
});
const read = { own: members(), other: all(), missing: all(404) };

/** The addresses of consultations; part of the table. */
export const consultations: Record<string, Declared> = {
  consultations: { get: all() },
  "consultations/new": { get: team(), post: team(), fields: forms.consultation() },
  "consultations/:number": { of: "consultation", get: read },
  "consultations/:number/edit": {
    of: "consultation",
    get: facilitators(),
    // It has begun: whom it asks stays.
    post: facilitators(400),
    fields: { ...forms.consultation(), audience: "professional" },
  },
  "consultations/:number/prepare": {
    of: "consultation",
    get: facilitators(),
    post: facilitators(),
    fields: {
      intent: "meeting",
      kind: "hearing",
      title: "Hearing of carers",
      place: "On the web",
      day: "2026-12-01",
      hour: "18:30",
    },
  },
  "consultations/:number/facilitate": {
    of: "consultation",
    get: facilitators(),
    post: facilitators(),
    fields: { title: "Plain words" },
  },
  "consultations/:number/synthesis": {
    of: "consultation",
    get: facilitators(),
    post: facilitators(),
    fields: { body: "Most ask for plain words, in one sentence.", intent: "save" },
  },
  "consultations/:number/contribute": {
    of: "consultation",
    get: read,
    post: { own: writers(), other: writers(), missing: all(404) },
    fields: { relation: "patient", q1: forms.words, intent: "post" },
  },
  "consultations/:number/results.json": { of: "consultation", get: { other: all(404), missing: all(404) } },
  "consultations/:number/results.csv": { of: "consultation", get: { other: all(404), missing: all(404) } },
  "consultations/:number/contributions": { of: "consultation", get: read },
  "consultations/:number/contributions/:contribution": {
    of: "contribution",
    get: { own: members(), other: all(), missing: all(404) },
    post: { own: members(403), other: members(), missing: members(404) },
    fields: { intent: "support" },
  },
  "consultations/:number/contributions/:contribution/fate": {
    of: "contribution",
    get: { own: team(), other: team(), missing: team(404) },
    post: { own: team(), other: team(), missing: team(404) },
    fields: { fate: "taken-up" },
  },
};

import * as forms from "./forms.ts";
import { isSignedOut } from "./roles.ts";
import { all, members, only, writers } from "./rules.ts";
import type { Declared, Outcome, Rule } from "./rules.ts";

/** Whoever leads it; stewards where they are let in, awake: asleep nobody has a role. */
const stewards =
  (outcome: Outcome = "in"): Rule =>
  (role) => {
    if (isSignedOut(role)) return "sign-in";
    return role === "steward" || role === "earlier" ? outcome : 403;
  };

/** The addresses of research projects; part of the table. */
export const studies: Record<string, Declared> = {
  research: { get: all() },
  "research/new": { get: all(), post: writers(), fields: forms.study },
  "research/governance": { get: all() },
  "research/:number": {
    of: "study",
    get: { own: members(), other: all(), missing: all(404) },
    post: { own: members(), other: members(), missing: members(404) },
    fields: { on: "1" },
  },
  "research/:number/decide": {
    of: "study",
    get: { own: only("steward", 403), other: only("steward"), missing: only("steward", 404) },
    post: { own: only("steward", 403), other: only("steward"), missing: only("steward", 404) },
    fields: { state: "accepted", decision: "We read it together and decided so." },
  },
  "research/:number/results": {
    of: "study",
    get: { own: members(), other: members(403), missing: members(404) },
    post: { own: writers(), other: members(403), missing: members(404) },
    fields: { results: "We found that a darker corridor lets most people sleep. ".repeat(3) },
  },
  "research/:number/calls": {
    of: "study",
    get: { own: members(), other: stewards(), missing: members(404) },
    post: { own: writers(), other: members(403), missing: members(404) },
    fields: {
      body: "We ask you twelve questions about your nights in hospital; it takes ten minutes.",
      url: "https://study.example.org/sleep",
    },
  },
  "settings/studies": { get: members(), post: members(), fields: { contact: "1" } },
};

import { givenGrant } from "../support/grants.ts";
import { all, except, invites, members, only, onlySteppedUp, steppedUp } from "./rules.ts";
import type { Declared } from "./rules.ts";

/** The addresses of the controlled data; part of the table. */
export const grants: Record<string, Declared> = {
  "data/access": { get: all() },
  "data/access/new": {
    get: invites(steppedUp()),
    // A form that was long to write comes back whole.
    post: except(members(), { muted: 403, earlier: 400 }),
    fields: givenGrant(),
  },
  "research/:number/access": {
    of: "grant",
    get: { own: members(), other: members(), missing: members(404) },
    post: { own: members(), other: members(403), missing: members(404) },
    fields: { shownAt: "2026-11-25T00:00:00.000Z", done: "on" },
  },
  "research/:number/access/review": {
    of: "grantToReview",
    get: {
      own: only("steward", 403),
      other: onlySteppedUp("steward"),
      missing: only("steward", 404),
    },
    post: {
      own: only("steward", 403),
      other: except(only("steward"), { earlier: 400 }),
      missing: only("steward", 404),
    },
    fields: { verdict: "approve", reason: "We read it together and decided so." },
  },
  // Without its signature, a link opens to nobody, its holder included.
  "data/controlled/:grantId/:releaseId/*": {
    of: "grant",
    get: { own: all(403), other: all(403), missing: all(404) },
  },
};

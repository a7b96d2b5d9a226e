import * as forms from "./forms.ts";
import { joining, mineAlone, moderators, moderatorsOr } from "./owners.ts";
import { all, except, members, only, onlySteppedUp } from "./rules.ts";
import type { Declared } from "./rules.ts";

/** The addresses of moderation; part of the table. */
export const moderation: Record<string, Declared> = {
  "report/:textId": {
    of: "answer",
    get: joining(members(), members(403)),
    post: joining(members(), members(403)),
    fields: { reason: "spam" },
  },
  moderation: { get: only("moderator") },
  "moderation/cases/:number": { of: "case", get: moderators, post: moderators, fields: { intent: "claim" } },
  "moderation/appeals/:appealId": {
    of: "appeal",
    // Verifiers answer those about badges: what there is not is not there for them either.
    get: {
      ...moderators,
      decided: only("moderator"),
      missing: except(moderators.missing, { verifier: 404 }),
    },
    post: {
      ...moderators,
      decided: only("moderator", 403),
      missing: except(moderators.missing, { verifier: 404 }),
    },
    fields: { verdict: "upheld", answer: "It was a sale all the same." },
  },
  "moderation/rules": {
    get: only("admin"),
    post: only("admin"),
    fields: { rule: "crisis.fr.act-alone", reason: "Too wide." },
  },
  "moderation/team": {
    get: only("admin"),
    post: only("admin"),
    fields: { "hours-fr-1": "9:00-18:00" },
  },
  "moderation/live": { get: only("moderator") },
  "moderation/measures/:measureId": {
    of: "measure",
    get: { own: all(404), other: moderatorsOr(all(404)), missing: all(404) },
    post: {
      own: onlySteppedUp("moderator", 403),
      other: onlySteppedUp("moderator"),
      decided: onlySteppedUp("moderator", 403),
    },
    fields: { intent: "confirm" },
  },
  "moderation/log": { get: all() },
  "decisions/:decisionId": {
    of: "decision",
    get: mineAlone,
    post: mineAlone,
    fields: { body: "It was no sale." },
  },
  "change-asked/:noteId": { of: "authorQuestion", get: mineAlone },
  notice: {
    get: all(),
    post: all(400),
    fields: forms.notice,
  },
  transparency: { get: all() },
  "transparency/statements.ndjson": { get: all() },
  "transparency/figures.csv": { get: all() },
};

import { appointment } from "./appointment.ts";
import { commons } from "./commons.ts";
import * as forms from "./forms.ts";
import { all, except, members, only, onlySteppedUp, steppedUp, writers } from "./rules.ts";
import {
  authors,
  closing,
  inviting,
  joining,
  mineAlone,
  moderatorsOr,
  notSampled,
  reading,
  staff,
  stewards,
  unpublished,
  verifiers,
} from "./owners.ts";
import { moderation } from "./moderation.ts";
import { posts } from "./posts.ts";
import { isSignedOut } from "./roles.ts";
import type { Declared } from "./rules.ts";
import { site } from "./site.ts";

/**
 * Who may do what, at every address of app/routes.ts: the one table that the matrix test holds the product to. An
 * address that is missing here, or an address here that is gone, fails it.
 */
export const table: Record<string, Declared> = {
  // Reading
  "": { get: all() },
  "questions/:number/:slug?": { of: "question", get: { ...reading, removed: all(410) } },
  topics: { get: all() },
  "topics/:slug": { of: "topic", get: { other: all(), missing: all(404) } },
  "people/:pseudonym": { of: "person", get: { own: members(), other: all(), missing: all(404) } },
  search: { get: all() },
  "feed.atom": { get: all() },
  "topics/:slug/feed.atom": { of: "topic", get: { other: all(), missing: all(404) } },
  "questions/:number/feed.atom": {
    of: "question",
    get: { ...reading, membersOnly: all(403), pending: all(404), removed: all(410) },
  },
  "sitemap.xml": { get: all() },

  // Writing
  ask: {
    get: all(),
    post: writers(),
    fields: forms.question,
  },
  "compose/look": { get: all(404), post: members(), fields: { body: forms.words } },
  "compose/similar": { get: members() },
  drafts: { of: "draft", get: members(), post: mineAlone },
  "drafts/save": { get: all(404), post: members(), fields: { place: "ask", body: forms.words, draft: "0" } },
  "drafts/:draftId": { of: "draft", get: mineAlone },
  "questions/:number/answer": {
    of: "question",
    get: inviting({ ...joining(), ...unpublished(moderatorsOr(members(404))) }),
    post: { ...joining(writers()), ...unpublished(except(members(404), { moderator: 403, earlier: 403 })) },
    fields: { kind: "experience", body: forms.words },
  },
  "questions/:number/follow": {
    of: "question",
    get: all(),
    post: { ...joining(), ...unpublished(moderatorsOr(members(404))) },
    fields: { on: "1" },
  },
  "questions/:number/duplicate": {
    of: "question",
    get: closing,
    post: closing,
    fields: { intent: "reopen" },
  },
  "topics/:slug/merge": {
    of: "topic",
    get: { other: only("admin"), missing: only("admin", 404) },
    post: { other: only("admin"), missing: only("admin", 404) },
    fields: { into: "sleep" },
  },
  "topics/:slug/follow": {
    of: "topic",
    get: all(),
    post: { other: members(), missing: members(404) },
    fields: { on: "1" },
  },
  "people/:pseudonym/follow": {
    of: "person",
    get: all(),
    post: { own: members(403), other: members(), missing: members(404) },
    fields: { on: "1" },
  },
  "people/:pseudonym/report": {
    of: "person",
    get: { own: members(403), other: members(), missing: members(404) },
    post: { own: members(403), other: members(), missing: members(404) },
    fields: { reason: "spam" },
  },
  ...posts,
  notifications: { get: members(), post: members(), fields: { shownAt: "2026-11-25T00:00:00.000Z" } },
  "settings/following": { get: members(), post: members(), fields: { days: "7" } },
  "unsubscribe/:token": {
    of: "subscription",
    get: { own: all(), other: all(), missing: all(404) },
    post: { own: all(), other: all(), missing: all(404) },
  },

  // Accounts
  signup: {
    get: all(),
    post: all(),
    fields: forms.signUp,
  },
  "check-mail": { get: all() },
  "confirm-email": { get: all(), post: all(410), fields: { token: "x".repeat(43) } },
  // Whoever is signed in is led on, whatever they typed.
  login: {
    get: all(),
    post: (role) => (isSignedOut(role) ? 400 : "in"),
    fields: { email: "nobody@example.org", password: "not the right one" },
  },
  "login/factor": { get: all("sign-in"), post: all("sign-in"), fields: { intent: "code", code: "123456" } },
  "login/passkey": { get: all(), post: all(400), fields: { response: "{}" } },
  "login/again": {
    get: members(),
    // Staff without a factor are led to add one.
    post: except(members(400), staff("in")),
    fields: { password: "not the right one" },
  },
  "session-ended": { get: all() },
  logout: { get: all(), post: all() },
  "forgot-password": { get: all(), post: all(), fields: { email: "nobody@example.org" } },
  "reset-password": {
    get: all(),
    post: all(400),
    fields: forms.newPassword,
  },
  settings: { get: members(), post: members(), fields: { locale: "en", country: "FR" } },
  "settings/security": { get: members(), post: members(), fields: { intent: "end-others" } },
  "settings/security/app": {
    get: steppedUp(),
    post: steppedUp(400),
    fields: forms.authenticator,
  },
  "settings/security/passkey": { get: steppedUp(), post: steppedUp(400), fields: { response: "{}" } },
  "settings/security/codes": { get: steppedUp(), post: steppedUp() },
  "settings/data": {
    get: members(),
    post: steppedUp(),
    fields: { intent: "email", email: "moved@example.org" },
  },
  "settings/data/export": { get: all(), post: steppedUp() },
  "settings/data/erase": { get: steppedUp(), post: steppedUp(), fields: { depth: "keep", sure: "on" } },
  "former-member": { get: all(), post: all(400), fields: forms.receipt },
  "new-email": { get: all(), post: all(410), fields: { token: "x".repeat(43) } },
  "dev/codes": { get: all() },
  "dev/mail": { get: all() },

  // Credentials
  credentials: { get: all() },
  "credentials/apply": { get: members(), post: members(), fields: { intent: "save" } },
  "credentials/apply/document": { get: all(), post: members() },
  "credentials/sign-in": { get: members() },
  "credentials/sign-in/callback": { get: members() },
  "credentials/vouch/:applicationId/:token": {
    of: "vouch",
    get: { own: members(), other: members(), missing: members(404) },
    post: { own: members(400), other: except(members(400), { professional: "in" }), missing: members(404) },
  },
  "credentials/mine": {
    of: "badge",
    get: members(),
    post: { own: except(members(), { lapsed: 400 }), other: members(404), missing: members(404) },
    fields: { hasInterests: "no" },
  },
  "credentials/badge/:badgeId": { of: "badge", get: { own: members(), other: all(), missing: all(404) } },
  "credentials/badge/:badgeId/report": {
    of: "badge",
    get: { own: members(403), other: members(), missing: members(404) },
    post: { own: members(403), other: members(), missing: members(404) },
    fields: { reason: "false-professional" },
  },
  "credentials/queue": { get: only("verifier") },
  "credentials/badges": {
    of: "badge",
    get: only("verifier"),
    post: { own: only("verifier", 403), other: only("verifier"), missing: only("verifier", 404) },
    fields: { intent: "suspend", reasons: "The register struck them off." },
  },
  "credentials/review/:applicationId": {
    of: "application",
    get: verifiers,
    post: verifiers,
    fields: { intent: "claim" },
  },
  "credentials/evidence/:evidenceId": {
    of: "evidence",
    get: verifiers,
    post: {
      own: onlySteppedUp("verifier", 403),
      other: onlySteppedUp("verifier"),
      missing: onlySteppedUp("verifier", 404),
    },
  },

  "pages/:slug": { get: all(404) },
  "pages/:slug/versions": { get: all(404) },
  ...site,

  ...moderation,
  ...appointment,
  ...commons,

  // Research data
  "posts/:postId/research": {
    of: "answer",
    get: { ...authors(), ...unpublished(members(403)) },
    post: { ...authors(), ...unpublished(members(403)) },
    fields: { scope: "none" },
  },
  "posts/:postId/research/receipt": { of: "answer", get: { ...authors(), ...unpublished(members(403)) } },
  "settings/my-words": { get: members() },
  data: { get: all() },
  "data/latest.json": { get: all(404) },
  "data/status.json": { get: all() },
  "data/status.json.minisig": { get: all(404) },
  "data/minisign.pub": { get: all(404) },
  "data/identify": {
    get: all(),
    post: all(400),
    fields: { tier: "open", version: "2099.1.0", explanation: forms.words },
  },
  "data/catalog.ttl": { get: all() },
  "data/feed.atom": { get: all() },
  "data/audit.json": { get: all() },
  "data/candidates": { get: only("steward"), post: only("steward") },
  "data/candidates/:releaseId": {
    of: "release",
    get: stewards,
    post: { other: onlySteppedUp("steward"), missing: onlySteppedUp("steward", 404) },
  },
  "data/candidates/:releaseId/sample": { of: "release", get: notSampled, post: notSampled },
  "data/candidates/:releaseId/files/*": { of: "release", get: stewards },
  "data/:version": { of: "release", get: { other: all(404), missing: all(404) } },
  "data/:version/rows": { of: "release", get: { other: all(404), missing: all(404) } },
  "data/:version/*": { of: "release", get: { other: all(404), missing: all(404) } },
  "*": { get: all(404), post: all(404) },
};

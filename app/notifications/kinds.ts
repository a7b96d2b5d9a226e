import { paths } from "../shared/paths.ts";

type Data = Record<string, string | number>;

interface Kind {
  /** Where the news leads; null leads nowhere. `slug` is that of `data.number`'s thread while it may be read. */
  href: (data: Data, slug: string | null) => string | null;
}

const thread: Kind["href"] = (data, slug) => {
  if (slug === null || typeof data.number !== "number") return null;
  return typeof data.postId === "string" ? paths.post(data.postId) : paths.question(data.number, slug);
};

/** Where a text stands that a moderator read: a thread, a proposal, a contribution. */
const moderated: Kind["href"] = (data, slug) =>
  thread(data, slug) ?? proposal(data, slug) ?? contribution(data, slug);

const decision: Kind["href"] = (data) =>
  typeof data.decisionId === "string" ? paths.decision(data.decisionId) : null;

const changeAsked: Kind["href"] = (data) =>
  typeof data.noteId === "string" ? paths.changeAsked(data.noteId) : null;

const badge: Kind["href"] = () => paths.credentialApply();

/** Its decision says why, and how to appeal; one of an earlier version has none. */
const lostBadge: Kind["href"] = (data, slug) => decision(data, slug) ?? badge(data, slug);

const urgentCase: Kind["href"] = (data) =>
  typeof data.caseNumber === "number" ? paths.moderationCase(data.caseNumber) : null;

/** A case that is due leads whom it waits for to their own desk. */
const dueCase: Kind["href"] = (data, slug) => {
  if (data.decider === "verifier") return paths.credentialBadges();
  return data.decider === "steward" ? paths.stewardReleases() : urgentCase(data, slug);
};

const accountMeasure: Kind["href"] = (data) =>
  typeof data.measureId === "string" ? paths.accountMeasure(data.measureId) : null;

const proposal: Kind["href"] = (data) =>
  typeof data.proposalNumber === "number" ? paths.proposal(data.proposalNumber) : null;

const consultation: Kind["href"] = (data) =>
  typeof data.consultationNumber === "number" ? paths.consultation(data.consultationNumber) : null;

const contribution: Kind["href"] = (data) =>
  typeof data.consultationNumber === "number" && typeof data.contributionNumber === "number"
    ? paths.contribution(data.consultationNumber, data.contributionNumber)
    : null;

const study: Kind["href"] = (data) =>
  typeof data.studyNumber === "number" ? paths.study(data.studyNumber) : null;

const grant: Kind["href"] = (data) =>
  typeof data.studyNumber === "number" ? paths.grant(data.studyNumber) : null;

const studyCall: Kind["href"] = () => paths.myStudies();

/** Every kind of news and where it leads; its sentence is `notifications.kinds.<kind>`. `data` holds ids and numbers. */
export const notificationKinds = {
  "answer-to-mine": { href: thread },
  "answer-followed": { href: thread },
  "question-in-topic": { href: thread },
  "person-published": { href: thread },
  "comment-on-mine": { href: thread },
  accepted: { href: thread },
  "closed-as-duplicate": { href: thread },
  "review-due": { href: thread },
  "answer-outdated": { href: thread },
  "reviews-wait": { href: () => paths.reviews() },
  "case-urgent": { href: urgentCase },
  "case-due": { href: dueCase },
  "reads-alarming": { href: () => paths.moderationTeam() },
  "account-measure": { href: accountMeasure },
  "change-asked": { href: changeAsked },
  "post-approved": { href: moderated },
  "post-restored": { href: moderated },
  "post-restricted": { href: decision },
  "appeal-upheld": { href: decision },
  "appeal-overturned": { href: decision },
  "credential-verified": { href: badge },
  "credential-rejected": { href: badge },
  "credential-needs-info": { href: badge },
  "credential-ending": { href: badge },
  "credential-revoked": { href: lostBadge },
  "credential-held": { href: lostBadge },
  "credential-restored": { href: badge },
  "credential-suspended": { href: badge },
  "proposal-answered": { href: proposal },
  "proposal-due": { href: proposal },
  "consultation-opened": { href: consultation },
  "consultation-closed": { href: consultation },
  "contribution-fate": { href: contribution },
  "synthesis-due": { href: consultation },
  "synthesis-published": { href: consultation },
  "study-asked": { href: study },
  "study-decided": { href: study },
  "study-objected": { href: study },
  "grant-asked": { href: grant },
  "grant-decided": { href: grant },
  "grant-erasures": { href: grant },
  "grant-ending": { href: grant },
  "grant-ended": { href: grant },
  "grant-overdue": { href: grant },
  "study-call": { href: studyCall },
  "study-call-written": { href: study },
  "report-acted": { href: moderated },
  "report-kept": { href: moderated },
  "report-corrected": { href: moderated },
} as const satisfies Record<string, Kind>;

export type NotificationKind = keyof typeof notificationKinds;
export const isNotificationKind = (kind: string): kind is NotificationKind => kind in notificationKinds;

import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  real,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { locale, users } from "./accounts.ts";
import { at, createdAt, id } from "./columns.ts";
import { contributions } from "./consultations.ts";
import { credentials } from "./credentials.ts";
import { postKind, posts, postStatus } from "./forum.ts";
import { proposalArguments, proposals } from "./proposals.ts";
import { identifications } from "./research.ts";

export const caseStatus = pgEnum("case_status", [
  "open",
  "claimed",
  "awaiting_author",
  "decided",
  "appealed",
  "closed",
]);
export const caseLane = pgEnum("case_lane", [
  "safety",
  "privacy",
  "abuse",
  "quality",
  "credential",
  "dataset",
]);
/** What a case can be about: posts of every kind, what members write among proposals and consultations, accounts, badges, rows of published data. */
export const caseKind = pgEnum("case_kind", [
  ...postKind.enumValues,
  "proposal",
  "argument",
  "contribution",
  "account",
  "credential",
  "release-item",
]);
export const caseOrigin = pgEnum("case_origin", [
  "hold",
  "report",
  "notice",
  "mark",
  "crisis",
  "edit",
  "watch",
]);
export const severity = pgEnum("severity", ["critical", "high", "normal", "low"]);
export const measure = pgEnum("measure", [
  "none",
  "approve",
  "label",
  "edit-passage",
  "restrict",
  "hide",
  "remove",
  "lock-thread",
  "remove-label",
]);
export const appealStatus = pgEnum("appeal_status", ["open", "upheld", "overturned"]);

/**
 * One per target while open: every report on the same text joins it. Exactly one of the seven references is set; the
 * view `case_targets` shows what they lead to in one shape.
 */
export const cases = pgTable(
  "cases",
  {
    id: id(),
    number: integer().generatedAlwaysAsIdentity().notNull(),
    kind: caseKind().notNull(),
    postId: uuid().references(() => posts.id, { onDelete: "cascade" }),
    proposalId: uuid().references(() => proposals.id, { onDelete: "cascade" }),
    argumentId: uuid().references(() => proposalArguments.id, { onDelete: "cascade" }),
    contributionId: uuid().references(() => contributions.id, { onDelete: "cascade" }),
    accountId: uuid().references(() => users.id, { onDelete: "cascade" }),
    credentialId: uuid().references(() => credentials.id, { onDelete: "cascade" }),
    identificationId: uuid().references(() => identifications.id, { onDelete: "cascade" }),
    targetId: uuid()
      .notNull()
      .generatedAlwaysAs(
        sql`coalesce(post_id, proposal_id, argument_id, contribution_id, account_id, credential_id, identification_id)`,
      ),
    origin: caseOrigin().notNull(),
    lane: caseLane().notNull(),
    severity: severity().notNull().default("normal"),
    status: caseStatus().notNull().default("open"),
    /** Compare-and-swap: a decision names the version it was taken on. */
    version: integer().notNull().default(1),
    language: locale().notNull(),
    reasons: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** The safety rules that spoke, as "name@version". */
    rules: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** The text as it was when first reported or held. */
    snapshotTitle: text(),
    snapshotMarkdown: text().notNull(),
    snapshotRevision: integer().notNull(),
    /** The wording that `version` stands for: an edit by the author raises both. */
    currentRevision: integer().notNull(),
    weight: real().notNull().default(0),
    claimedById: uuid().references(() => users.id, { onDelete: "set null" }),
    claimedUntil: at(),
    dueAt: at().notNull(),
    openedAt: createdAt(),
    decidedAt: at(),
    /** When moderators were told that the due time is near. */
    alarmedAt: at(),
  },
  (t) => [
    check(
      "cases_one_target",
      sql`num_nonnulls(post_id, proposal_id, argument_id, contribution_id, account_id, credential_id, identification_id) = 1`,
    ),
    uniqueIndex("cases_one_open_per_target")
      .on(t.targetId)
      .where(sql`status in ('open', 'claimed', 'awaiting_author')`),
    index("cases_queue")
      .on(t.dueAt, t.id)
      .where(sql`status in ('open', 'claimed', 'appealed')`),
    index("cases_queue_lane")
      .on(t.lane, t.dueAt, t.id)
      .where(sql`status in ('open', 'claimed', 'appealed')`),
    index("cases_awaiting")
      .on(t.dueAt, t.id)
      .where(sql`status = 'awaiting_author'`),
    index("cases_post_id").on(t.postId),
    index("cases_target_id").on(t.targetId),
    index("cases_crisis")
      .on(t.postId)
      .where(
        sql`origin = 'crisis' and severity = 'critical' and status in ('open', 'claimed', 'awaiting_author')`,
      ),
    // Cases that are alike to the letter, to be decided together.
    index("cases_same_text")
      .on(sql`md5(${t.snapshotMarkdown})`)
      .where(sql`status in ('open', 'claimed')`),
  ],
);

export const reports = pgTable(
  "reports",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    reporterId: uuid().references(() => users.id, { onDelete: "set null" }),
    reason: text().notNull(),
    comment: text().notNull().default(""),
    weight: real().notNull(),
    /** Whether the decision agreed; null until decided. Corrected when an appeal overturns. */
    wasAccurate: boolean(),
    outcomeSeenAt: at(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("reports_once_per_person").on(t.caseId, t.reporterId),
    index("reports_reporter_id").on(t.reporterId),
  ],
);

/** A notice under article 16 of Regulation 2022/2065, from anybody: who to answer, and nothing else about them. */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    reportId: uuid()
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    name: text().notNull(),
    email: text().notNull(),
    locale: locale().notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("notices_report_id").on(t.reportId)],
);

/** Safety rules that an administrator switched off, and why; the log keeps who and when. */
export const disabledRules = pgTable("disabled_rules", {
  rule: text().primaryKey(),
  reason: text().notNull(),
  createdAt: createdAt(),
});

/** Append-only: a decision is never edited, only reverted by a later one. */
export const decisions = pgTable(
  "decisions",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    deciderId: uuid().references(() => users.id, { onDelete: "set null" }),
    measure: measure().notNull(),
    /** A key of the reason codes of app/safety/statement.ts; none for approvals and unfounded reports. */
    reasonCode: text(),
    /** The safety rule that found it, as "name@version"; null when people did. */
    rule: text(),
    explanation: text().notNull(),
    automatedDetection: boolean().notNull(),
    automatedDecision: boolean().notNull().default(false),
    /** The wording decided upon and where the post stood: what the author is shown, what an appeal restores. */
    postRevision: integer().notNull(),
    previousStatus: postStatus().notNull(),
    previousTitle: text(),
    previousMarkdown: text().notNull(),
    /** Whether the author let it be indexed: what a restriction takes away, and its end gives back. */
    previousIndexable: boolean(),
    /** The wording that a moderator put in its place. */
    editedTitle: text(),
    editedMarkdown: text(),
    /** The statement of reasons in the vocabulary of the EU DSA transparency database (Reg. 2022/2065, art. 17). */
    statement: jsonb().$type<Record<string, unknown>>(),
    /** The earlier decision whose measure this one ends or takes the place of. */
    revertsId: uuid(),
    /** The act on several alike cases that this decision is part of. */
    bulkId: uuid(),
    createdAt: createdAt(),
  },
  (t) => [
    index("decisions_case_id").on(t.caseId),
    index("decisions_log").on(t.createdAt, t.id),
    index("decisions_reason").on(t.reasonCode, t.createdAt),
    index("decisions_reverts_id")
      .on(t.revertsId)
      .where(sql`reverts_id is not null`),
    index("decisions_decider")
      .on(t.deciderId, t.createdAt)
      .where(sql`decider_id is not null`),
    index("decisions_bulk_id")
      .on(t.bulkId)
      .where(sql`bulk_id is not null`),
    check(
      "decisions_restrictions_have_reasons",
      sql`measure in ('none', 'approve') or (reason_code is not null and explanation <> '' and statement is not null)`,
    ),
  ],
);

/** One per decision, decided by somebody else than its first decider (enforced by trigger). */
export const appeals = pgTable(
  "appeals",
  {
    id: id(),
    decisionId: uuid()
      .notNull()
      .references(() => decisions.id, { onDelete: "cascade" }),
    body: text().notNull(),
    status: appealStatus().notNull().default("open"),
    deciderId: uuid().references(() => users.id, { onDelete: "set null" }),
    answer: text(),
    dueAt: at().notNull(),
    createdAt: createdAt(),
    decidedAt: at(),
  },
  (t) => [uniqueIndex("appeals_once_per_decision").on(t.decisionId)],
);

/** Hash-chained log of every act of moderation, verification and release; UPDATE and DELETE are refused. */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: at().notNull(),
    actorId: uuid(),
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    prevHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [index("audit_events_subject").on(t.subjectType, t.subjectId)],
);

/** What the chain ended with on each day: published, so that a rewritten past can be told by who kept a copy. */
export const auditHeads = pgTable("audit_heads", {
  day: date().primaryKey(),
  entryId: bigint({ mode: "number" }).notNull(),
  hash: text().notNull(),
  createdAt: createdAt(),
});

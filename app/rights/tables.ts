import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

/** Whose data: their id, and the ids of all that they posted, anonymous posts included. */
export interface Person {
  userId: string;
  postIds: string[];
}

export interface TableRule {
  /** Which rows are about this person; absent when the table is about nobody. */
  mine?: (person: Person) => SQL;
  /** What every erasure does to those rows. "words" and "account" depend on its depth: see erase.server.ts. */
  erase: "delete" | "words" | "account" | "nothing";
  /** Columns that name somebody who acted, emptied where it is this person. */
  unlink?: readonly string[];
  /** Secrets and keyed hashes, which no export shows. */
  hidden?: readonly string[];
  /** Why "nothing" is right. */
  why?: string;
}

const own: TableRule["mine"] = ({ userId }) => sql`user_id = ${userId}`;
const authored: TableRule["mine"] = ({ userId }) => sql`author_id = ${userId}`;
const ids = ({ postIds }: Person): SQL =>
  sql`(select value::uuid from json_array_elements_text(${JSON.stringify(postIds)}::json))`;
const ofMyPosts: TableRule["mine"] = (person) => sql`post_id in ${ids(person)}`;
/** Cases about what they wrote, about their account and its badges. */
const myCases = (person: Person): SQL => sql`(post_id in ${ids(person)} or account_id = ${person.userId}
  or proposal_id in (select id from proposals where author_id = ${person.userId})
  or argument_id in (select id from proposal_arguments where author_id = ${person.userId})
  or contribution_id in (select id from contributions where author_id = ${person.userId})
  or credential_id in (select id from credentials where user_id = ${person.userId}))`;
const ofMyCases: TableRule["mine"] = (person) =>
  sql`case_id in (select id from cases where ${myCases(person)})`;
const ofMyApplications: TableRule["mine"] = ({ userId }) =>
  sql`application_id in (select id from credential_applications where user_id = ${userId})`;

const aboutNobody = (why: string): TableRule => ({ erase: "nothing", why });

/**
 * Every table of the database and what it holds of a person: what an export copies and an erasure empties. A table
 * that is missing here fails a test, so that no new one is forgotten. Order matters: a table that another one's
 * condition reads comes after it.
 */
export const tables: Record<string, TableRule> = {
  account_secrets: { mine: own, erase: "delete", hidden: ["password_hash"] },
  user_roles: { mine: own, erase: "delete" },
  sessions: { mine: own, erase: "delete", hidden: ["id"] },
  email_tokens: { mine: own, erase: "delete", hidden: ["token_hash"] },
  email_changes: { mine: own, erase: "delete" },
  second_factors: {
    mine: own,
    erase: "delete",
    hidden: ["sealed_secret", "public_key", "credential_id", "last_step"],
  },
  recovery_codes: { mine: own, erase: "delete", hidden: ["code_hash"] },
  rate_limits: { mine: ({ userId }) => sql`key like ${`%:${userId}`}`, erase: "delete" },
  rights_requests: { mine: own, erase: "delete", unlink: ["answered_by_id"] },
  reactions: { mine: own, erase: "delete" },
  marks: { mine: own, erase: "delete" },
  follows: {
    mine: ({ userId }) => sql`user_id = ${userId} or (target = 'person' and target_id = ${userId})`,
    erase: "delete",
  },
  digests: { mine: own, erase: "delete" },
  drafts: { mine: own, erase: "delete", hidden: ["place_key"] },
  appointment_entries: { mine: own, erase: "delete", hidden: ["post_key", "sealed"] },
  hint_decisions: { mine: ofMyPosts, erase: "words" },
  notifications: { mine: own, erase: "delete", hidden: ["once_key"] },
  verifier_declarations: { mine: own, erase: "delete", hidden: ["employer_hmacs"] },
  credential_vouches: { mine: ({ userId }) => sql`voucher_id = ${userId}`, erase: "delete" },
  credential_evidence_views: { erase: "nothing", unlink: ["verifier_id"] },
  credential_evidence: { mine: ofMyApplications, erase: "delete", hidden: ["sealed_key"] },
  credential_decisions: { mine: ofMyApplications, erase: "delete", unlink: ["verifier_id"] },
  credential_applications: {
    mine: own,
    erase: "delete",
    unlink: ["claimed_by_id"],
    hidden: ["number_hmac", "employer_hmac", "proof_email_hmac", "proof_code_hash"],
  },
  credentials: {
    mine: own,
    erase: "delete",
    unlink: ["suspended_by_id", "revoked_by_id"],
    hidden: ["number_hmac"],
  },
  consents: {
    mine: (person) => sql`post_id in ${ids(person)} or user_id = ${person.userId}`,
    erase: "nothing",
    unlink: ["user_id"],
    why: "the ledger of a text, or of what a person agreed to, without the person",
  },
  revisions: { mine: ofMyPosts, erase: "words", unlink: ["edited_by_id"] },
  release_items: { mine: ofMyPosts, erase: "words" },
  appeals: {
    mine: (person) =>
      sql`decision_id in (select id from decisions where case_id in (select id from cases where ${myCases(person)}))`,
    erase: "words",
    unlink: ["decider_id"],
  },
  decisions: { mine: ofMyCases, erase: "words", unlink: ["decider_id"] },
  case_notes: { mine: ofMyCases, erase: "words", unlink: ["author_id"] },
  bulk_decisions: { erase: "nothing", unlink: ["decider_id"] },
  account_measures: {
    mine: ({ userId }) => sql`subject_id = ${userId}`,
    erase: "words",
    unlink: ["decider_id", "appeal_decider_id"],
    why: "two people answer for a ban; what is left of their accounts has no name",
  },
  reports: {
    mine: ({ userId }) => sql`reporter_id = ${userId}`,
    erase: "words",
    unlink: ["reporter_id"],
  },
  cases: { mine: myCases, erase: "words", unlink: ["claimed_by_id"] },
  questions: { mine: (person) => sql`id in ${ids(person)}`, erase: "words", hidden: ["search_title"] },
  question_topics: {
    mine: (person) => sql`question_id in ${ids(person)}`,
    erase: "nothing",
    why: "says what a thread is about",
  },
  posts: {
    mine: (person) => sql`id in ${ids(person)}`,
    erase: "words",
    hidden: ["search", "sealed_author", "anonymous_key", "idempotency_key", "body_html", "body_text"],
  },
  proposal_supports: { mine: own, erase: "delete" },
  proposal_arguments: {
    mine: authored,
    erase: "words",
    unlink: ["author_id"],
    hidden: ["idempotency_key", "body_html"],
  },
  proposals: {
    mine: authored,
    erase: "words",
    unlink: ["author_id"],
    hidden: ["search", "idempotency_key", "problem_html", "proposal_html"],
  },
  proposal_answers: {
    mine: authored,
    erase: "nothing",
    unlink: ["author_id"],
    hidden: ["body_html"],
    why: "an act of the team, signed in a capacity that stays",
  },
  charter_versions: { erase: "nothing", unlink: ["published_by_id"] },
  contribution_supports: { mine: own, erase: "delete" },
  contributions: {
    mine: authored,
    erase: "words",
    unlink: ["author_id"],
    hidden: ["body_html"],
  },
  consultations: {
    mine: ({ userId }) => sql`opened_by_id = ${userId} or facilitator_id = ${userId}`,
    erase: "nothing",
    unlink: ["opened_by_id", "facilitator_id", "synthesis_by_id"],
    hidden: ["purpose_html", "synthesis_html"],
    why: "an act of the team, in a capacity that stays",
  },
  consultation_meetings: aboutNobody("minutes of public meetings"),
  consultation_questions: aboutNobody("what is asked"),
  consultation_themes: aboutNobody("headings"),
  synthesis_citations: aboutNobody("which contributions a synthesis cites"),
  study_deliveries: { mine: own, erase: "delete" },
  study_objections: { mine: own, erase: "delete" },
  studies: {
    mine: ({ userId }) => sql`lead_id = ${userId}`,
    erase: "nothing",
    unlink: ["lead_id", "decided_by_id"],
    hidden: ["question_html", "results_html"],
    why: "a public register of research: who does it is named by its team",
  },
  study_calls: {
    mine: ({ userId }) => sql`study_id in (select id from studies where lead_id = ${userId})`,
    erase: "nothing",
    unlink: ["sent_by_id"],
    hidden: ["body_html"],
    why: "what members were asked, of a public register",
  },
  study_topics: aboutNobody("what a study is about"),
  study_threads: aboutNobody("which threads results speak to"),
  grants: {
    mine: ({ userId }) => sql`holder_id = ${userId}`,
    erase: "nothing",
    unlink: ["holder_id"],
    why: "who signed for other people's words, and until when: what binds them outlives their account",
  },
  grant_reviews: {
    mine: ({ userId }) => sql`reviewer_id = ${userId}`,
    erase: "nothing",
    why: "two people answer for an access; what is left of the account has no name",
  },
  grant_downloads: {
    mine: ({ userId }) => sql`grant_id in (select id from grants where holder_id = ${userId})`,
    erase: "nothing",
    why: "a log that members read, of a project and not of a person",
  },
  grant_erasures: {
    mine: ofMyPosts,
    erase: "nothing",
    why: "rows that others must still delete, which the author's leaving does not change",
  },
  outbox: { mine: ({ userId }) => sql`payload->>'userId' = ${userId}`, erase: "delete" },
  dead_letters: { mine: ({ userId }) => sql`payload->>'userId' = ${userId}`, erase: "delete" },
  users: { mine: ({ userId }) => sql`id = ${userId}`, erase: "account" },
  releases: { erase: "nothing", unlink: ["requested_by_id"] },
  release_signoffs: {
    mine: ({ userId }) => sql`steward_id = ${userId}`,
    erase: "nothing",
    why: "two people answer for a release; what is left of the account has no name",
  },
  release_readings: {
    mine: ({ userId }) => sql`reader_id = ${userId}`,
    erase: "nothing",
    why: "what was judged, not by whom: what is left of the account has no name",
  },
  audit_events: {
    mine: ({ userId }) => sql`actor_id = ${userId} or subject_id = ${userId}`,
    erase: "nothing",
    why: "a chain of hashes: ids and codes only, and nothing is left for the id to lead to",
  },
  audit_heads: aboutNobody("hashes"),
  identifications: { erase: "nothing", unlink: ["decided_by_id"], why: "told without an account" },
  notices: aboutNobody("sent without an account"),
  release_threads: aboutNobody("which threads a release looked at"),
  release_work: aboutNobody("which threads a release still has to treat"),
  crisis_readings: aboutNobody("which rules read a post and found nothing"),
  near_questions: aboutNobody("which threads resemble each other"),
  registry_snapshots: aboutNobody("public registers"),
  registry_entries: aboutNobody("public registers"),
  disabled_rules: aboutNobody("settings"),
  coverage_hours: aboutNobody("settings"),
  site_figures: aboutNobody("counts"),
  queue_states: aboutNobody("counts"),
  processed_effects: aboutNobody("keys of effects that were done"),
  documents: aboutNobody("prose of the site"),
  topics: aboutNobody("vocabulary"),
  erasures: aboutNobody("counts of erasures that were done; the person's id only until then"),
};

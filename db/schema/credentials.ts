import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import type { Bilingual } from "./columns.ts";
import { at, createdAt, id } from "./columns.ts";

export const registry = pgEnum("registry", ["rpps", "nppes", "gmc", "nmc", "orcid"]);
/** Only "professional" gives rights; the others are labels, each with evidence of its own. */
export const badgeKinds = ["professional", "student", "peer-expert", "association", "researcher"] as const;
export type BadgeKind = (typeof badgeKinds)[number];
export const applicationStatus = pgEnum("application_status", [
  "draft",
  "submitted",
  "needs_info",
  "in_review",
  "decided_once",
  "verified",
  "rejected",
  "withdrawn",
]);
export const proofMethod = pgEnum("proof_method", ["oidc", "mailbox-code", "document", "vouchers"]);

/** What the badge says; copied on each answer at publication. */
export type CredentialStamp = {
  /** Absent on stamps of before 2026-11-25, which are all professional. */
  kind?: BadgeKind;
  profession: Bilingual;
  professionCode: string;
  specialty?: Bilingual;
  /** The association that is represented, or who gave the diploma. */
  organisation?: string;
  country: string;
  shownName: string | null;
  verifiedAt: string;
  interests: string;
};

/** One finding of the automatic checks: the outcome and facts, never free text about a person. */
export type CheckResult = {
  check: string;
  outcome: "pass" | "note" | "fail";
  detail?: Record<string, string | number | boolean>;
};

export const registrySnapshots = pgTable(
  "registry_snapshots",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    registry: registry().notNull(),
    extractDate: date().notNull(),
    fileSha256: text().notNull(),
    rowCount: integer().notNull(),
    isCurrent: boolean().notNull().default(false),
    importedAt: createdAt(),
  },
  (t) => [
    uniqueIndex("registry_snapshots_current")
      .on(t.registry)
      .where(sql`is_current`),
  ],
);

/** One row per activity; partitioned by snapshot, so that a new extract is attached in one transaction. */
export const registryEntries = pgTable("registry_entries", {
  snapshotId: integer().notNull(),
  number: text().notNull(),
  familyName: text().notNull(),
  givenName: text().notNull(),
  /** Folded, order-free form of the full name, for counting homonyms. */
  nameKey: text().notNull(),
  professionCode: text().notNull(),
  professionLabel: text().notNull(),
  /** C civil, M military, E student. */
  category: text().notNull(),
  specialties: text()
    .array()
    .notNull()
    .default(sql`'{}'`),
  mode: text(),
  department: text(),
  authority: text(),
  isActive: boolean().notNull().default(true),
  rowHash: text().notNull(),
});

export const credentialApplications = pgTable(
  "credential_applications",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    status: applicationStatus().notNull().default("draft"),
    kind: text({ enum: badgeKinds }).notNull().default("professional"),
    /** Null where no register exists: diplomas, mandates, students who have no number yet. */
    registry: registry(),
    /** Needed by the checks and the review; emptied at the decision, when only the HMAC stays. */
    number: text(),
    numberHmac: text(),
    familyName: text(),
    givenName: text(),
    professionCode: text().notNull(),
    specialty: text(),
    country: text().notNull(),
    employer: text(),
    /** Shown: the association that is represented, or who gave the diploma. */
    organisation: text(),
    /** Stays after the decision, so that nobody verifies somebody of their own employer. */
    employerHmac: text(),
    interests: text().notNull().default(""),
    shownName: text(),
    proofMethod: proofMethod(),
    proofEmail: text(),
    /** Stays after the decision: one mailbox proves one account. */
    proofEmailHmac: text(),
    proofCodeHash: text(),
    proofCodeExpiresAt: at(),
    proofAttempts: integer().notNull().default(0),
    provenAt: at(),
    charterAcceptedAt: at(),
    checks: jsonb().$type<CheckResult[]>().notNull().default([]),
    checkedAt: at(),
    snapshotId: integer(),
    /** Raised at each submission: an approval counts for what was read, not for what was changed since. */
    round: integer().notNull().default(0),
    version: integer().notNull().default(1),
    claimedById: uuid().references(() => users.id, { onDelete: "set null" }),
    claimedUntil: at(),
    createdAt: createdAt(),
    submittedAt: at(),
    decidedAt: at(),
    /** An appeal against a rejection: one, in the applicant's words, decided by somebody else. */
    appealedAt: at(),
    appealReasons: text(),
  },
  (t) => [
    index("credential_applications_queue").on(t.status, t.submittedAt),
    uniqueIndex("credential_applications_one_open")
      .on(t.userId)
      .where(sql`status in ('draft', 'submitted', 'needs_info', 'in_review', 'decided_once')`),
  ],
);

/** Append-only. Two rows by different verifiers for prescribing professions and overrides. */
export const credentialDecisions = pgTable(
  "credential_decisions",
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => credentialApplications.id, { onDelete: "cascade" }),
    verifierId: uuid().references(() => users.id, { onDelete: "set null" }),
    outcome: text({ enum: ["approve", "ask", "reject"] }).notNull(),
    reasons: text().notNull().default(""),
    overrides: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    round: integer().notNull().default(1),
    /** The verifier read the public register by hand (GMC, NMC), where there is no extract to import. */
    lookedUp: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("credential_decisions_one_approval")
      .on(t.applicationId, t.verifierId, t.round)
      .where(sql`outcome = 'approve'`),
  ],
);

/** A document that proves possession. The file is encrypted; without `sealedKey` nobody can read it again. */
export const credentialEvidence = pgTable(
  "credential_evidence",
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => credentialApplications.id, { onDelete: "cascade" }),
    mediaType: text({ enum: ["application/pdf", "image/png", "image/jpeg"] }).notNull(),
    byteCount: integer().notNull(),
    /** The file's own AES-256-GCM key, wrapped with one derived from SECRET_KEY; null once destroyed. */
    sealedKey: text(),
    createdAt: createdAt(),
    destroyedAt: at(),
  },
  (t) => [index("credential_evidence_application_id").on(t.applicationId)],
);

/** Who looked at a document and when; shown to the applicant. */
export const credentialEvidenceViews = pgTable(
  "credential_evidence_views",
  {
    id: id(),
    evidenceId: uuid()
      .notNull()
      .references(() => credentialEvidence.id, { onDelete: "cascade" }),
    verifierId: uuid().references(() => users.id, { onDelete: "set null" }),
    viewedAt: createdAt(),
  },
  (t) => [index("credential_evidence_views_evidence_id").on(t.evidenceId)],
);

/** A verified colleague of the same profession says that they know the applicant. It counts for what was submitted then. */
export const credentialVouches = pgTable(
  "credential_vouches",
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => credentialApplications.id, { onDelete: "cascade" }),
    voucherId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    /** The application changed since: the vouch is spent, and counts for nothing. */
    voidedAt: at(),
  },
  (t) => [
    index("credential_vouches_voucher_id").on(t.voucherId, t.createdAt),
    uniqueIndex("credential_vouches_once")
      .on(t.applicationId, t.voucherId)
      .where(sql`voided_at is null`),
  ],
);

/** Where a verifier works, as a keyed hash, so that they decide on no colleague; declared again every year. */
export const verifierDeclarations = pgTable("verifier_declarations", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  employerHmacs: text()
    .array()
    .notNull()
    .default(sql`'{}'`),
  declaredAt: at().notNull(),
});

/** A badge. Whether it is active is computed from its dates when it is read, never by a job. */
export const credentials = pgTable(
  "credentials",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text({ enum: badgeKinds }).notNull().default("professional"),
    /** Whose decisions gave it, for the page that says how it was verified. */
    applicationId: uuid().references(() => credentialApplications.id, { onDelete: "set null" }),
    professionCode: text().notNull(),
    profession: jsonb().$type<Bilingual>().notNull(),
    specialty: jsonb().$type<Bilingual>(),
    country: text().notNull(),
    shownName: text(),
    organisation: text(),
    interests: text().notNull().default(""),
    interestsDeclaredAt: createdAt(),
    registry: registry(),
    /** Day of the extract, or of the look-up by hand. */
    snapshotDate: date(),
    method: proofMethod().notNull(),
    numberHmac: text(),
    verifiedAt: at().notNull(),
    validUntil: at().notNull(),
    /** The first of the successive snapshots in which the number was not found. */
    missingSinceSnapshotId: integer(),
    suspendedAt: at(),
    suspendedFor: text({ enum: ["registry-absent", "registry-inactive", "emergency"] }),
    /** The verifier who suspended a badge in an emergency, and why; another one confirms within 72 hours. */
    suspendedById: uuid().references(() => users.id, { onDelete: "set null" }),
    suspensionReasons: text(),
    revokedAt: at(),
    /** The second verifier; null when a register, and nobody, took it away. */
    revokedById: uuid().references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [
    index("credentials_user_id").on(t.userId),
    uniqueIndex("credentials_number_once")
      .on(t.registry, t.numberHmac)
      .where(sql`revoked_at is null`),
    // Few: what waits for a second verifier, and what two of them took away.
    index("credentials_suspended")
      .on(t.suspendedAt)
      .where(sql`suspended_for = 'emergency'`),
    index("credentials_professionals")
      .on(t.professionCode, t.validUntil)
      .where(sql`kind = 'professional' and revoked_at is null and suspended_at is null`),
  ],
);

import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, createdAt, id } from "./columns.ts";

export const locale = pgEnum("locale", ["fr", "en"]);
export const accountStatus = pgEnum("account_status", ["active", "suspended", "banned", "erased"]);
export const role = pgEnum("role", ["moderator", "verifier", "steward", "admin"]);
export const tokenPurpose = pgEnum("token_purpose", ["confirm-email", "reset-password"]);

/** What may be shown or joined. Nothing here lets anyone sign in: see `accountSecrets`. */
export const users = pgTable(
  "users",
  {
    id: id(),
    pseudonym: text().notNull(),
    locale: locale().notNull(),
    /** ISO 3166-1 alpha-2: decides which emergency numbers are shown. */
    country: text().notNull(),
    /** ISO 3166-2, told for research under agreement or not at all. */
    region: text(),
    /** Five years wide, told for research or not at all. */
    ageBand: text(),
    status: accountStatus().notNull().default("active"),
    /** Contributions a moderator let through or that were published and stayed; two lift the first-posts hold. */
    approvedPosts: integer().notNull().default(0),
    /** Until when a moderator took away writing; reading and appealing stay. */
    mutedUntil: at(),
    /** Every post waits for a moderator. */
    isPreModerated: boolean().notNull().default(false),
    /** How often what is followed from now on is mailed; 0 never. */
    digestDays: smallint().notNull().default(7),
    isDemo: boolean().notNull().default(false),
    emailConfirmedAt: at(),
    /** To within a day: an account that nobody uses for three years is erased, after a warning. */
    lastActiveAt: createdAt(),
    inactiveWarnedAt: at(),
    /** Explicit consent to health data (GDPR art. 9(2)(a)): when, and to which version of the privacy page. */
    healthConsentAt: at(),
    healthConsentVersion: text(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("users_pseudonym_key").on(sql`lower(${t.pseudonym})`),
    check("users_region", sql`region is null or split_part(region, '-', 1) = country`),
    check("users_digest_days", sql`digest_days between 0 and 90`),
    check("users_health_consent", sql`(health_consent_at is null) = (health_consent_version is null)`),
  ],
);

/** Kept apart so that no page can select it by accident. */
export const accountSecrets = pgTable(
  "account_secrets",
  {
    userId: uuid()
      .primaryKey()
      .references(() => users.id, { onDelete: "cascade" }),
    email: text().notNull(),
    passwordHash: text().notNull(),
    passwordChangedAt: createdAt(),
    /** Shorter than 15 characters, which only a second factor allows: the last factor then stays. */
    shortPassword: boolean().notNull().default(false),
  },
  (t) => [uniqueIndex("account_secrets_email_key").on(sql`lower(${t.email})`)],
);

export const userRoles = pgTable(
  "user_roles",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: role().notNull(),
    grantedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.role] })],
);

/** `id` is the SHA-256 of the cookie's value: a leaked table opens no session. */
export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    expiresAt: at().notNull(),
    /** To within an hour. */
    lastSeenAt: createdAt(),
    /** When a password or a factor was last asked for: what is grave wants it recent. */
    verifiedAt: createdAt(),
    secondFactorAt: at(),
    /** Browser and system in two words, so that people recognise their own sessions. */
    device: text(),
  },
  (t) => [index("sessions_user_id").on(t.userId)],
);

/** Single-use links sent by e-mail; only the SHA-256 of the token is kept. */
export const emailTokens = pgTable(
  "email_tokens",
  {
    tokenHash: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    purpose: tokenPurpose().notNull(),
    expiresAt: at().notNull(),
    usedAt: at(),
    createdAt: createdAt(),
  },
  (t) => [index("email_tokens_user_id").on(t.userId)],
);

/** Points spent per key, for limits that hold across processes (the shape rate-limiter-flexible expects). */
export const rateLimits = pgTable("rate_limits", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: at(),
});

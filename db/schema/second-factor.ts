import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, createdAt, id } from "./columns.ts";

export const secondFactorKind = pgEnum("second_factor_kind", ["totp", "passkey"]);

/** What a person has beside a password. The secret of an authenticator app is encrypted; a passkey's key is public. */
export const secondFactors = pgTable(
  "second_factors",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: secondFactorKind().notNull(),
    label: text().notNull(),
    sealedSecret: text(),
    /** The time step of the last code that was accepted: no code works twice (RFC 6238 §5.2). */
    lastStep: integer().notNull().default(0),
    credentialId: text(),
    publicKey: text(),
    counter: bigint({ mode: "number" }).notNull().default(0),
    transports: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    createdAt: createdAt(),
    lastUsedAt: at(),
  },
  (t) => [
    index("second_factors_user_id").on(t.userId),
    uniqueIndex("second_factors_credential_id_key").on(t.credentialId),
    check(
      "second_factors_shape",
      sql`(kind = 'totp') = (sealed_secret is not null) and (kind = 'passkey') = (credential_id is not null and public_key is not null)`,
    ),
  ],
);

/** Single-use codes for whoever lost the rest; only their keyed hash is kept. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    codeHash: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    usedAt: at(),
    createdAt: createdAt(),
  },
  (t) => [index("recovery_codes_user_id").on(t.userId)],
);

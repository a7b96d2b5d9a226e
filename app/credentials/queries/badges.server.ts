import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "../../../db/client.server.ts";
import { credentials, users } from "../../../db/schema/index.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { credentialPolicy } from "../policy.ts";

/** The badges of the member with this pseudonym, and every emergency suspension that waits for a second verifier. */
export async function listBadgesFor(actor: Actor, pseudonym: string) {
  authorize(credentialPolicy["queue.read"](actor));
  const suspender = alias(users, "suspender");
  const rows = await db()
    .select({
      id: credentials.id,
      userId: credentials.userId,
      pseudonym: users.pseudonym,
      professionCode: credentials.professionCode,
      verifiedAt: credentials.verifiedAt,
      validUntil: credentials.validUntil,
      revokedAt: credentials.revokedAt,
      suspendedAt: credentials.suspendedAt,
      suspendedFor: credentials.suspendedFor,
      suspendedById: credentials.suspendedById,
      suspendedBy: suspender.pseudonym,
      reasons: credentials.suspensionReasons,
    })
    .from(credentials)
    .innerJoin(users, eq(users.id, credentials.userId))
    .leftJoin(suspender, eq(suspender.id, credentials.suspendedById))
    .where(
      or(
        and(eq(credentials.suspendedFor, "emergency"), isNull(credentials.revokedAt)),
        eq(sql`lower(${users.pseudonym})`, pseudonym.toLowerCase()),
      ),
    )
    .orderBy(desc(credentials.verifiedAt))
    .limit(50);
  return rows.map(({ userId, suspendedById, ...row }) => ({
    ...row,
    isOwn: userId === actor.id,
    isMine: suspendedById === actor.id,
    isPending: row.suspendedFor === "emergency" && row.revokedAt === null,
  }));
}

import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "../../../db/client.server.ts";
import { credentials, users } from "../../../db/schema/index.ts";
import { listBadgeCases } from "../../moderation/queries/badge-cases.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { credentialPolicy } from "../policy.ts";

/**
 * Every badge that waits for verifiers, because of a case or of a suspension that nobody has confirmed, and those of the
 * member with this pseudonym. Nobody reads a case about their own badge.
 */
export async function listBadgesFor(actor: Actor, pseudonym: string) {
  authorize(credentialPolicy["queue.read"](actor));
  const waiting = await listBadgeCases();
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
        inArray(
          credentials.id,
          waiting.map(({ badgeId }) => badgeId),
        ),
        eq(sql`lower(${users.pseudonym})`, pseudonym.toLowerCase()),
      ),
    )
    .orderBy(desc(credentials.verifiedAt))
    .limit(100);
  const badges = rows.map(({ userId, suspendedById, ...row }) => ({
    ...row,
    isOwn: userId === actor.id,
    isMine: suspendedById === actor.id,
    isPending: row.suspendedFor === "emergency" && row.revokedAt === null,
    case: userId === actor.id ? null : (waiting.find(({ badgeId }) => badgeId === row.id) ?? null),
  }));
  const dueOf = (badge: (typeof badges)[number]) => badge.case?.dueAt.getTime() ?? Infinity;
  return badges.toSorted((a, b) => (dueOf(a) === dueOf(b) ? 0 : dueOf(a) - dueOf(b)));
}

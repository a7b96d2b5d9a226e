import { and, desc, eq, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { listHeads } from "../../../db/audit.server.ts";
import { db } from "../../../db/client.server.ts";
import { cases, decisions, posts } from "../../../db/schema/index.ts";

const pageSize = 50;

/** Compared inside the database, whose clock is finer than a JavaScript date: no row falls between two pages. */
function olderThan(decisionId: string) {
  const cursor = db()
    .select({ createdAt: decisions.createdAt, id: decisions.id })
    .from(decisions)
    .where(eq(decisions.id, decisionId));
  return sql`(${decisions.createdAt}, ${decisions.id}) < ${cursor}`;
}

/**
 * Measures taken on posts, the latest first: codes and dates only. Cases of people in distress are not in it, and
 * neither are decisions that restricted nothing.
 * @param after id of the last decision on the page before
 */
export async function listLog(after: string | null) {
  const later = alias(decisions, "later");
  const rows = await db()
    .select({
      id: decisions.id,
      at: decisions.createdAt,
      kind: posts.kind,
      measure: decisions.measure,
      reasonCode: decisions.reasonCode,
      rule: decisions.rule,
      isDetected: decisions.automatedDetection,
      isAutomatic: decisions.automatedDecision,
      laterMeasure: later.measure,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(posts, eq(posts.id, cases.postId))
    .leftJoin(later, eq(later.revertsId, decisions.id))
    .where(
      and(
        sql`${decisions.measure} not in ('none', 'approve')`,
        ne(cases.origin, "crisis"),
        after ? olderThan(after) : undefined,
      ),
    )
    .orderBy(desc(decisions.createdAt), desc(decisions.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1)! : null;
  return {
    items: page.map(({ laterMeasure, ...row }) => ({
      ...row,
      fate: !laterMeasure
        ? ("inForce" as const)
        : laterMeasure === "none" || laterMeasure === "approve"
          ? ("reverted" as const)
          : ("replaced" as const),
    })),
    next: last?.id ?? null,
  };
}

/** What the hash-chained log of acts ended with on each day. */
export const listAuditHeads = () => listHeads(db());

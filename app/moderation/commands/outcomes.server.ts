import { and, eq, exists, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { cases, reports } from "../../../db/schema/index.ts";

/** An appeal, or a second look, found that what was reported was right as it stood: the outcome that was read is no more. */
export async function correctReports(tx: Transaction, caseId: string): Promise<void> {
  await tx.update(reports).set({ wasAccurate: false, outcomeSeenAt: null }).where(eq(reports.caseId, caseId));
}

/** Somebody read their news: what became of their reports by then was among it. */
export async function markOutcomesSeen(reporterId: string, upTo: Date): Promise<void> {
  const isDecided = exists(
    db()
      .select({ one: sql`1` })
      .from(cases)
      .where(and(eq(cases.id, reports.caseId), lte(cases.decidedAt, upTo))),
  );
  await db()
    .update(reports)
    .set({ outcomeSeenAt: new Date() })
    .where(
      and(
        eq(reports.reporterId, reporterId),
        isNotNull(reports.wasAccurate),
        isNull(reports.outcomeSeenAt),
        isDecided,
      ),
    );
}

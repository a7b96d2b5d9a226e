import { and, arrayContained, arrayContains, asc, eq, ne, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { cases } from "../../../db/schema/index.ts";
import type { Actor } from "../../shared/policy.ts";
import { isOwn, listTargets } from "../targets.server.ts";
import type { Case } from "../types.ts";

/** More than this are decided in turns: a person should see what they decide. */
const mostAtOnce = 50;

/**
 * Open cases with the very same text, reasons and language, the first due first: what one decision may settle. People
 * in distress are never decided together, and own posts are named so that they can be refused.
 */
export async function listIdentical(actor: Actor, like: Case) {
  if (like.origin === "crisis" || like.snapshotMarkdown === "" || like.reasons.length === 0) return [];
  const rows = await db()
    .select({ number: cases.number, version: cases.version, dueAt: cases.dueAt, targetId: cases.targetId })
    .from(cases)
    .where(
      and(
        sql`${cases.status} in ('open', 'claimed')`,
        ne(cases.id, like.id),
        ne(cases.origin, "crisis"),
        eq(cases.lane, like.lane),
        eq(cases.language, like.language),
        eq(sql`md5(${cases.snapshotMarkdown})`, sql`md5(${like.snapshotMarkdown})`),
        eq(cases.snapshotMarkdown, like.snapshotMarkdown),
        arrayContains(cases.reasons, like.reasons),
        arrayContained(cases.reasons, like.reasons),
        // The text of now is the one that was reported.
        sql`exists (select 1 from case_targets t where t.id = ${cases.targetId}
          and t.markdown = ${cases.snapshotMarkdown})`,
      ),
    )
    .orderBy(asc(cases.dueAt), asc(cases.id))
    .limit(mostAtOnce);
  const targets = await listTargets(
    db(),
    rows.map((row) => row.targetId),
  );
  return rows.map(({ targetId, ...row }) => {
    const target = targets.get(targetId);
    return { ...row, isOwn: target !== undefined && isOwn(actor, target) };
  });
}

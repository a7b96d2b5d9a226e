import { asc, eq } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { caseNotes, users } from "../../../db/schema/index.ts";

/** What moderators told each other about a case, the first first. */
export function listNotes(caseId: string) {
  return db()
    .select({
      id: caseNotes.id,
      kind: caseNotes.kind,
      body: caseNotes.body,
      createdAt: caseNotes.createdAt,
      author: users.pseudonym,
    })
    .from(caseNotes)
    .leftJoin(users, eq(users.id, caseNotes.authorId))
    .where(eq(caseNotes.caseId, caseId))
    .orderBy(asc(caseNotes.createdAt), asc(caseNotes.id));
}

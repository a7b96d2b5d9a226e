import { and, eq } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { caseNotes, cases } from "../../../db/schema/index.ts";
import { NotFound } from "../../shared/errors.ts";
import { paths } from "../../shared/paths.ts";
import type { Actor } from "../../shared/policy.ts";
import { findTarget, getPlace, isOwn } from "../targets.server.ts";

/** What a moderator asked an author to change, with its case and text; null when either is gone. */
export async function findQuestion(noteId: string) {
  const [row] = await db()
    .select({ note: caseNotes, case: cases })
    .from(caseNotes)
    .innerJoin(cases, eq(cases.id, caseNotes.caseId))
    .where(and(eq(caseNotes.id, noteId), eq(caseNotes.kind, "question")));
  const target = row ? await findTarget(db(), row.case.targetId) : null;
  return row && target ? { ...row, target } : null;
}

/** The same as its author reads it. @throws NotFound for anybody else */
export async function getQuestionPage(actor: Actor, noteId: string) {
  const asked = await findQuestion(noteId);
  if (!asked || !isOwn(actor, asked.target)) throw new NotFound();
  const { note, case: found, target } = asked;
  return {
    question: note.body,
    askedAt: note.createdAt,
    until: found.dueAt,
    isWaiting: found.status === "awaiting_author",
    language: target.language,
    title: target.title,
    markdown: target.markdown,
    isPending: target.status === "pending",
    place: await getPlace(db(), target),
    edit: paths.editPost(target.id),
  };
}

-- A moderator asks an author to reword, and the case waits for them: what was asked is a note that its author reads. The new
-- name is used by no statement here, as an enum's new value cannot be before the transaction that adds it has ended.
ALTER TYPE "case_note_kind" ADD VALUE 'question';--> statement-breakpoint
CREATE INDEX "cases_awaiting" ON "cases" USING btree ("due_at","id") WHERE status = 'awaiting_author';

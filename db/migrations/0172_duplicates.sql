-- An original that is deleted takes no duplicate with it: those are open again.
UPDATE questions d SET duplicate_of_id = NULL WHERE duplicate_of_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM questions o WHERE o.id = d.duplicate_of_id);--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_duplicate_of_id_questions_id_fk" FOREIGN KEY ("duplicate_of_id") REFERENCES "public"."questions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "questions_duplicate_of_id" ON "questions" USING btree ("duplicate_of_id") WHERE duplicate_of_id is not null;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "duplicate_by" text;

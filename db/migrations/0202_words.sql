-- Words of the glossary that a thread uses, noted by a job when its texts change.
ALTER TABLE "questions" ADD COLUMN "words" text[];--> statement-breakpoint
CREATE INDEX "questions_words_missing" ON "questions" ("id") WHERE words is null;

ALTER TABLE "release_threads" ADD COLUMN "range" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "release_threads_waiting" ON "release_threads" USING btree ("release_id","range","question_id") WHERE outcome = 'pending' and deidentified_at is null;

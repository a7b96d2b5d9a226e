-- What sets a labelled post right, shown with it: an answer or a comment of the same thread.
ALTER TABLE "posts" ADD COLUMN "corrected_by_id" uuid REFERENCES "posts"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_corrected_by_another" CHECK (corrected_by_id <> id);--> statement-breakpoint
CREATE INDEX "posts_corrected_by_id" ON "posts" ("corrected_by_id") WHERE corrected_by_id IS NOT NULL;

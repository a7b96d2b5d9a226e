ALTER TABLE "posts" ADD COLUMN "reviewed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "posts_review_due" ON "posts" USING btree ("review_by","id") WHERE status = 'published' and review_by is not null and dangerous_count = 0;

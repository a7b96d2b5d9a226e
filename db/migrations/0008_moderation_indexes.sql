CREATE INDEX "posts_pending" ON "posts" USING btree ("created_at") WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX "reports_reporter_id" ON "reports" USING btree ("reporter_id");
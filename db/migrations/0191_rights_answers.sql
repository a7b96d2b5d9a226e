ALTER TABLE "rights_requests" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "rights_requests" ADD COLUMN "answered_by_id" uuid REFERENCES "users"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "rights_requests" ADD CONSTRAINT "rights_requests_answered" CHECK ((answered_at is null) = (answer is null)) NOT VALID;--> statement-breakpoint
CREATE INDEX "rights_requests_open" ON "rights_requests" ("created_at") WHERE answered_at is null;

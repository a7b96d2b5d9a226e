-- Measures that leave a post where it is: a label, or no index and no replies.
ALTER TABLE "posts" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "restricted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "previous_indexable" boolean;--> statement-breakpoint
-- A ban may remove what the account published; the public log and the statements read measures by their date.
ALTER TABLE "account_measures" ADD COLUMN "removes_posts" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "account_measures_log" ON "account_measures" USING btree ("effective_at","id") WHERE effective_at is not null;--> statement-breakpoint
CREATE INDEX "decisions_bulk_id" ON "decisions" USING btree ("bulk_id") WHERE bulk_id is not null;

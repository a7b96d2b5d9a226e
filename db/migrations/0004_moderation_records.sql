CREATE TABLE "disabled_rules" (
	"rule" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"locale" "locale" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "withheld_by" uuid;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "rules" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "rule" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "automated_decision" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "post_revision" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "previous_status" "post_status" NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "previous_title" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "previous_markdown" text NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "edited_title" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "edited_markdown" text;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notices_report_id" ON "notices" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "cases_queue_lane" ON "cases" USING btree ("lane","due_at","id") WHERE status in ('open', 'claimed', 'appealed');--> statement-breakpoint
CREATE INDEX "cases_post_id" ON "cases" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "decisions_log" ON "decisions" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "decisions_reason" ON "decisions" USING btree ("reason_code","created_at");--> statement-breakpoint
CREATE INDEX "decisions_reverts_id" ON "decisions" USING btree ("reverts_id") WHERE reverts_id is not null;
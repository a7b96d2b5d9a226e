ALTER TABLE "releases" ADD COLUMN "replaces_id" uuid;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "reissue_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "recalled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "recall_reason" text;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_replaces_id_releases_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."releases"("id") ON DELETE set null ON UPDATE no action;

ALTER TABLE "releases" ADD COLUMN "doi" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "doi_record_id" text;

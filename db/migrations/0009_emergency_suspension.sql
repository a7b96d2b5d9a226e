ALTER TABLE "credentials" ADD COLUMN "suspended_by_id" uuid;--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "suspension_reasons" text;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_suspended_by_id_users_id_fk" FOREIGN KEY ("suspended_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
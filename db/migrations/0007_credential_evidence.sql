CREATE TABLE "credential_evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"media_type" text NOT NULL,
	"byte_count" integer NOT NULL,
	"sealed_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"destroyed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "credential_evidence_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"evidence_id" uuid NOT NULL,
	"verifier_id" uuid,
	"viewed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "credential_decisions_one_approval";--> statement-breakpoint
ALTER TABLE "credential_applications" ADD COLUMN "employer_hmac" text;--> statement-breakpoint
ALTER TABLE "credential_applications" ADD COLUMN "proof_email_hmac" text;--> statement-breakpoint
ALTER TABLE "credential_applications" ADD COLUMN "round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "credential_decisions" ADD COLUMN "round" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "missing_since_snapshot_id" integer;--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "suspended_for" text;--> statement-breakpoint
ALTER TABLE "credential_evidence" ADD CONSTRAINT "credential_evidence_application_id_credential_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."credential_applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_evidence_views" ADD CONSTRAINT "credential_evidence_views_evidence_id_credential_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."credential_evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_evidence_views" ADD CONSTRAINT "credential_evidence_views_verifier_id_users_id_fk" FOREIGN KEY ("verifier_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credential_evidence_application_id" ON "credential_evidence" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "credential_evidence_views_evidence_id" ON "credential_evidence_views" USING btree ("evidence_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credential_decisions_one_approval" ON "credential_decisions" USING btree ("application_id","verifier_id","round") WHERE outcome = 'approve';
ALTER TYPE "public"."registry" ADD VALUE 'gmc';--> statement-breakpoint
ALTER TYPE "public"."registry" ADD VALUE 'nmc';--> statement-breakpoint
ALTER TYPE "public"."registry" ADD VALUE 'orcid';--> statement-breakpoint
CREATE TABLE "credential_vouches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"voucher_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"voided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "verifier_declarations" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"employer_hmacs" text[] DEFAULT '{}' NOT NULL,
	"declared_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "credential_applications" ALTER COLUMN "registry" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "credentials" ALTER COLUMN "registry" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "credentials" ALTER COLUMN "snapshot_date" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "credentials" ALTER COLUMN "number_hmac" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "credential_applications" ADD COLUMN "kind" text DEFAULT 'professional' NOT NULL;--> statement-breakpoint
ALTER TABLE "credential_applications" ADD COLUMN "organisation" text;--> statement-breakpoint
ALTER TABLE "credential_applications" ADD COLUMN "appealed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "credential_applications" ADD COLUMN "appeal_reasons" text;--> statement-breakpoint
ALTER TABLE "credential_decisions" ADD COLUMN "looked_up" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "kind" text DEFAULT 'professional' NOT NULL;--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "application_id" uuid;--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "organisation" text;--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "interests_declared_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "credential_vouches" ADD CONSTRAINT "credential_vouches_application_id_credential_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."credential_applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_vouches" ADD CONSTRAINT "credential_vouches_voucher_id_users_id_fk" FOREIGN KEY ("voucher_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifier_declarations" ADD CONSTRAINT "verifier_declarations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credential_vouches_voucher_id" ON "credential_vouches" USING btree ("voucher_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "credential_vouches_once" ON "credential_vouches" USING btree ("application_id","voucher_id") WHERE voided_at is null;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_application_id_credential_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."credential_applications"("id") ON DELETE set null ON UPDATE no action;
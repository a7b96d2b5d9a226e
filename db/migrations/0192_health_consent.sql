-- Explicit consent to health data (GDPR art. 9(2)(a)), apart from every other one: when, and to which wording.
ALTER TABLE "users" ADD COLUMN "health_consent_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "health_consent_version" text;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_health_consent" CHECK ((health_consent_at is null) = (health_consent_version is null));

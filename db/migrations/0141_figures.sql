CREATE TABLE "site_figures" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"figures" jsonb NOT NULL,
	"counted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "site_figures_is_only" CHECK (is_only)
);
--> statement-breakpoint
CREATE INDEX "credentials_professionals" ON "credentials" USING btree ("profession_code","valid_until") WHERE kind = 'professional' and revoked_at is null and suspended_at is null;

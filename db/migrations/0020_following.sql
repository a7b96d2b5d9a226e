ALTER TYPE "public"."follow_target" ADD VALUE 'person';--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "digest_days" smallint DEFAULT 7 NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_digest_days" CHECK (digest_days between 0 and 90);--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "digest_days" smallint DEFAULT 7 NOT NULL;--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "digested_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_digest_days" CHECK (digest_days between 0 and 90);--> statement-breakpoint
CREATE INDEX "follows_digested_at" ON "follows" USING btree ("digested_at") WHERE digest_days > 0;--> statement-breakpoint
CREATE TABLE "digests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"sections" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"outcome" text
);--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "digests_user_id" ON "digests" USING btree ("user_id");

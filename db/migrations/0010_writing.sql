CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"place_key" text NOT NULL,
	"sequence" integer DEFAULT 1 NOT NULL,
	"sealed" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hint_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"part" text NOT NULL,
	"span_start" integer NOT NULL,
	"span_end" integer NOT NULL,
	"type" text NOT NULL,
	"decision" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "sources" jsonb;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hint_decisions" ADD CONSTRAINT "hint_decisions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_user_id_place" ON "drafts" USING btree ("user_id","place_key");--> statement-breakpoint
CREATE INDEX "hint_decisions_post_id" ON "hint_decisions" USING btree ("post_id");
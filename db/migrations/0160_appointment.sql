-- The private notebook that somebody takes to an appointment: words that nobody else reads, whoever holds the database.
CREATE TABLE "appointment_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"post_key" text,
	"sealed" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "appointment_entries_kind" CHECK (kind in ('question', 'diary', 'note', 'passage')),
	CONSTRAINT "appointment_entries_passage" CHECK ((kind = 'passage') = (post_key is not null))
);
--> statement-breakpoint
ALTER TABLE "appointment_entries" ADD CONSTRAINT "appointment_entries_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appointment_entries_user_id" ON "appointment_entries" USING btree ("user_id","kind","position");--> statement-breakpoint
CREATE UNIQUE INDEX "appointment_entries_post" ON "appointment_entries" USING btree ("post_key","user_id");

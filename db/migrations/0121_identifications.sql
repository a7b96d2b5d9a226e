CREATE TABLE "identifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"row_key" text,
	"explanation" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by_id" uuid,
	"outcome" text
);
--> statement-breakpoint
ALTER TABLE "identifications" ADD CONSTRAINT "identifications_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "identifications_open" ON "identifications" USING btree ("due_at") WHERE decided_at is null;

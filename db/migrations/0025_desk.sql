CREATE TYPE "public"."account_measure_kind" AS ENUM('warn', 'mute', 'pre-moderate', 'suspend', 'ban', 'open-identity');--> statement-breakpoint
CREATE TYPE "public"."case_note_kind" AS ENUM('note', 'hand-over');--> statement-breakpoint
CREATE TABLE "account_measures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"kind" "account_measure_kind" NOT NULL,
	"reason_code" text NOT NULL,
	"explanation" text NOT NULL,
	"statement" jsonb,
	"decider_id" uuid,
	"confirmer_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"effective_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"appeal" text,
	"appealed_at" timestamp with time zone,
	"appeal_decider_id" uuid,
	"appeal_answer" text,
	"appeal_decided_at" timestamp with time zone,
	CONSTRAINT "account_measures_mutes_end" CHECK (kind <> 'mute' or ends_at is not null),
	CONSTRAINT "account_measures_two_people" CHECK (kind not in ('ban', 'open-identity') or effective_at is null or (confirmer_id is not null and confirmer_id <> decider_id)),
	CONSTRAINT "account_measures_appeal_by_another" CHECK (appeal_decider_id is null or (appeal_decider_id is distinct from decider_id and appeal_decider_id is distinct from confirmer_id)),
	CONSTRAINT "account_measures_have_statements" CHECK (kind in ('warn', 'open-identity') or effective_at is null or statement is not null)
);--> statement-breakpoint
CREATE TABLE "bulk_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decider_id" uuid,
	"measure" "measure" NOT NULL,
	"reason_code" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);--> statement-breakpoint
CREATE TABLE "case_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"author_id" uuid,
	"kind" "case_note_kind" DEFAULT 'note' NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "muted_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "is_pre_moderated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "alarmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "bulk_id" uuid;--> statement-breakpoint
ALTER TABLE "account_measures" ADD CONSTRAINT "account_measures_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_measures" ADD CONSTRAINT "account_measures_subject_id_users_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_measures" ADD CONSTRAINT "account_measures_decider_id_users_id_fk" FOREIGN KEY ("decider_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_measures" ADD CONSTRAINT "account_measures_confirmer_id_users_id_fk" FOREIGN KEY ("confirmer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_measures" ADD CONSTRAINT "account_measures_appeal_decider_id_users_id_fk" FOREIGN KEY ("appeal_decider_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_decisions" ADD CONSTRAINT "bulk_decisions_decider_id_users_id_fk" FOREIGN KEY ("decider_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_measures_subject" ON "account_measures" USING btree ("subject_id","created_at");--> statement-breakpoint
CREATE INDEX "account_measures_case_id" ON "account_measures" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "case_notes_case_id" ON "case_notes" USING btree ("case_id","created_at");--> statement-breakpoint
CREATE TRIGGER case_notes_append_only BEFORE UPDATE OF case_id, kind, body, created_at ON case_notes
  FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();--> statement-breakpoint
CREATE TRIGGER account_measures_no_rewrite BEFORE UPDATE OF case_id, subject_id, kind, reason_code, explanation, created_at ON account_measures
  FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
--> statement-breakpoint
CREATE INDEX "cases_same_text" ON "cases" USING btree (md5("snapshot_markdown")) WHERE status in ('open', 'claimed');

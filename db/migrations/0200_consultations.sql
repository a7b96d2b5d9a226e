CREATE TABLE "consultations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY NOT NULL,
	"language" "locale" NOT NULL,
	"title" text NOT NULL,
	"purpose" text NOT NULL,
	"purpose_html" text NOT NULL,
	"host" text DEFAULT '' NOT NULL,
	"audience" text NOT NULL,
	"documents" jsonb DEFAULT '[]' NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"synthesis_due_at" timestamp with time zone NOT NULL,
	"opened_by_id" uuid REFERENCES "users"("id") ON DELETE SET NULL,
	"facilitator_id" uuid REFERENCES "users"("id") ON DELETE SET NULL,
	"synthesis" text DEFAULT '' NOT NULL,
	"synthesis_html" text DEFAULT '' NOT NULL,
	"synthesis_at" timestamp with time zone,
	"synthesis_by_id" uuid REFERENCES "users"("id") ON DELETE SET NULL,
	"told" text DEFAULT 'nothing' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consultations_calendar" CHECK (opens_at < closes_at and closes_at < synthesis_due_at),
	CONSTRAINT "consultations_audience" CHECK (audience in ('everyone', 'lived', 'professional')),
	CONSTRAINT "consultations_told" CHECK (told in ('nothing', 'opening', 'closing', 'due'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "consultations_number" ON "consultations" ("number");--> statement-breakpoint
CREATE INDEX "consultations_closes_at" ON "consultations" ("closes_at");--> statement-breakpoint
CREATE INDEX "consultations_told" ON "consultations" ("told") WHERE told <> 'due';--> statement-breakpoint
CREATE INDEX "consultations_opened_by_id" ON "consultations" ("opened_by_id");--> statement-breakpoint
CREATE INDEX "consultations_facilitator_id" ON "consultations" ("facilitator_id");--> statement-breakpoint
CREATE INDEX "consultations_synthesis_by_id" ON "consultations" ("synthesis_by_id");--> statement-breakpoint
CREATE TABLE "consultation_meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL REFERENCES "consultations"("id") ON DELETE CASCADE,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"place" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" text DEFAULT '' NOT NULL,
	"minutes_html" text DEFAULT '' NOT NULL,
	CONSTRAINT "consultation_meetings_kind" CHECK (kind in ('workshop', 'hearing'))
);
--> statement-breakpoint
CREATE INDEX "consultation_meetings_consultation_id" ON "consultation_meetings" ("consultation_id", "starts_at");--> statement-breakpoint
CREATE TABLE "consultation_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL REFERENCES "consultations"("id") ON DELETE CASCADE,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"options" text[] DEFAULT '{}' NOT NULL,
	"most" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "consultation_questions_kind" CHECK (kind in ('text', 'choice', 'ranking')),
	CONSTRAINT "consultation_questions_options" CHECK ((kind = 'text') = (cardinality(options) = 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "consultation_questions_position" ON "consultation_questions" ("consultation_id", "position");--> statement-breakpoint
CREATE TABLE "consultation_themes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL REFERENCES "consultations"("id") ON DELETE CASCADE,
	"title" text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "consultation_themes_title" ON "consultation_themes" ("consultation_id", "title");--> statement-breakpoint
CREATE TABLE "contributions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY NOT NULL,
	"consultation_id" uuid NOT NULL REFERENCES "consultations"("id") ON DELETE CASCADE,
	"question_id" uuid NOT NULL REFERENCES "consultation_questions"("id") ON DELETE CASCADE,
	"author_id" uuid REFERENCES "users"("id") ON DELETE SET NULL,
	"relation" text NOT NULL,
	"language" "locale" NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"body_html" text DEFAULT '' NOT NULL,
	"choices" integer[] DEFAULT '{}' NOT NULL,
	"shared_text" text,
	"support_count" integer DEFAULT 0 NOT NULL,
	"theme_id" uuid REFERENCES "consultation_themes"("id") ON DELETE SET NULL,
	"fate" text,
	"fate_reason" text DEFAULT '' NOT NULL,
	"fate_at" timestamp with time zone,
	"merged_into_id" uuid REFERENCES "contributions"("id") ON DELETE SET NULL,
	"holds" text[] DEFAULT '{}' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contributions_relation" CHECK (relation in ('patient', 'carer', 'professional', 'other')),
	CONSTRAINT "contributions_fate" CHECK (fate in ('taken-up', 'merged', 'answered', 'set-aside')),
	CONSTRAINT "contributions_reason" CHECK (fate not in ('answered', 'set-aside') or length(btrim(fate_reason)) >= 10),
	CONSTRAINT "contributions_withdrawn" CHECK (withdrawn_at is null or (body = '' and cardinality(choices) = 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "contributions_number" ON "contributions" ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "contributions_once" ON "contributions" ("question_id", "author_id");--> statement-breakpoint
CREATE INDEX "contributions_consultation_id" ON "contributions" ("consultation_id", "number");--> statement-breakpoint
CREATE INDEX "contributions_author_id" ON "contributions" ("author_id");--> statement-breakpoint
CREATE TABLE "contribution_supports" (
	"contribution_id" uuid NOT NULL REFERENCES "contributions"("id") ON DELETE CASCADE,
	"user_id" uuid NOT NULL REFERENCES "users"("id") ON DELETE CASCADE,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contribution_supports_contribution_id_user_id_pk" PRIMARY KEY ("contribution_id", "user_id")
);
--> statement-breakpoint
CREATE INDEX "contribution_supports_user_id" ON "contribution_supports" ("user_id");--> statement-breakpoint
CREATE TABLE "synthesis_citations" (
	"consultation_id" uuid NOT NULL REFERENCES "consultations"("id") ON DELETE CASCADE,
	"contribution_id" uuid NOT NULL REFERENCES "contributions"("id") ON DELETE CASCADE,
	CONSTRAINT "synthesis_citations_consultation_id_contribution_id_pk" PRIMARY KEY ("consultation_id", "contribution_id")
);
--> statement-breakpoint
CREATE INDEX "synthesis_citations_contribution_id" ON "synthesis_citations" ("contribution_id");--> statement-breakpoint

-- Nothing is given before the opening nor after the closing, by the clock of the database and whatever the process that
-- asks believes. What is taken back may be at any time.
CREATE FUNCTION guard_contribution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM consultations
    WHERE id = NEW.consultation_id AND opens_at <= now() AND now() < closes_at) THEN
    RAISE EXCEPTION 'the consultation is not open';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER contributions_guard BEFORE INSERT OR UPDATE OF body, choices ON contributions
  FOR EACH ROW EXECUTE FUNCTION guard_contribution();--> statement-breakpoint
CREATE FUNCTION count_contribution_supports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN UPDATE contributions SET support_count = support_count + 1 WHERE id = NEW.contribution_id;
  ELSE UPDATE contributions SET support_count = support_count - 1 WHERE id = OLD.contribution_id;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER contribution_supports_count AFTER INSERT OR DELETE ON contribution_supports
  FOR EACH ROW EXECUTE FUNCTION count_contribution_supports();--> statement-breakpoint
CREATE TRIGGER consultations_announce AFTER INSERT OR UPDATE ON consultations
  FOR EACH STATEMENT EXECUTE FUNCTION announce_proposals();--> statement-breakpoint
CREATE TRIGGER consultation_meetings_announce AFTER INSERT OR UPDATE OR DELETE ON consultation_meetings
  FOR EACH STATEMENT EXECUTE FUNCTION announce_proposals();--> statement-breakpoint
CREATE TRIGGER consultation_questions_announce AFTER INSERT OR UPDATE OR DELETE ON consultation_questions
  FOR EACH STATEMENT EXECUTE FUNCTION announce_proposals();--> statement-breakpoint
CREATE TRIGGER consultation_themes_announce AFTER INSERT OR UPDATE OR DELETE ON consultation_themes
  FOR EACH STATEMENT EXECUTE FUNCTION announce_proposals();--> statement-breakpoint
CREATE TRIGGER contributions_announce AFTER INSERT OR UPDATE ON contributions
  FOR EACH STATEMENT EXECUTE FUNCTION announce_proposals();--> statement-breakpoint

-- The ledger of consents holds every purpose, each with what it is about: a post, a contribution, or a person.
ALTER TABLE "consents" ALTER COLUMN "post_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "contribution_id" uuid REFERENCES "contributions"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_subject" CHECK (
  (purpose = 'research-release') = (post_id IS NOT NULL)
  AND (purpose = 'consultation-results') = (contribution_id IS NOT NULL));--> statement-breakpoint
CREATE INDEX "consents_contribution_id" ON "consents" ("contribution_id");--> statement-breakpoint
CREATE INDEX "consents_user_purpose" ON "consents" ("user_id", "purpose", "created_at");

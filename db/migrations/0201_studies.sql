CREATE TABLE "studies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY NOT NULL,
	"lead_id" uuid REFERENCES "users"("id") ON DELETE SET NULL,
	"language" "locale" NOT NULL,
	"title" text NOT NULL,
	"team" text NOT NULL,
	"question" text NOT NULL,
	"question_html" text NOT NULL,
	"ethics" text NOT NULL,
	"data_used" text NOT NULL,
	"release_version" text DEFAULT '' NOT NULL,
	"funding" text NOT NULL,
	"ends_on" date NOT NULL,
	"pledges_open_access" boolean NOT NULL,
	"proposal_id" uuid REFERENCES "proposals"("id") ON DELETE SET NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"decision" text DEFAULT '' NOT NULL,
	"decided_by_id" uuid REFERENCES "users"("id") ON DELETE SET NULL,
	"decided_at" timestamp with time zone,
	"results" text DEFAULT '' NOT NULL,
	"results_html" text DEFAULT '' NOT NULL,
	"results_at" timestamp with time zone,
	"objection_count" integer DEFAULT 0 NOT NULL,
	"objections_told_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "studies_state" CHECK (state in ('asked', 'accepted', 'refused')),
	CONSTRAINT "studies_decided" CHECK ((state = 'asked') = (decided_at is null)),
	CONSTRAINT "studies_written" CHECK (state = 'asked' or length(btrim(decision)) >= 20)
);
--> statement-breakpoint
CREATE UNIQUE INDEX "studies_number" ON "studies" ("number");--> statement-breakpoint
CREATE INDEX "studies_state_number" ON "studies" ("state", "number");--> statement-breakpoint
CREATE INDEX "studies_lead_id" ON "studies" ("lead_id");--> statement-breakpoint
CREATE INDEX "studies_release_version" ON "studies" ("release_version") WHERE results_at is not null;--> statement-breakpoint
CREATE TABLE "study_topics" (
	"study_id" uuid NOT NULL REFERENCES "studies"("id") ON DELETE CASCADE,
	"topic_id" uuid NOT NULL REFERENCES "topics"("id") ON DELETE CASCADE,
	CONSTRAINT "study_topics_study_id_topic_id_pk" PRIMARY KEY ("study_id", "topic_id")
);
--> statement-breakpoint
CREATE INDEX "study_topics_topic_id" ON "study_topics" ("topic_id");--> statement-breakpoint
CREATE TABLE "study_threads" (
	"study_id" uuid NOT NULL REFERENCES "studies"("id") ON DELETE CASCADE,
	"question_id" uuid NOT NULL REFERENCES "questions"("id") ON DELETE CASCADE,
	CONSTRAINT "study_threads_study_id_question_id_pk" PRIMARY KEY ("study_id", "question_id")
);
--> statement-breakpoint
CREATE INDEX "study_threads_question_id" ON "study_threads" ("question_id");--> statement-breakpoint
CREATE TABLE "study_objections" (
	"study_id" uuid NOT NULL REFERENCES "studies"("id") ON DELETE CASCADE,
	"user_id" uuid NOT NULL REFERENCES "users"("id") ON DELETE CASCADE,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_objections_study_id_user_id_pk" PRIMARY KEY ("study_id", "user_id")
);
--> statement-breakpoint
CREATE INDEX "study_objections_user_id" ON "study_objections" ("user_id");--> statement-breakpoint
CREATE TABLE "study_calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL REFERENCES "studies"("id") ON DELETE CASCADE,
	"body" text NOT NULL,
	"body_html" text NOT NULL,
	"url" text NOT NULL,
	"sent_by_id" uuid REFERENCES "users"("id") ON DELETE SET NULL,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "study_calls_study_id" ON "study_calls" ("study_id", "created_at");--> statement-breakpoint
CREATE TABLE "study_deliveries" (
	"call_id" uuid NOT NULL REFERENCES "study_calls"("id") ON DELETE CASCADE,
	"user_id" uuid NOT NULL REFERENCES "users"("id") ON DELETE CASCADE,
	"answer" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_deliveries_call_id_user_id_pk" PRIMARY KEY ("call_id", "user_id"),
	CONSTRAINT "study_deliveries_answer" CHECK (answer in ('yes', 'no'))
);
--> statement-breakpoint
CREATE INDEX "study_deliveries_user_id" ON "study_deliveries" ("user_id", "created_at");--> statement-breakpoint
CREATE FUNCTION count_study_objections() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN UPDATE studies SET objection_count = objection_count + 1 WHERE id = NEW.study_id;
  ELSE UPDATE studies SET objection_count = objection_count - 1 WHERE id = OLD.study_id;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER study_objections_count AFTER INSERT OR DELETE ON study_objections
  FOR EACH ROW EXECUTE FUNCTION count_study_objections();--> statement-breakpoint
-- A thread that results are linked to says so: its cached pages are made again.
CREATE FUNCTION touch_study_threads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE questions SET version = version + 1 WHERE id = COALESCE(NEW.question_id, OLD.question_id);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER study_threads_touch AFTER INSERT OR DELETE ON study_threads
  FOR EACH ROW EXECUTE FUNCTION touch_study_threads();--> statement-breakpoint
CREATE TRIGGER studies_announce AFTER INSERT OR UPDATE ON studies
  FOR EACH STATEMENT EXECUTE FUNCTION announce_proposals();

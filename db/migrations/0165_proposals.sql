CREATE TYPE "proposal_kind" AS ENUM('charter', 'feature', 'topic', 'source', 'research');--> statement-breakpoint
CREATE TYPE "proposal_state" AS ENUM('open', 'study', 'accepted', 'declined', 'done');--> statement-breakpoint
CREATE TYPE "argument_side" AS ENUM('for', 'against');--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY NOT NULL,
	"author_id" uuid REFERENCES "users"("id") ON DELETE SET NULL,
	"kind" "proposal_kind" NOT NULL,
	"state" "proposal_state" DEFAULT 'open' NOT NULL,
	"language" "locale" NOT NULL,
	"title" text NOT NULL,
	"problem" text NOT NULL,
	"problem_html" text NOT NULL,
	"proposal" text NOT NULL,
	"proposal_html" text NOT NULL,
	"concerned" text NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector(search_config(language), title), 'A') || to_tsvector(search_config(language), left(problem || ' ' || proposal, 20000))) STORED,
	"support_count" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone,
	"due_met_at" timestamp with time zone,
	"alarmed_at" timestamp with time zone,
	"holds" text[] DEFAULT '{}' NOT NULL,
	"idempotency_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_number" ON "proposals" ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_idempotency_key" ON "proposals" ("idempotency_key");--> statement-breakpoint
CREATE INDEX "proposals_search" ON "proposals" USING gin ("search");--> statement-breakpoint
CREATE INDEX "proposals_state" ON "proposals" ("state", "number");--> statement-breakpoint
CREATE INDEX "proposals_author_id" ON "proposals" ("author_id");--> statement-breakpoint
CREATE INDEX "proposals_due" ON "proposals" ("due_at") WHERE due_at is not null and due_met_at is null;--> statement-breakpoint
CREATE TABLE "proposal_supports" (
	"proposal_id" uuid NOT NULL REFERENCES "proposals"("id") ON DELETE CASCADE,
	"user_id" uuid NOT NULL REFERENCES "users"("id") ON DELETE CASCADE,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proposal_supports_proposal_id_user_id_pk" PRIMARY KEY ("proposal_id", "user_id")
);
--> statement-breakpoint
CREATE INDEX "proposal_supports_user_id" ON "proposal_supports" ("user_id");--> statement-breakpoint
CREATE TABLE "proposal_arguments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"proposal_id" uuid NOT NULL REFERENCES "proposals"("id") ON DELETE CASCADE,
	"author_id" uuid REFERENCES "users"("id") ON DELETE SET NULL,
	"side" "argument_side" NOT NULL,
	"kind" "post_kind" NOT NULL,
	"language" "locale" NOT NULL,
	"body" text NOT NULL,
	"body_html" text NOT NULL,
	"sources" jsonb DEFAULT '[]' NOT NULL,
	"holds" text[] DEFAULT '{}' NOT NULL,
	"idempotency_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proposal_arguments_kind" CHECK (kind in ('experience', 'carer', 'sourced')),
	CONSTRAINT "proposal_arguments_sourced" CHECK (kind <> 'sourced' or jsonb_array_length(sources) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_arguments_idempotency_key" ON "proposal_arguments" ("idempotency_key");--> statement-breakpoint
CREATE INDEX "proposal_arguments_proposal_id" ON "proposal_arguments" ("proposal_id", "created_at");--> statement-breakpoint
CREATE INDEX "proposal_arguments_author_id" ON "proposal_arguments" ("author_id");--> statement-breakpoint
CREATE TABLE "proposal_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"proposal_id" uuid NOT NULL REFERENCES "proposals"("id"),
	"author_id" uuid REFERENCES "users"("id") ON DELETE SET NULL,
	"role" text NOT NULL,
	"from_state" "proposal_state" NOT NULL,
	"to_state" "proposal_state" NOT NULL,
	"language" "locale" NOT NULL,
	"body" text NOT NULL,
	"body_html" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proposal_answers_role" CHECK (role in ('moderator', 'steward', 'admin')),
	CONSTRAINT "proposal_answers_written" CHECK (length(btrim(body)) >= 20),
	CONSTRAINT "proposal_answers_move" CHECK ((from_state, to_state) in (('open', 'study'), ('study', 'accepted'), ('study', 'declined'), ('accepted', 'done')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_answers_once" ON "proposal_answers" ("proposal_id", "to_state");--> statement-breakpoint
CREATE INDEX "proposal_answers_author_id" ON "proposal_answers" ("author_id");--> statement-breakpoint
CREATE TABLE "charter_versions" (
	"version" text PRIMARY KEY NOT NULL,
	"proposal_id" uuid NOT NULL REFERENCES "proposals"("id"),
	"published_by_id" uuid REFERENCES "users"("id") ON DELETE SET NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "charter_versions_proposal_id" ON "charter_versions" ("proposal_id");--> statement-breakpoint

-- A state moves by an answer and by nothing else: adding one moves it, and no other change of it is let through.
CREATE FUNCTION move_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.author_id IS NULL THEN RAISE EXCEPTION 'an answer is signed'; END IF;
  UPDATE proposals SET state = NEW.to_state,
    due_met_at = CASE WHEN due_at IS NOT NULL AND due_met_at IS NULL THEN now() ELSE due_met_at END
  WHERE id = NEW.proposal_id AND state = NEW.from_state;
  IF NOT FOUND THEN RAISE EXCEPTION 'the proposal is not in state %', NEW.from_state; END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER proposal_answers_move AFTER INSERT ON proposal_answers
  FOR EACH ROW EXECUTE FUNCTION move_proposal();--> statement-breakpoint
CREATE FUNCTION guard_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'proposals are never deleted'; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'open' THEN RAISE EXCEPTION 'a proposal begins open'; END IF;
  ELSIF NEW.state <> OLD.state AND NOT EXISTS (SELECT 1 FROM proposal_answers
    WHERE proposal_id = NEW.id AND from_state = OLD.state AND to_state = NEW.state) THEN
    RAISE EXCEPTION 'the state of a proposal moves only with a written answer';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;--> statement-breakpoint
CREATE TRIGGER proposals_guard BEFORE INSERT OR UPDATE OF state OR DELETE ON proposals
  FOR EACH ROW EXECUTE FUNCTION guard_proposal();--> statement-breakpoint
-- What was answered stays; only the name below it may leave, with its account.
CREATE FUNCTION guard_proposal_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.author_id IS NULL
    AND to_jsonb(NEW) - 'author_id' = to_jsonb(OLD) - 'author_id' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'answers to proposals stay as they were written';
END $$;--> statement-breakpoint
CREATE TRIGGER proposal_answers_guard BEFORE UPDATE OR DELETE ON proposal_answers
  FOR EACH ROW EXECUTE FUNCTION guard_proposal_answer();--> statement-breakpoint
CREATE FUNCTION count_supports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN UPDATE proposals SET support_count = support_count + 1 WHERE id = NEW.proposal_id;
  ELSE UPDATE proposals SET support_count = support_count - 1 WHERE id = OLD.proposal_id;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER proposal_supports_count AFTER INSERT OR DELETE ON proposal_supports
  FOR EACH ROW EXECUTE FUNCTION count_supports();--> statement-breakpoint
-- Cached lists are made again: 0 is the number of no thread.
CREATE FUNCTION announce_proposals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('threads', '0:0');
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER proposals_announce AFTER INSERT OR UPDATE ON proposals
  FOR EACH STATEMENT EXECUTE FUNCTION announce_proposals();--> statement-breakpoint
CREATE TRIGGER proposal_arguments_announce AFTER INSERT OR UPDATE ON proposal_arguments
  FOR EACH STATEMENT EXECUTE FUNCTION announce_proposals();--> statement-breakpoint
CREATE TRIGGER charter_versions_announce AFTER INSERT ON charter_versions
  FOR EACH STATEMENT EXECUTE FUNCTION announce_proposals();

CREATE TABLE "grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL REFERENCES "studies"("id"),
	"holder_id" uuid REFERENCES "users"("id") ON DELETE SET NULL,
	"institution" text NOT NULL,
	"need" text NOT NULL,
	"safeguards" text NOT NULL,
	"agreement_version" text NOT NULL,
	"agreement_locale" text NOT NULL,
	"agreement_hash" text NOT NULL,
	"signed_name" text NOT NULL,
	"signed_on" date NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"decided_at" timestamp with time zone,
	"destroyed_at" timestamp with time zone,
	"destroyed_name" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "grants_state" CHECK (state in ('asked', 'approved', 'declined')),
	CONSTRAINT "grants_decided" CHECK ((state = 'asked') = (decided_at is null)),
	CONSTRAINT "grants_destroyed" CHECK ((destroyed_at is null) = (destroyed_name is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "grants_study_id" ON "grants" ("study_id");--> statement-breakpoint
CREATE INDEX "grants_holder_id" ON "grants" ("holder_id");--> statement-breakpoint
CREATE TABLE "grant_reviews" (
	"grant_id" uuid NOT NULL REFERENCES "grants"("id"),
	"reviewer_id" uuid NOT NULL REFERENCES "users"("id"),
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "grant_reviews_grant_id_reviewer_id_pk" PRIMARY KEY ("grant_id", "reviewer_id"),
	CONSTRAINT "grant_reviews_verdict" CHECK (verdict in ('approve', 'decline')),
	CONSTRAINT "grant_reviews_written" CHECK (length(btrim(reason)) >= 20)
);
--> statement-breakpoint
CREATE INDEX "grant_reviews_reviewer_id" ON "grant_reviews" ("reviewer_id");--> statement-breakpoint
-- A reviewer is a steward, not the applicant; the primary key makes the second one somebody else.
CREATE FUNCTION judge_grant() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE asked grants%ROWTYPE;
BEGIN
  SELECT * INTO asked FROM grants WHERE id = NEW.grant_id FOR UPDATE;
  IF asked.state <> 'asked' THEN RAISE EXCEPTION 'the application is decided'; END IF;
  IF asked.holder_id IS NULL OR asked.holder_id = NEW.reviewer_id THEN
    RAISE EXCEPTION 'nobody reviews their own application';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM user_roles WHERE user_id = NEW.reviewer_id AND role = 'steward') THEN
    RAISE EXCEPTION 'stewards review applications';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER grant_reviews_judge BEFORE INSERT ON grant_reviews
  FOR EACH ROW EXECUTE FUNCTION judge_grant();--> statement-breakpoint
CREATE FUNCTION move_grant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.verdict = 'decline' THEN
    UPDATE grants SET state = 'declined', decided_at = now() WHERE id = NEW.grant_id;
  ELSIF (SELECT count(*) FROM grant_reviews WHERE grant_id = NEW.grant_id AND verdict = 'approve') >= 2 THEN
    UPDATE grants SET state = 'approved', decided_at = now() WHERE id = NEW.grant_id;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER grant_reviews_move AFTER INSERT ON grant_reviews
  FOR EACH ROW EXECUTE FUNCTION move_grant();--> statement-breakpoint
CREATE FUNCTION keep_grant_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'reviews stay as they were written';
END $$;--> statement-breakpoint
CREATE TRIGGER grant_reviews_keep BEFORE UPDATE OR DELETE ON grant_reviews
  FOR EACH ROW EXECUTE FUNCTION keep_grant_review();--> statement-breakpoint
CREATE FUNCTION guard_grant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'applications are never deleted'; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'asked' THEN RAISE EXCEPTION 'an application begins undecided'; END IF;
    RETURN NEW;
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state <> 'asked' OR NOT CASE NEW.state
    WHEN 'approved' THEN (SELECT count(*) >= 2 FROM grant_reviews WHERE grant_id = NEW.id AND verdict = 'approve')
    ELSE EXISTS (SELECT 1 FROM grant_reviews WHERE grant_id = NEW.id AND verdict = 'decline') END) THEN
    RAISE EXCEPTION 'only written reviews decide on an application';
  END IF;
  IF NEW.holder_id IS DISTINCT FROM OLD.holder_id AND NEW.holder_id IS NOT NULL THEN
    RAISE EXCEPTION 'access is never passed on';
  END IF;
  IF to_jsonb(NEW) - '{holder_id,state,decided_at,destroyed_at,destroyed_name}'::text[]
    <> to_jsonb(OLD) - '{holder_id,state,decided_at,destroyed_at,destroyed_name}'::text[] THEN
    RAISE EXCEPTION 'what was asked and signed stays as it is';
  END IF;
  IF OLD.destroyed_at IS NOT NULL AND NEW.destroyed_at IS DISTINCT FROM OLD.destroyed_at THEN
    RAISE EXCEPTION 'a certificate stays signed';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER grants_guard BEFORE INSERT OR UPDATE OR DELETE ON grants
  FOR EACH ROW EXECUTE FUNCTION guard_grant();

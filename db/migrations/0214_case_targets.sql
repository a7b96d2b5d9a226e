-- Cases are about more than posts: what members write among proposals and consultations, and accounts themselves.
ALTER TABLE "proposals" ADD COLUMN "status" "post_status" DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "edited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "proposal_arguments" ADD COLUMN "status" "post_status" DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE "proposal_arguments" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "proposal_arguments" ADD COLUMN "edited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "status" "post_status" DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
UPDATE "proposals" SET "status" = 'pending' WHERE "holds" <> '{}';--> statement-breakpoint
UPDATE "proposal_arguments" SET "status" = 'pending' WHERE "holds" <> '{}';--> statement-breakpoint
UPDATE "contributions" SET "status" = 'pending' WHERE "holds" <> '{}';--> statement-breakpoint
CREATE TYPE "case_kind" AS ENUM ('question', 'experience', 'carer', 'professional', 'sourced', 'comment', 'proposal', 'argument', 'contribution', 'account');--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "kind" "case_kind";--> statement-breakpoint
UPDATE "cases" SET "kind" = p."kind"::text::"case_kind" FROM "posts" p WHERE p."id" = "cases"."post_id";--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "proposal_id" uuid REFERENCES "proposals"("id") ON DELETE cascade;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "argument_id" uuid REFERENCES "proposal_arguments"("id") ON DELETE cascade;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "contribution_id" uuid REFERENCES "contributions"("id") ON DELETE cascade;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "account_id" uuid REFERENCES "users"("id") ON DELETE cascade;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "target_id" uuid NOT NULL GENERATED ALWAYS AS (coalesce("post_id", "proposal_id", "argument_id", "contribution_id", "account_id")) STORED;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_one_target" CHECK (num_nonnulls("post_id", "proposal_id", "argument_id", "contribution_id", "account_id") = 1);--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_open_per_target" ON "cases" USING btree ("target_id") WHERE status in ('open', 'claimed', 'awaiting_author');--> statement-breakpoint
CREATE INDEX "cases_target_id" ON "cases" USING btree ("target_id");--> statement-breakpoint
-- What a case may be about, in one shape, whatever table holds it. No branch joins another table, so that the planner
-- looks each id up in an index. "thread_id" is the page it stands on.
CREATE VIEW "case_targets" AS
  SELECT p.id, p.kind::text::case_kind AS kind, p.question_id AS thread_id, p.parent_id, p.author_id, p.anonymous_key,
    p.sealed_author, p.language, CASE WHEN p.kind = 'question' THEN (SELECT q.title FROM questions q WHERE q.id = p.id) END AS title,
    p.body_markdown AS markdown, p.revision, p.status, p.created_at, p.edited_at FROM posts p
  UNION ALL
  SELECT id, 'proposal', id, NULL, author_id, NULL, NULL, language, title, concat_ws(E'\n\n⁂\n\n', problem, proposal, concerned),
    revision, status, created_at, edited_at FROM proposals
  UNION ALL
  SELECT id, 'argument', proposal_id, NULL, author_id, NULL, NULL, language, NULL, body, revision, status, created_at,
    edited_at FROM proposal_arguments
  UNION ALL
  SELECT id, 'contribution', consultation_id, NULL, author_id, NULL, NULL, language, NULL, body, revision, status,
    created_at, updated_at FROM contributions
  UNION ALL
  SELECT id, 'account', id, NULL, id, NULL, NULL, locale, pseudonym, '', 1,
    CASE WHEN status IN ('active', 'suspended') THEN 'published' ELSE 'removed' END::post_status, created_at, NULL FROM users;--> statement-breakpoint
INSERT INTO "cases" (id, kind, proposal_id, argument_id, contribution_id, origin, lane, language, reasons, snapshot_title,
    snapshot_markdown, snapshot_revision, current_revision, due_at)
  SELECT gen_random_uuid(), t.kind, CASE WHEN t.kind = 'proposal' THEN t.id END, CASE WHEN t.kind = 'argument' THEN t.id END,
    CASE WHEN t.kind = 'contribution' THEN t.id END, 'hold', 'quality', t.language, h.holds, t.title, t.markdown, t.revision,
    t.revision, now() + interval '24 hours'
  FROM (SELECT id, holds FROM proposals UNION ALL SELECT id, holds FROM proposal_arguments UNION ALL SELECT id, holds FROM contributions) h
    JOIN case_targets t ON t.id = h.id WHERE h.holds <> '{}';
--> statement-breakpoint
-- A moderator may take a passage out of a contribution, and an appeal put it back, once the consultation is over.
CREATE OR REPLACE FUNCTION guard_contribution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM consultations
    WHERE id = NEW.consultation_id AND opens_at <= now() AND now() < closes_at)
    AND NOT (TG_OP = 'UPDATE' AND NEW.choices = OLD.choices AND EXISTS (SELECT 1 FROM cases
      WHERE contribution_id = NEW.id AND status IN ('open', 'claimed', 'appealed'))) THEN
    RAISE EXCEPTION 'the consultation is not open';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- While processes of the version before still write: their cases are about posts ("cases_one_open_per_post" stays for
-- them), and what they hold must not be read.
CREATE FUNCTION name_case_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind IS NULL THEN SELECT p.kind::text::case_kind INTO NEW.kind FROM posts p WHERE p.id = NEW.post_id; END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER cases_name_kind BEFORE INSERT ON cases FOR EACH ROW EXECUTE FUNCTION name_case_kind();--> statement-breakpoint
CREATE FUNCTION hold_what_is_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.holds <> '{}' AND NEW.status = 'published' THEN NEW.status := 'pending'; END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER proposals_hold BEFORE INSERT OR UPDATE OF holds ON proposals
  FOR EACH ROW EXECUTE FUNCTION hold_what_is_held();--> statement-breakpoint
CREATE TRIGGER proposal_arguments_hold BEFORE INSERT OR UPDATE OF holds ON proposal_arguments
  FOR EACH ROW EXECUTE FUNCTION hold_what_is_held();--> statement-breakpoint
CREATE TRIGGER contributions_hold BEFORE INSERT OR UPDATE OF holds ON contributions
  FOR EACH ROW EXECUTE FUNCTION hold_what_is_held();

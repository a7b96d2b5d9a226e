-- Cases are about badges too, and about rows of published data in which somebody is recognised. The new names are used
-- by no statement here: an enum's new value cannot be, before the transaction that adds it has ended. What was told before
-- becomes a case within the hour (app/research/identify.server.ts).
ALTER TYPE "case_kind" ADD VALUE 'credential';--> statement-breakpoint
ALTER TYPE "case_kind" ADD VALUE 'release-item';--> statement-breakpoint
ALTER TYPE "case_origin" ADD VALUE 'watch';--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "credential_id" uuid REFERENCES "credentials"("id") ON DELETE cascade;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "identification_id" uuid REFERENCES "identifications"("id") ON DELETE cascade;--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_one_target";--> statement-breakpoint
ALTER TABLE "cases" DROP COLUMN "target_id";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "target_id" uuid NOT NULL GENERATED ALWAYS AS (coalesce("post_id", "proposal_id", "argument_id", "contribution_id", "account_id", "credential_id", "identification_id")) STORED;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_one_target" CHECK (num_nonnulls("post_id", "proposal_id", "argument_id", "contribution_id", "account_id", "credential_id", "identification_id") = 1);--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_open_per_target" ON "cases" USING btree ("target_id") WHERE status in ('open', 'claimed', 'awaiting_author');--> statement-breakpoint
CREATE INDEX "cases_target_id" ON "cases" USING btree ("target_id");--> statement-breakpoint
CREATE OR REPLACE VIEW "case_targets" AS
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
    CASE WHEN status IN ('active', 'suspended') THEN 'published' ELSE 'removed' END::post_status, created_at, NULL FROM users
  UNION ALL
  -- What the public page of a badge says of its holder; the proof behind it stays with the verifiers.
  SELECT c.id, 'credential'::text::case_kind, c.id, NULL, c.user_id, NULL, NULL,
    (SELECT u.locale FROM users u WHERE u.id = c.user_id),
    coalesce(c.shown_name, (SELECT u.pseudonym FROM users u WHERE u.id = c.user_id)),
    concat_ws(E'\n', concat_ws(' / ', c.profession->>'fr', c.profession->>'en'),
      nullif(concat_ws(' / ', c.specialty->>'fr', c.specialty->>'en'), ''), c.organisation, c.country,
      nullif(c.interests, '')),
    1, CASE WHEN c.revoked_at IS NULL AND c.suspended_at IS NULL THEN 'published' ELSE 'removed' END::post_status,
    c.verified_at, NULL FROM credentials c
  UNION ALL
  -- Its words are read where they are, and go with the decision: a case keeps none of them.
  SELECT i.id, 'release-item'::text::case_kind, i.id, NULL, NULL, NULL, NULL, 'fr', concat(i.tier, ' ', i.version), '', 1,
    CASE WHEN i.decided_at IS NULL THEN 'published' ELSE 'removed' END::post_status, i.created_at, NULL FROM identifications i;

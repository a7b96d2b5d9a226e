-- As in 0110, without posts that wait and did before: they are on no page but those of their authors and of moderators,
-- which are never kept, so that none of the kept ones changes before a post is published, or written as such.
CREATE OR REPLACE FUNCTION threads_after_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM new_posts WHERE status <> 'pending') THEN
    RETURN NULL;
  END IF;
  UPDATE questions q SET
    answer_count = q.answer_count + d.answers,
    verified_count = q.verified_count + d.verified,
    lived_count = q.lived_count + d.lived,
    helped_count = q.helped_count + d.helped,
    has_accepted = (CASE WHEN q.has_accepted AND d.accepted >= 0 THEN true
      ELSE EXISTS (SELECT 1 FROM posts p WHERE p.question_id = q.id AND p.accepted_at IS NOT NULL AND p.dangerous_count = 0 AND p.status = 'published') END),
    last_activity_at = CASE WHEN d.published_at > q.last_activity_at THEN d.published_at ELSE q.last_activity_at END,
    version = q.version + 1
  FROM (
    SELECT c.question_id AS id, sum(answers)::int AS answers, sum(verified)::int AS verified,
      sum(lived)::int AS lived, sum(accepted)::int AS accepted, sum(helped)::int AS helped, max(published_at) AS published_at
    FROM (SELECT n.question_id, (n.status = 'published' AND n.kind NOT IN ('question', 'comment'))::int AS answers,
      (n.status = 'published' AND n.kind = 'professional')::int AS verified,
      (n.status = 'published' AND n.kind IN ('experience', 'carer'))::int AS lived,
      (((n.status = 'published' AND n.kind NOT IN ('question', 'comment') AND n.dangerous_count = 0)::int) * n.helped_count) AS helped,
      (n.status = 'published' AND n.accepted_at IS NOT NULL AND n.dangerous_count = 0)::int AS accepted, CASE WHEN n.status = 'published' THEN n.published_at END AS published_at
      FROM new_posts n WHERE n.status <> 'pending') c GROUP BY 1
  ) d WHERE d.id = q.id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION threads_after_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE questions q SET state = n.status, audience = n.audience, indexable = n.indexable, language = n.language,
    published_at = n.published_at, same_situation_count = n.same_situation_count
  FROM new_posts n WHERE q.id = n.id AND n.kind = 'question'
    AND (q.state, q.audience, q.indexable, q.language, q.same_situation_count) IS DISTINCT FROM
        (n.status, n.audience, n.indexable, n.language, n.same_situation_count);
  UPDATE questions q SET
    answer_count = q.answer_count + d.answers,
    verified_count = q.verified_count + d.verified,
    lived_count = q.lived_count + d.lived,
    helped_count = q.helped_count + d.helped,
    has_accepted = (CASE WHEN q.has_accepted AND d.accepted >= 0 THEN true
      ELSE EXISTS (SELECT 1 FROM posts p WHERE p.question_id = q.id AND p.accepted_at IS NOT NULL AND p.dangerous_count = 0 AND p.status = 'published') END),
    last_activity_at = CASE WHEN d.published_at > q.last_activity_at THEN d.published_at ELSE q.last_activity_at END,
    version = q.version + 1
  FROM (
    SELECT c.question_id AS id, sum(answers)::int AS answers, sum(verified)::int AS verified,
      sum(lived)::int AS lived, sum(accepted)::int AS accepted, sum(helped)::int AS helped, max(published_at) AS published_at
    FROM (SELECT n.question_id, (n.status = 'published' AND n.kind NOT IN ('question', 'comment'))::int AS answers,
      (n.status = 'published' AND n.kind = 'professional')::int AS verified,
      (n.status = 'published' AND n.kind IN ('experience', 'carer'))::int AS lived,
      (((n.status = 'published' AND n.kind NOT IN ('question', 'comment') AND n.dangerous_count = 0)::int) * n.helped_count) AS helped,
      (n.status = 'published' AND n.accepted_at IS NOT NULL AND n.dangerous_count = 0)::int AS accepted, CASE WHEN n.status = 'published' THEN n.published_at END AS published_at
      FROM new_posts n WHERE n.status <> 'pending' UNION ALL SELECT o.question_id, -(o.status = 'published' AND o.kind NOT IN ('question', 'comment'))::int AS answers,
      -(o.status = 'published' AND o.kind = 'professional')::int AS verified,
      -(o.status = 'published' AND o.kind IN ('experience', 'carer'))::int AS lived,
      -(((o.status = 'published' AND o.kind NOT IN ('question', 'comment') AND o.dangerous_count = 0)::int) * o.helped_count) AS helped,
      -(o.status = 'published' AND o.accepted_at IS NOT NULL AND o.dangerous_count = 0)::int AS accepted, NULL::timestamptz AS published_at
      FROM old_posts o WHERE o.status <> 'pending') c GROUP BY 1
  ) d WHERE d.id = q.id;
  RETURN NULL;
END $$;--> statement-breakpoint
-- Nor is a question news for the lists while it waits.
DROP TRIGGER questions_announce_new ON questions;--> statement-breakpoint
CREATE TRIGGER questions_announce_new AFTER INSERT ON questions
  FOR EACH ROW WHEN (NEW.state <> 'pending') EXECUTE FUNCTION announce_thread();

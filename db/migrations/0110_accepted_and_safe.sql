-- What a professional judges dangerous is not an accepted answer for lists and searches, whatever its asker thought:
-- the counting functions of 0002, where "accepted" now means accepted and not judged dangerous.
DO $$
DECLARE counting regproc;
BEGIN
  FOREACH counting IN ARRAY ARRAY['threads_after_insert', 'threads_after_update', 'threads_after_delete']::regproc[] LOOP
    EXECUTE replace(replace(replace(pg_get_functiondef(counting),
      'p.accepted_at IS NOT NULL AND', 'p.accepted_at IS NOT NULL AND p.dangerous_count = 0 AND'),
      'n.accepted_at IS NOT NULL)', 'n.accepted_at IS NOT NULL AND n.dangerous_count = 0)'),
      'o.accepted_at IS NOT NULL)', 'o.accepted_at IS NOT NULL AND o.dangerous_count = 0)');
  END LOOP;
END $$;--> statement-breakpoint
UPDATE questions q SET has_accepted = false WHERE has_accepted AND NOT EXISTS (SELECT 1 FROM posts p
  WHERE p.question_id = q.id AND p.accepted_at IS NOT NULL AND p.dangerous_count = 0 AND p.status = 'published');

-- Text search: accents folded, then stemmed, one configuration per language.
CREATE TEXT SEARCH CONFIGURATION entraide_fr (COPY = french);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION entraide_fr ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION entraide_en (COPY = english);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION entraide_en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;--> statement-breakpoint
CREATE FUNCTION search_config(lang locale) RETURNS regconfig LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE lang WHEN 'fr' THEN 'entraide_fr'::regconfig ELSE 'entraide_en'::regconfig END $$;--> statement-breakpoint
CREATE FUNCTION index_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := to_tsvector(search_config(NEW.language), left(NEW.body_text, 100000));
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER posts_index BEFORE INSERT OR UPDATE OF body_text, language ON posts
  FOR EACH ROW EXECUTE FUNCTION index_post();--> statement-breakpoint
CREATE FUNCTION index_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_title := to_tsvector(search_config(NEW.language), NEW.title);
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER questions_index BEFORE INSERT OR UPDATE OF title, language ON questions
  FOR EACH ROW EXECUTE FUNCTION index_question();--> statement-breakpoint

-- A thread's state, counters and version follow its posts. Statement-level: one update per thread however many
-- rows a statement touches. A version is announced to the web processes, whose cached pages are valid for it alone.
CREATE FUNCTION announce_thread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('threads', NEW.number || ':' || NEW.version);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER questions_announce AFTER UPDATE OF version ON questions
  FOR EACH ROW EXECUTE FUNCTION announce_thread();--> statement-breakpoint
CREATE FUNCTION threads_after_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE questions q SET
    answer_count = q.answer_count + d.answers,
    verified_count = q.verified_count + d.verified,
    lived_count = q.lived_count + d.lived,
    has_accepted = (CASE WHEN q.has_accepted AND d.accepted >= 0 THEN true
      ELSE EXISTS (SELECT 1 FROM posts p WHERE p.question_id = q.id AND p.accepted_at IS NOT NULL AND p.status = 'published') END),
    last_activity_at = CASE WHEN d.published_at > q.last_activity_at THEN d.published_at ELSE q.last_activity_at END,
    version = q.version + 1
  FROM (
    SELECT c.question_id AS id, sum(answers)::int AS answers, sum(verified)::int AS verified,
      sum(lived)::int AS lived, sum(accepted)::int AS accepted, max(published_at) AS published_at
    FROM (SELECT n.question_id, (n.status = 'published' AND n.kind NOT IN ('question', 'comment'))::int AS answers,
      (n.status = 'published' AND n.kind = 'professional')::int AS verified,
      (n.status = 'published' AND n.kind IN ('experience', 'carer'))::int AS lived,
      (n.status = 'published' AND n.accepted_at IS NOT NULL)::int AS accepted, CASE WHEN n.status = 'published' THEN n.published_at END AS published_at FROM new_posts n) c GROUP BY 1
  ) d WHERE d.id = q.id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION threads_after_update() RETURNS trigger LANGUAGE plpgsql AS $$
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
    has_accepted = (CASE WHEN q.has_accepted AND d.accepted >= 0 THEN true
      ELSE EXISTS (SELECT 1 FROM posts p WHERE p.question_id = q.id AND p.accepted_at IS NOT NULL AND p.status = 'published') END),
    last_activity_at = CASE WHEN d.published_at > q.last_activity_at THEN d.published_at ELSE q.last_activity_at END,
    version = q.version + 1
  FROM (
    SELECT c.question_id AS id, sum(answers)::int AS answers, sum(verified)::int AS verified,
      sum(lived)::int AS lived, sum(accepted)::int AS accepted, max(published_at) AS published_at
    FROM (SELECT n.question_id, (n.status = 'published' AND n.kind NOT IN ('question', 'comment'))::int AS answers,
      (n.status = 'published' AND n.kind = 'professional')::int AS verified,
      (n.status = 'published' AND n.kind IN ('experience', 'carer'))::int AS lived,
      (n.status = 'published' AND n.accepted_at IS NOT NULL)::int AS accepted, CASE WHEN n.status = 'published' THEN n.published_at END AS published_at FROM new_posts n UNION ALL SELECT o.question_id, -(o.status = 'published' AND o.kind NOT IN ('question', 'comment'))::int AS answers,
      -(o.status = 'published' AND o.kind = 'professional')::int AS verified,
      -(o.status = 'published' AND o.kind IN ('experience', 'carer'))::int AS lived,
      -(o.status = 'published' AND o.accepted_at IS NOT NULL)::int AS accepted, NULL::timestamptz AS published_at FROM old_posts o) c GROUP BY 1
  ) d WHERE d.id = q.id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION threads_after_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE questions q SET
    answer_count = q.answer_count + d.answers,
    verified_count = q.verified_count + d.verified,
    lived_count = q.lived_count + d.lived,
    has_accepted = (CASE WHEN q.has_accepted AND d.accepted >= 0 THEN true
      ELSE EXISTS (SELECT 1 FROM posts p WHERE p.question_id = q.id AND p.accepted_at IS NOT NULL AND p.status = 'published') END),
    last_activity_at = CASE WHEN d.published_at > q.last_activity_at THEN d.published_at ELSE q.last_activity_at END,
    version = q.version + 1
  FROM (
    SELECT c.question_id AS id, sum(answers)::int AS answers, sum(verified)::int AS verified,
      sum(lived)::int AS lived, sum(accepted)::int AS accepted, max(published_at) AS published_at
    FROM (SELECT o.question_id, -(o.status = 'published' AND o.kind NOT IN ('question', 'comment'))::int AS answers,
      -(o.status = 'published' AND o.kind = 'professional')::int AS verified,
      -(o.status = 'published' AND o.kind IN ('experience', 'carer'))::int AS lived,
      -(o.status = 'published' AND o.accepted_at IS NOT NULL)::int AS accepted, NULL::timestamptz AS published_at FROM old_posts o) c GROUP BY 1
  ) d WHERE d.id = q.id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER posts_threads_insert AFTER INSERT ON posts REFERENCING NEW TABLE AS new_posts
  FOR EACH STATEMENT EXECUTE FUNCTION threads_after_insert();--> statement-breakpoint
CREATE TRIGGER posts_threads_update AFTER UPDATE ON posts REFERENCING OLD TABLE AS old_posts NEW TABLE AS new_posts
  FOR EACH STATEMENT EXECUTE FUNCTION threads_after_update();--> statement-breakpoint
CREATE TRIGGER posts_threads_delete AFTER DELETE ON posts REFERENCING OLD TABLE AS old_posts
  FOR EACH STATEMENT EXECUTE FUNCTION threads_after_delete();--> statement-breakpoint

-- Topic lists: a question is listed under its topics while it is published.
CREATE FUNCTION list_question_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT CASE WHEN state = 'published' THEN published_at END INTO NEW.listed_at FROM questions WHERE id = NEW.question_id;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER question_topics_list BEFORE INSERT ON question_topics
  FOR EACH ROW EXECUTE FUNCTION list_question_topic();--> statement-breakpoint
CREATE FUNCTION relist_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE question_topics SET listed_at = CASE WHEN NEW.state = 'published' THEN NEW.published_at END
  WHERE question_id = NEW.id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER questions_relist AFTER UPDATE OF state, published_at ON questions FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state OR OLD.published_at IS DISTINCT FROM NEW.published_at)
  EXECUTE FUNCTION relist_question();--> statement-breakpoint
CREATE FUNCTION count_topic_questions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    UPDATE topics t SET question_count = t.question_count + d.n
    FROM (SELECT topic_id, count(*)::int AS n FROM new_rows WHERE listed_at IS NOT NULL GROUP BY 1) d WHERE d.topic_id = t.id;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    UPDATE topics t SET question_count = t.question_count - d.n
    FROM (SELECT topic_id, count(*)::int AS n FROM old_rows WHERE listed_at IS NOT NULL GROUP BY 1) d WHERE d.topic_id = t.id;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER question_topics_count_insert AFTER INSERT ON question_topics REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_topic_questions();--> statement-breakpoint
CREATE TRIGGER question_topics_count_update AFTER UPDATE ON question_topics REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_topic_questions();--> statement-breakpoint
CREATE TRIGGER question_topics_count_delete AFTER DELETE ON question_topics REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_topic_questions();--> statement-breakpoint

-- Reactions and marks are counted on the post they concern.
CREATE FUNCTION count_reactions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE posts p SET helped_count = p.helped_count + d.helped, same_situation_count = p.same_situation_count + d.same
    FROM (SELECT post_id, count(*) FILTER (WHERE kind = 'helped')::int AS helped,
      count(*) FILTER (WHERE kind = 'same-situation')::int AS same FROM new_rows GROUP BY 1) d WHERE d.post_id = p.id;
  ELSE
    UPDATE posts p SET helped_count = p.helped_count - d.helped, same_situation_count = p.same_situation_count - d.same
    FROM (SELECT post_id, count(*) FILTER (WHERE kind = 'helped')::int AS helped,
      count(*) FILTER (WHERE kind = 'same-situation')::int AS same FROM old_rows GROUP BY 1) d WHERE d.post_id = p.id;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER reactions_count_insert AFTER INSERT ON reactions REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_reactions();--> statement-breakpoint
CREATE TRIGGER reactions_count_delete AFTER DELETE ON reactions REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_reactions();--> statement-breakpoint
CREATE FUNCTION count_marks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE changed uuid := coalesce(NEW.post_id, OLD.post_id);
BEGIN
  UPDATE posts SET (accurate_count, disagree_count, dangerous_count) = (
    SELECT count(*) FILTER (WHERE kind = 'accurate'), count(*) FILTER (WHERE kind = 'disagree'),
      count(*) FILTER (WHERE kind = 'dangerous' AND credential_id IS NOT NULL)
    FROM marks WHERE post_id = changed AND ended_at IS NULL)
  WHERE id = changed;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER marks_count AFTER INSERT OR UPDATE OR DELETE ON marks
  FOR EACH ROW EXECUTE FUNCTION count_marks();--> statement-breakpoint

-- A badge that changes is shown on every answer that carries it.
CREATE FUNCTION touch_credential_threads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE questions SET version = version + 1
  WHERE id IN (SELECT question_id FROM posts WHERE credential_id = NEW.id);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER credentials_touch AFTER UPDATE ON credentials
  FOR EACH ROW EXECUTE FUNCTION touch_credential_threads();--> statement-breakpoint

-- What must never be rewritten.
CREATE FUNCTION refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;--> statement-breakpoint
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();--> statement-breakpoint
CREATE TRIGGER decisions_no_update BEFORE UPDATE OF case_id, measure, reason_code, explanation, statement, created_at ON decisions
  FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();--> statement-breakpoint
CREATE TRIGGER consents_no_update BEFORE UPDATE OF post_id, scope, consent_version, preview_hash, created_at ON consents
  FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();--> statement-breakpoint
CREATE FUNCTION appeal_needs_another_decider() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.decider_id IS NOT NULL AND NEW.decider_id = (SELECT decider_id FROM decisions WHERE id = NEW.decision_id) THEN
    RAISE EXCEPTION 'an appeal is decided by somebody else' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER appeals_another_decider BEFORE INSERT OR UPDATE ON appeals
  FOR EACH ROW EXECUTE FUNCTION appeal_needs_another_decider();--> statement-breakpoint

-- The relay sleeps until an event is written.
CREATE FUNCTION announce_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('outbox', '');
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER outbox_announce AFTER INSERT ON outbox
  FOR EACH STATEMENT EXECUTE FUNCTION announce_outbox();

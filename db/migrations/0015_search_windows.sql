CREATE EXTENSION IF NOT EXISTS btree_gin;--> statement-breakpoint
-- Search reads newest first, a window at a time: with a common word the work is bounded by the window, not by the
-- number of posts. `era` numbers the windows, some thousands of posts each, in the order of arrival.
CREATE SEQUENCE posts_arrival;--> statement-breakpoint
ALTER TABLE posts ADD COLUMN era integer NOT NULL DEFAULT (nextval('posts_arrival') / 4096)::integer;--> statement-breakpoint
ALTER SEQUENCE posts_arrival OWNED BY posts.era;--> statement-breakpoint
-- The words of a title are part of the question's text, and weigh more.
CREATE OR REPLACE FUNCTION index_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := to_tsvector(search_config(NEW.language), left(NEW.body_text, 100000));
  IF NEW.kind = 'question' THEN
    NEW.search := coalesce(setweight((SELECT search_title FROM questions WHERE id = NEW.id), 'A'), '') || NEW.search;
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE FUNCTION index_title() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE posts SET search = setweight(NEW.search_title, 'A')
    || to_tsvector(search_config(language), left(body_text, 100000)) WHERE id = NEW.id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER questions_index_title_new AFTER INSERT ON questions
  FOR EACH ROW EXECUTE FUNCTION index_title();--> statement-breakpoint
CREATE TRIGGER questions_index_title AFTER UPDATE OF title, language ON questions FOR EACH ROW
  WHEN (OLD.search_title IS DISTINCT FROM NEW.search_title) EXECUTE FUNCTION index_title();--> statement-breakpoint
UPDATE posts p SET search = setweight(q.search_title, 'A') || p.search FROM questions q WHERE q.id = p.id;--> statement-breakpoint
DROP INDEX posts_search;--> statement-breakpoint
CREATE INDEX posts_search ON posts USING gin (era, search)
  WHERE status = 'published' AND kind <> 'comment' AND dangerous_count = 0;--> statement-breakpoint
CREATE INDEX posts_search_dangerous ON posts USING gin (search)
  WHERE status = 'published' AND kind <> 'comment' AND dangerous_count > 0;--> statement-breakpoint
-- The words that are common here, and how common, decide how wide a window is.
ALTER TABLE posts ALTER COLUMN search SET STATISTICS 200;--> statement-breakpoint
ALTER TABLE questions ALTER COLUMN search_title SET STATISTICS 200;--> statement-breakpoint
-- Titles as well, for the questions near the one being written; alike ones among the newest only.
DROP INDEX questions_search_title;--> statement-breakpoint
CREATE INDEX questions_search_title ON questions USING gin ((number >> 12), search_title)
  WHERE state = 'published' AND origin <> 'imported' AND duplicate_of_id IS NULL;--> statement-breakpoint
DROP INDEX questions_title_trigram;--> statement-breakpoint
CREATE INDEX questions_title_trigram ON questions USING gin ((number >> 12), title gin_trgm_ops)
  WHERE state = 'published' AND duplicate_of_id IS NULL;--> statement-breakpoint
-- The most helpful questions of a topic are one index scan.
ALTER TABLE question_topics ADD COLUMN helped_count integer NOT NULL DEFAULT 0;--> statement-breakpoint
UPDATE question_topics qt SET helped_count = q.helped_count FROM questions q WHERE q.id = qt.question_id AND q.helped_count > 0;--> statement-breakpoint
CREATE INDEX question_topics_helpful ON question_topics (topic_id, helped_count, question_id) WHERE listed_at IS NOT NULL;--> statement-breakpoint
CREATE OR REPLACE FUNCTION list_question_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT CASE WHEN state = 'published' THEN published_at END, helped_count INTO NEW.listed_at, NEW.helped_count
  FROM questions WHERE id = NEW.question_id;
  NEW.helped_count := coalesce(NEW.helped_count, 0);
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION relist_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE question_topics SET listed_at = CASE WHEN NEW.state = 'published' THEN NEW.published_at END,
    helped_count = NEW.helped_count
  WHERE question_id = NEW.id;
  RETURN NULL;
END $$;--> statement-breakpoint
DROP TRIGGER questions_relist ON questions;--> statement-breakpoint
CREATE TRIGGER questions_relist AFTER UPDATE OF state, published_at, helped_count ON questions FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state OR OLD.published_at IS DISTINCT FROM NEW.published_at
    OR OLD.helped_count IS DISTINCT FROM NEW.helped_count)
  EXECUTE FUNCTION relist_question();

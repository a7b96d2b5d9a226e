-- The kind of a text is one of its words: a search among professionals' answers reads those alone. '#' is in no word that
-- a text has, and a word without a position weighs nothing.
CREATE FUNCTION kind_word(kind post_kind, origin post_origin) RETURNS tsvector LANGUAGE sql IMMUTABLE AS
$$ SELECT array_to_tsvector(ARRAY['#' || CASE origin WHEN 'imported' THEN 'reference' ELSE kind::text END]) $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION index_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := to_tsvector(search_config(NEW.language), left(NEW.body_text, 100000));
  IF NEW.kind = 'question' THEN
    NEW.search := coalesce(setweight((SELECT search_title FROM questions WHERE id = NEW.id), 'A'), '') || NEW.search;
  END IF;
  NEW.search := NEW.search || kind_word(NEW.kind, NEW.origin);
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION index_title() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE posts SET search = setweight(NEW.search_title, 'A')
    || to_tsvector(search_config(language), left(body_text, 100000)) || kind_word(kind, origin) WHERE id = NEW.id;
  RETURN NULL;
END $$;--> statement-breakpoint
UPDATE posts SET search = search || kind_word(kind, origin);

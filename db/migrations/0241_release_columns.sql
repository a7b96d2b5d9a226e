-- The rows of a release by columns: written, generalised and measured with a third of the work of JSON. What is said of
-- topics is said once per thread.
ALTER TABLE "release_threads" ADD COLUMN "topics" text[], ADD COLUMN "topic_group" text;--> statement-breakpoint
ALTER TABLE "release_items" ADD COLUMN "parent_key" text, ADD COLUMN "year" smallint, ADD COLUMN "month" smallint,
	ADD COLUMN "delay" text, ADD COLUMN "author_key" text, ADD COLUMN "author_relation" text,
	ADD COLUMN "author_country" text, ADD COLUMN "author_region" text, ADD COLUMN "author_age_band" text,
	ADD COLUMN "accepted" boolean, ADD COLUMN "helped" text, ADD COLUMN "same_situation" text,
	ADD COLUMN "accurate" text, ADD COLUMN "sources" text;--> statement-breakpoint
UPDATE "release_threads" t SET topic_group = i.row->>'topic_group',
	topics = array(SELECT jsonb_array_elements_text(i.row->'topics'))
FROM "release_items" i
WHERE i.release_id = t.release_id AND i.thread_key = t.thread_key AND i.position = 0 AND i.row ? 'topics';--> statement-breakpoint
UPDATE "release_items" SET parent_key = row->>'parent_id', year = (row->>'year')::smallint,
	month = (row->>'month')::smallint, delay = row->>'delay', author_key = row->>'author_key',
	author_relation = row->>'author_relation', author_country = row->>'author_country',
	author_region = row->>'author_region', author_age_band = row->>'author_age_band',
	accepted = (row->>'accepted')::boolean, helped = row->>'helped', same_situation = row->>'same_situation',
	accurate = row->>'accurate', sources = row->>'sources';--> statement-breakpoint
ALTER TABLE "release_items" DROP COLUMN "row",
	DROP CONSTRAINT "release_items_post_id_posts_id_fk", DROP CONSTRAINT "release_items_release_id_releases_id_fk";--> statement-breakpoint
-- In place of the foreign key, which locked each post while its row was written, and wrote into it.
CREATE FUNCTION release_items_after_post_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM release_items i USING old_posts o WHERE i.post_id = o.id;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER posts_release_items_delete AFTER DELETE ON posts REFERENCING OLD TABLE AS old_posts
	FOR EACH STATEMENT EXECUTE FUNCTION release_items_after_post_delete();--> statement-breakpoint
-- What waits to be de-identified has a table of its own, from which it goes in the transaction that writes its rows: no
-- thread is written again for having been treated. Read once, its facts are not worth packing.
CREATE TABLE "release_work" (
	"release_id" uuid NOT NULL,
	"range" integer NOT NULL,
	"question_id" uuid NOT NULL,
	"thread_key" text COLLATE "C" NOT NULL,
	"facts" json NOT NULL,
	CONSTRAINT "release_work_release_id_range_question_id_pk" PRIMARY KEY("release_id","range","question_id")
);--> statement-breakpoint
ALTER TABLE "release_work" ALTER COLUMN "facts" SET STORAGE EXTERNAL;--> statement-breakpoint
DROP INDEX "release_threads_waiting";--> statement-breakpoint
ALTER TABLE "release_threads" DROP COLUMN "facts", DROP COLUMN "range", DROP COLUMN "deidentified_at";--> statement-breakpoint
-- A build that is being de-identified takes a new snapshot.
DELETE FROM "release_items" WHERE release_id IN (SELECT id FROM "releases" WHERE status = 'building' AND step IN ('extract', 'deidentify'));--> statement-breakpoint
UPDATE "releases" SET step = 'extract' WHERE status = 'building' AND step = 'deidentify';--> statement-breakpoint
CREATE OR REPLACE FUNCTION analyze_release_rows() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
	ANALYZE release_threads (release_id, question_id, outcome);
	ANALYZE release_work (release_id, range, question_id);
	ANALYZE release_items (release_id, post_id, thread_key, position, is_withheld);
END $$;

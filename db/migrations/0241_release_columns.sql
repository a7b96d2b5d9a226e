-- The rows of a release by columns: written, generalised and measured with a third of the work of JSON. What is said of
-- topics is said once per thread.
ALTER TABLE "release_threads" ADD COLUMN "topics" text[], ADD COLUMN "topic_group" text;--> statement-breakpoint
-- Gone within the hour, and read once: not worth packing.
ALTER TABLE "release_threads" ALTER COLUMN "facts" SET STORAGE EXTERNAL;--> statement-breakpoint
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
-- Facts are kept by place from here on: a build that is under way takes a new snapshot.
DELETE FROM "release_items" WHERE release_id IN (SELECT id FROM "releases" WHERE status = 'building' AND step IN ('extract', 'deidentify'));--> statement-breakpoint
UPDATE "releases" SET step = 'extract' WHERE status = 'building' AND step = 'deidentify';

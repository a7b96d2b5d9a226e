-- What a release keeps of a thread between its snapshot and de-identification, without words: those are read where they are
-- written, and a row of a release is written once. Room in the pages for a second writing is not needed any more.
ALTER TABLE "release_threads" ADD COLUMN "facts" json;--> statement-breakpoint
ALTER TABLE "release_items" RESET (fillfactor);--> statement-breakpoint
-- One index for what two did: the post first serves erasure and "Where my words are" too.
ALTER TABLE "release_items" DROP CONSTRAINT "release_items_release_id_post_id_pk", ADD CONSTRAINT "release_items_post_id_release_id_pk" PRIMARY KEY ("post_id", "release_id");--> statement-breakpoint
DROP INDEX "release_items_post_id";--> statement-breakpoint
-- Raw words of a build that is under way are not kept: it takes a new snapshot.
DELETE FROM "release_items" WHERE release_id IN (SELECT id FROM "releases" WHERE status = 'building' AND step IN ('extract', 'deidentify'));--> statement-breakpoint
UPDATE "releases" SET step = 'extract' WHERE status = 'building' AND step = 'deidentify';--> statement-breakpoint
-- Titles are read with the words below them: what was noted of questions says nothing of their titles.
DELETE FROM "crisis_readings" r USING "questions" q WHERE q.id = r.post_id;

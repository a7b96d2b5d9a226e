-- Keys of a release are drawn by lot and ordered by their bytes; comparing them as words of a language is slower. Room in
-- the pages lets a row be changed where it lies, without touching its four indexes.
ALTER TABLE "release_items" ALTER COLUMN "thread_key" TYPE text COLLATE "C", ALTER COLUMN "post_key" TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "release_threads" ALTER COLUMN "thread_key" TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "release_items" SET (fillfactor = 45);

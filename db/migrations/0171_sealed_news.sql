-- News of an answer joined the author of an anonymous question to their thread, for whoever reads the database. What news is
-- about is sealed with a key that the database does not have, so what was written before cannot be kept.
DELETE FROM notifications;--> statement-breakpoint
ALTER TABLE "notifications" DROP COLUMN "data";--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "sealed" text NOT NULL;

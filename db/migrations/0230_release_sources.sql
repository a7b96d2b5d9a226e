ALTER TABLE "release_threads" ADD COLUMN "safety_version" text;--> statement-breakpoint
ALTER TABLE "release_items" ADD COLUMN "source_hash" uuid;
--> statement-breakpoint
-- The application may not analyse tables that it does not own. Without fresh statistics the planner takes the thousands
-- of rows that an extraction wrote for a few, and reads them all for every thread.
CREATE FUNCTION analyze_release_rows() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
	ANALYZE release_threads (release_id, question_id, outcome, range);
	ANALYZE release_items (release_id, post_id, thread_key, position, is_withheld);
END $$;

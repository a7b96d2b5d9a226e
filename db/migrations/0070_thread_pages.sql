ALTER TABLE "posts" ADD COLUMN "rank" bigint GENERATED ALWAYS AS (case when kind not in ('question', 'comment') then
        (kind in ('professional', 'sourced'))::int * 2251799813685248
        + (dangerous_count = 0)::int * 1125899906842624
        + case when kind in ('professional', 'sourced')
          then (accepted_at is not null)::int * 562949953421312 + least(accurate_count, 127) * 4398046511104 else 0 end
        + coalesce(trunc(extract(epoch from published_at - '1970-01-01 00:00:00+00'::timestamptz) * 1000)::bigint, 0) end) STORED;--> statement-breakpoint
CREATE INDEX "posts_rank" ON "posts" USING btree ("question_id","rank","id") WHERE status = 'published' and rank is not null;--> statement-breakpoint
CREATE INDEX "posts_comments" ON "posts" USING btree ("parent_id","created_at") WHERE kind = 'comment';--> statement-breakpoint
CREATE INDEX "posts_waiting" ON "posts" USING btree ("question_id") WHERE status in ('pending', 'hidden');--> statement-breakpoint
CREATE TABLE "near_questions" (
	"question_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"near_id" uuid NOT NULL,
	CONSTRAINT "near_questions_question_id_position_pk" PRIMARY KEY("question_id","position")
);--> statement-breakpoint
ALTER TABLE "near_questions" ADD CONSTRAINT "near_questions_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "near_questions" ADD CONSTRAINT "near_questions_near_id_questions_id_fk" FOREIGN KEY ("near_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "near_questions_near_id" ON "near_questions" USING btree ("near_id");--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "related_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "questions_unrelated" ON "questions" USING btree ("published_at") WHERE state = 'published' and related_at is null;--> statement-breakpoint
-- Other words or other topics: what is near is to be looked for again.
CREATE FUNCTION unrelate_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.title IS DISTINCT FROM OLD.title OR (NEW.state = 'published' AND OLD.state <> 'published') THEN NEW.related_at := NULL; END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER questions_unrelate BEFORE UPDATE OF title, state ON questions
  FOR EACH ROW EXECUTE FUNCTION unrelate_question();--> statement-breakpoint
CREATE FUNCTION unrelate_retagged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE questions SET related_at = NULL WHERE related_at IS NOT NULL AND id IN (SELECT question_id FROM changed);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER question_topics_unrelate_insert AFTER INSERT ON question_topics
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION unrelate_retagged();--> statement-breakpoint
CREATE TRIGGER question_topics_unrelate_delete AFTER DELETE ON question_topics
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION unrelate_retagged();

CREATE TABLE "release_threads" (
	"release_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"thread_key" text NOT NULL,
	"outcome" text DEFAULT 'pending' NOT NULL,
	"deidentified_at" timestamp with time zone,
	CONSTRAINT "release_threads_release_id_question_id_pk" PRIMARY KEY("release_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "release_key" text;--> statement-breakpoint
ALTER TABLE "release_threads" ADD CONSTRAINT "release_threads_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_threads" ADD CONSTRAINT "release_threads_question_id_posts_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "release_threads_outcome" ON "release_threads" USING btree ("release_id","outcome","question_id");
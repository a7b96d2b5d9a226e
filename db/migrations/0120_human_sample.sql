CREATE TABLE "release_readings" (
	"release_id" uuid NOT NULL,
	"reader_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"leak" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "release_readings_release_id_reader_id_post_id_pk" PRIMARY KEY("release_id","reader_id","post_id")
);
--> statement-breakpoint
ALTER TABLE "release_readings" ADD CONSTRAINT "release_readings_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_readings" ADD CONSTRAINT "release_readings_reader_id_users_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_readings" ADD CONSTRAINT "release_readings_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "release_readings_post_id" ON "release_readings" USING btree ("post_id");--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "human_sample" jsonb;

-- Posts that were read and hold no sign of crisis, so that a release of a million posts reads only what is new: the text by its MD5,
-- the rules by their version. Either is another, and it counts for nothing (app/research/readings.server.ts).
CREATE TABLE "crisis_readings" (
	"post_id" uuid PRIMARY KEY NOT NULL REFERENCES "posts"("id") ON DELETE cascade,
	"text_hash" uuid NOT NULL,
	"safety_version" text NOT NULL,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL
);

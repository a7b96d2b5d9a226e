-- When somebody reads the queue, by language and day of the week (ISO: Monday is 1), in minutes since midnight.
CREATE TABLE "coverage_hours" (
	"language" "locale" NOT NULL,
	"weekday" integer NOT NULL,
	"opens" integer NOT NULL,
	"closes" integer NOT NULL,
	CONSTRAINT "coverage_hours_language_weekday_pk" PRIMARY KEY ("language", "weekday"),
	CONSTRAINT "coverage_hours_weekday" CHECK (weekday between 1 and 7),
	CONSTRAINT "coverage_hours_span" CHECK (opens >= 0 and opens < closes and closes <= 1440)
);
--> statement-breakpoint
-- What a moderator did lately, for the limit of severe cases in a shift and the load of each.
CREATE INDEX "decisions_decider" ON "decisions" USING btree ("decider_id", "created_at") WHERE decider_id is not null;--> statement-breakpoint
-- Whether the news of a thread are held back: somebody in it may be in danger.
CREATE INDEX "cases_crisis" ON "cases" USING btree ("post_id") WHERE origin = 'crisis' and severity = 'critical' and status in ('open', 'claimed', 'awaiting_author');

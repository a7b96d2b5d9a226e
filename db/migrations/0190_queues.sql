-- What workers last counted in their queues, and the jobs that were given up: read by the administration page and by
-- the figures, which know no queue.
CREATE TABLE "queue_states" (
	"queue" text PRIMARY KEY NOT NULL,
	"counts" jsonb NOT NULL,
	"counted_at" timestamp with time zone DEFAULT now() NOT NULL
);--> statement-breakpoint
CREATE TABLE "dead_letters" (
	"queue" text NOT NULL,
	"job_id" text NOT NULL,
	"name" text NOT NULL,
	"payload" jsonb NOT NULL,
	"reason" text NOT NULL,
	"attempts" integer NOT NULL,
	"failed_at" timestamp with time zone NOT NULL,
	"asked" text,
	CONSTRAINT "dead_letters_queue_job_id_pk" PRIMARY KEY("queue","job_id"),
	CONSTRAINT "dead_letters_asked" CHECK (asked in ('retry', 'forget'))
);--> statement-breakpoint
CREATE INDEX "dead_letters_failed_at" ON "dead_letters" ("failed_at");

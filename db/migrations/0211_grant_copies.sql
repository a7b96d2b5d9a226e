CREATE TABLE "grant_downloads" (
	"grant_id" uuid NOT NULL REFERENCES "grants"("id"),
	"release_id" uuid NOT NULL REFERENCES "releases"("id"),
	"path" text NOT NULL,
	"day" date NOT NULL,
	"requests" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "grant_downloads_grant_id_release_id_path_day_pk" PRIMARY KEY ("grant_id", "release_id", "path", "day")
);
--> statement-breakpoint
CREATE INDEX "grant_downloads_release_id" ON "grant_downloads" ("release_id", "grant_id");--> statement-breakpoint
CREATE TABLE "grant_erasures" (
	"grant_id" uuid NOT NULL REFERENCES "grants"("id"),
	"release_id" uuid NOT NULL REFERENCES "releases"("id"),
	"post_key" text NOT NULL,
	"post_id" uuid REFERENCES "posts"("id") ON DELETE SET NULL,
	"listed_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attested_at" timestamp with time zone,
	CONSTRAINT "grant_erasures_grant_id_release_id_post_key_pk" PRIMARY KEY ("grant_id", "release_id", "post_key")
);
--> statement-breakpoint
CREATE INDEX "grant_erasures_post_id" ON "grant_erasures" ("post_id");--> statement-breakpoint
CREATE INDEX "grant_erasures_open" ON "grant_erasures" ("due_at") WHERE attested_at is null;--> statement-breakpoint
-- The log only grows.
CREATE FUNCTION keep_grant_download() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.requests > OLD.requests
    AND to_jsonb(NEW) - 'requests' = to_jsonb(OLD) - 'requests' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the log of accesses only grows';
END $$;--> statement-breakpoint
CREATE TRIGGER grant_downloads_keep BEFORE UPDATE OR DELETE ON grant_downloads
  FOR EACH ROW EXECUTE FUNCTION keep_grant_download();--> statement-breakpoint
-- What was to be deleted is never forgotten: it is attested once, by whoever holds the copy.
CREATE FUNCTION keep_grant_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.attested_at IS NULL
    AND to_jsonb(NEW) - '{attested_at,post_id}'::text[] = to_jsonb(OLD) - '{attested_at,post_id}'::text[]
    THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND NEW.post_id IS NULL
    AND to_jsonb(NEW) - 'post_id' = to_jsonb(OLD) - 'post_id' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'an erasure that was listed stays listed';
END $$;--> statement-breakpoint
CREATE TRIGGER grant_erasures_keep BEFORE UPDATE OR DELETE ON grant_erasures
  FOR EACH ROW EXECUTE FUNCTION keep_grant_erasure();

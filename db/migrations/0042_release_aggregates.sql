ALTER TABLE "releases" ADD COLUMN "aggregates" jsonb;

-- "I can identify someone" is asked of the controlled data as well: a version's number belongs to its tier.
ALTER TABLE "identifications" ADD COLUMN "tier" "release_tier" DEFAULT 'open' NOT NULL;

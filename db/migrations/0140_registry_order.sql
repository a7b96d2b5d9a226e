-- Numbers and folded names are compared for being the same, and walked in any fixed order: the order of their bytes
-- makes the two indexes of a new extract in half the time that the order of a dictionary takes.
ALTER TABLE "registry_entries" ALTER COLUMN "number" TYPE text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "registry_entries" ALTER COLUMN "name_key" TYPE text COLLATE "C";

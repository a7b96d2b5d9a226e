-- Where in their country a member lives, when they choose to say so: a finer place for research under agreement.
ALTER TABLE "users" ADD COLUMN "region" text;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_region" CHECK (region is null or split_part(region, '-', 1) = country);

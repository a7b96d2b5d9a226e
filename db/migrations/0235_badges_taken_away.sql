-- A badge that verifiers take away is decided on its case, like any other restriction. No statement here uses the new name:
-- an enum's new value cannot be, before the transaction that adds it has ended. What was suspended before is decided by the
-- next watch over badges (app/credentials/commands/watch-badges.server.ts).
ALTER TYPE "measure" ADD VALUE 'remove-label';--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "revoked_by_id" uuid REFERENCES "users"("id") ON DELETE set null;--> statement-breakpoint
CREATE INDEX "credentials_suspended" ON "credentials" USING btree ("suspended_at") WHERE suspended_for = 'emergency';

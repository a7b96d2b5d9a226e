-- An answer said again in simple words: a comment that stands for one wording of the answer above it.
ALTER TABLE "posts" ADD COLUMN "simplifies_revision" integer;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_simple_words" CHECK (simplifies_revision IS NULL OR kind = 'comment');

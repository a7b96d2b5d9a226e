-- An edit that may change the meaning of a published answer opens a case of its own origin.
ALTER TYPE "public"."case_origin" ADD VALUE 'edit';

import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

/**
 * Posts `p` that readers see under this person's pseudonym: neither what they published anonymously, nor what a
 * professional signed with a real name, which must not lead back to the pseudonym.
 */
export const publishedAs = (userId: string): SQL =>
  sql`p.author_id = ${userId} and p.anonymous_key is null and p.stamp->>'shownName' is null`;

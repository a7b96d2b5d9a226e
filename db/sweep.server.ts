import { sql } from "drizzle-orm";
import { db } from "./client.server.ts";

/** Deletes expired sessions, links and limits, drafts that were left for a year, and the traces of delivered events older than 30 days. */
export async function sweepExpired(): Promise<void> {
  await db().execute(sql`delete from sessions where expires_at < now()`);
  await db().execute(sql`delete from email_tokens where expires_at < now() - interval '7 days'`);
  await db().execute(sql`delete from rate_limits where expire < now()`);
  await db().execute(sql`delete from outbox where settled_at < now() - interval '30 days'`);
  await db().execute(sql`delete from drafts where updated_at < now() - interval '1 year'`);
  await db().execute(sql`delete from digests where settled_at < now() - interval '30 days'`);
  await db().execute(sql`delete from processed_effects where processed_at < now() - interval '90 days'`);
}

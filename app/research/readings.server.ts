import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { detectCrisis, SAFETY_VERSION } from "../safety/index.ts";

const batchSize = 500;
/** Posts that one run reads: half a minute of one core. */
export const mostReadAtOnce = 200_000;

/** Judged by today's rules: a text published before a rule existed is protected by it too. */
export function speaksOfCrisis(text: string): boolean {
  const { level } = detectCrisis(text);
  return level === "ideation" || level === "plan";
}

/**
 * Whether exactly this text of a post was read by today's rules, and nothing was found. Anything else is no answer: the
 * text must be read.
 * @param post the post's id, `hash` the MD5 of its text as a uuid; both as columns of a named table
 */
export const wasReadAsClear = (post: SQL, hash: SQL): SQL => sql`exists (
  select from crisis_readings r where r.post_id = ${post} and r.text_hash = ${hash}
    and r.safety_version = ${SAFETY_VERSION})`;

interface Unread extends Record<string, unknown> {
  id: string;
  text: string;
}

/**
 * Reads for signs of crisis what today's rules have not read, so that releases need not. Of a post that was edited in
 * between, the hash is that of the text which was read. Only what is clear is noted: the rest is read each time.
 * @returns how many posts there were
 */
export async function readAhead(): Promise<number> {
  let read = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; read < mostReadAtOnce;) {
    // Of both tables only what comes after: else each batch would walk past all readings before it.
    const batch = await db().execute<Unread>(sql`
      select p.id, p.body_text as text from posts p
      left join crisis_readings r on r.post_id = p.id and r.post_id > ${after}
      where p.id > ${after} and p.origin <> 'imported'
        and (r.post_id is null or r.safety_version <> ${SAFETY_VERSION} or r.read_at < p.edited_at)
      order by p.id limit ${batchSize}`);
    if (batch.length === 0) break;
    after = batch.at(-1)!.id;
    read += batch.length;
    const clear = batch.filter(({ text }) => !speaksOfCrisis(text));
    // A post that was deleted meanwhile is not there any more.
    await db().execute(sql`
      insert into crisis_readings (post_id, text_hash, safety_version)
      select p.id, md5(v.text)::uuid, ${SAFETY_VERSION}
      from jsonb_to_recordset(${JSON.stringify(clear)}::text::jsonb) as v(id uuid, text text) join posts p on p.id = v.id
      on conflict (post_id) do update set text_hash = excluded.text_hash, safety_version = excluded.safety_version,
        read_at = now()`);
  }
  return read;
}

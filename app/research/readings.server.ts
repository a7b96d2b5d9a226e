import { hash } from "node:crypto";
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

/** A title and the words below it are read apart: one must not excuse the other. */
export const wordsSpeakOfCrisis = ({ title, body }: { title: string | null; body: string }): boolean =>
  (title !== null && speaksOfCrisis(title)) || speaksOfCrisis(body);

/** In statements about posts `p` of questions `q`: the title of what is a question. */
export const titleOfPost: SQL = sql`case when p.kind = 'question' then q.title end`;

/** In statements about posts `p` of questions `q`: MD5 of all that was written, the title included. */
export const hashOfWords: SQL = sql`md5(coalesce(${titleOfPost} || chr(10), '') || p.body_text)::uuid`;

/** The same of words that were read: scaling out workers must not ask the database for it. */
export function hashOf({ title, body }: { title: string | null; body: string }): string {
  const hex = hash("md5", title === null ? body : `${title}\n${body}`);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/**
 * In statements about posts `p` of questions `q`: whether exactly these words were read by today's rules, and nothing was
 * found. Anything else is no answer: they must be read.
 */
export const wasReadAsClear: SQL = sql`exists (
  select from crisis_readings r where r.post_id = p.id and r.text_hash = ${hashOfWords}
    and r.safety_version = ${SAFETY_VERSION})`;

interface Unread extends Record<string, unknown> {
  id: string;
  title: string | null;
  body: string;
  hash: string;
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
      select p.id, ${titleOfPost} as title, p.body_text as body, ${hashOfWords} as hash
      from posts p join questions q on q.id = p.question_id
      left join crisis_readings r on r.post_id = p.id and r.post_id > ${after}
      where p.id > ${after} and p.origin <> 'imported'
        and (r.post_id is null or r.safety_version <> ${SAFETY_VERSION} or r.read_at < p.edited_at)
      order by p.id limit ${batchSize}`);
    if (batch.length === 0) break;
    after = batch.at(-1)!.id;
    read += batch.length;
    const clear = batch.filter((words) => !wordsSpeakOfCrisis(words)).map(({ id, hash }) => ({ id, hash }));
    // A post that was deleted meanwhile is not there any more.
    await db().execute(sql`
      insert into crisis_readings (post_id, text_hash, safety_version)
      select p.id, v.hash, ${SAFETY_VERSION}
      from jsonb_to_recordset(${JSON.stringify(clear)}::text::jsonb) as v(id uuid, hash uuid) join posts p on p.id = v.id
      on conflict (post_id) do update set text_hash = excluded.text_hash, safety_version = excluded.safety_version,
        read_at = now()`);
  }
  return read;
}

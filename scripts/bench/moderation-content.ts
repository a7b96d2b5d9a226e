import { uuidv7 } from "uuidv7";
import { openSession } from "../../app/shared/session.server.ts";
import { connection, db } from "../../db/client.server.ts";
import { userRoles, users } from "../../db/schema/index.ts";

/** A moderator who has shown a second factor. @returns the cookie header */
export async function openModeratorSession(): Promise<string> {
  const id = uuidv7();
  await db()
    .insert(users)
    .values({ id, pseudonym: "Bench-moderator", locale: "fr", country: "FR", emailConfirmedAt: new Date() });
  await db().insert(userRoles).values({ userId: id, role: "moderator" });
  return (await openSession(id, { secondFactor: true })).split(";")[0]!;
}

/** Makes the open cases up to this many, each with a post of its own that waits, spread over lanes and due times. */
export async function writeCases(from: number, until: number): Promise<void> {
  const { sql } = connection();
  await sql`set statement_timeout = 0`;
  if (from === 0) {
    const id = uuidv7();
    await sql`
      insert into posts (id, question_id, kind, status, language, body_markdown, body_html, body_text, renderer_version, published_at)
      values (${id}, ${id}, 'question', 'published', 'fr', 'Une question.', '<p>Une question.</p>', 'Une question.', 1, now())`;
    await sql`insert into questions (id, slug, title, state, language, published_at)
      values (${id}, 'une-question', 'Une question', 'published', 'fr', now())`;
  }
  for (let start = from; start < until; start += batch) {
    const last = Math.min(start + batch, until);
    await sql`
      with made as (
        insert into posts (id, question_id, kind, status, language, body_markdown, body_html, body_text, renderer_version)
        select gen_random_uuid(), q.id, 'experience', 'pending', (array['fr', 'en'])[1 + n % 2]::locale, w.words, w.words, w.words, 1
        from generate_series(${start}::int, ${last - 1}::int) n, (select id from questions limit 1) q,
          lateral (select repeat('Ce que je raconte ici numéro ' || n || ' attend. ', 12) as words) w
        returning id, language, body_markdown, split_part(split_part(body_text, 'numéro ', 2), ' ', 1)::int as n)
      insert into cases (id, kind, post_id, origin, lane, severity, language, reasons, snapshot_markdown, snapshot_revision,
        current_revision, due_at, opened_at)
      select gen_random_uuid(), 'experience', id, 'hold', (array['safety', 'privacy', 'abuse', 'quality'])[1 + n % 4]::case_lane,
        (array['critical', 'high', 'normal', 'low'])[least(4, 1 + n % 97)]::severity, language, array['first-posts'],
        body_markdown, 1, 1, now() + (n % 5000 - 1000) * interval '1 minute', now() - n * interval '1 second'
      from made`;
  }
  await sql`analyze cases`;
  await sql`analyze posts`;
}

const batch = 5_000;

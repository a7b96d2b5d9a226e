import { sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Bilingual } from "../../db/schema/index.ts";
import { NotFound } from "../shared/errors.ts";
import type { Actor } from "../shared/policy.ts";
import { publishedAs } from "./published-as.server.ts";

export interface Profile {
  pseudonym: string;
  memberSince: Date;
  /** The badge in force, when it is shown under the pseudonym. */
  profession: Bilingual | null;
  isSelf: boolean;
  isFollowing: boolean;
  contributions: Contribution[];
  next: string | null;
}

export interface Contribution {
  id: string;
  kind: "question" | "experience" | "carer" | "professional" | "sourced";
  language: "fr" | "en";
  number: number;
  slug: string;
  title: string;
  text: string;
  isDangerous: boolean;
  /** The reason of the note that moderators put on it. */
  label: string | null;
  publishedAt: Date;
}

const pageSize = 20;
const excerptLength = 300;

/** What one member publishes under their pseudonym, as far as this reader may read it. @throws NotFound */
export async function getProfile(
  pseudonym: string,
  viewer: Actor | null,
  after: string | null = null,
): Promise<Profile> {
  const [person] = await db().execute<{
    id: string;
    pseudonym: string;
    memberSince: string;
    profession: Bilingual | null;
    isFollowing: boolean;
  }>(sql`
    select u.id, u.pseudonym, u.created_at as "memberSince",
      (select c.profession from credentials c where c.user_id = u.id and c.shown_name is null and c.revoked_at is null
        and c.suspended_at is null and c.valid_until > now() order by c.verified_at desc limit 1) as profession,
      exists (select 1 from follows f where f.user_id = ${viewer?.id ?? null}::uuid and f.target = 'person'
        and f.target_id = u.id) as "isFollowing"
    from users u where lower(u.pseudonym) = lower(${pseudonym}) and u.status in ('active', 'suspended')
      and (u.email_confirmed_at is not null or u.is_demo)`);
  if (!person) throw new NotFound();
  const [, at, lastId] = /^([\d-]{10}T[\d:.]{15}Z)_([0-9a-f-]{36})$/.exec(after ?? "") ?? [];
  const rows = await db().execute<
    Omit<Contribution, "publishedAt"> & { publishedAt: string } & Record<string, unknown>
  >(sql`
    select p.id, p.kind, p.language, q.number, q.slug, q.title, left(p.body_text, ${excerptLength}) as text,
      p.dangerous_count > 0 as "isDangerous", p.label,
      to_char(p.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "publishedAt"
    from posts p join questions q on q.id = p.question_id
    where ${publishedAs(person.id)} and p.kind <> 'comment' and p.status = 'published' and q.state = 'published'
      ${viewer ? sql`` : sql`and p.audience = 'everyone' and q.audience = 'everyone'`}
      ${lastId ? sql`and (p.published_at, p.id) < (${at}::timestamptz, ${lastId}::uuid)` : sql``}
    order by p.published_at desc, p.id desc limit ${pageSize + 1}`);
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    pseudonym: person.pseudonym,
    memberSince: new Date(person.memberSince),
    profession: person.profession,
    isSelf: viewer?.id === person.id,
    isFollowing: person.isFollowing,
    contributions: rows.slice(0, pageSize).map((row) => ({
      ...row,
      text: row.text.length < excerptLength ? row.text : `${row.text.replace(/\s+\S*$/, "")} …`,
      publishedAt: new Date(row.publishedAt),
    })),
    next: last ? `${last.publishedAt}_${last.id}` : null,
  };
}

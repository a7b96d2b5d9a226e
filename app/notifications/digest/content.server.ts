import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Executor } from "../../../db/client.server.ts";
import type { Bilingual, DigestSection } from "../../../db/schema/index.ts";
import { pausedThread } from "../../moderation/queries/paused.server.ts";
import { isAuthor } from "../../shared/authorship.server.ts";
import { paths } from "../../shared/paths.ts";
import { publishedAs } from "../../people/published-as.server.ts";

export interface DigestItem {
  postId: string;
  kind: "question" | "experience" | "carer" | "professional" | "sourced";
  /** Null for what is for members only: its words do not leave the site. */
  title: string | null;
  excerpt: string | null;
  language: "fr" | "en";
  isDangerous: boolean;
  /** The reason of the note that moderators put on it. */
  label: string | null;
  path: string;
}

export interface DigestPart {
  target: DigestSection["target"];
  /** A question's title, a topic's label or a pseudonym; null when it is for members only. */
  label: string | null;
  key: string;
  path: string;
  items: DigestItem[];
  /** How many more there were. */
  more: number;
}

const itemsPerPart = 10;
const mostRead = 200;
const excerptLength = 180;

type Row = {
  id: string;
  questionId: string;
  authorId: string | null;
  anonymousKey: string | null;
  kind: DigestItem["kind"];
  language: "fr" | "en";
  isOpen: boolean;
  isDangerous: boolean;
  label: string | null;
  number: number;
  slug: string;
  title: string;
  text: string;
} & Record<string, unknown>;

/**
 * What a digest says to this person, read now: what was hidden since, their own posts, and what an earlier part of
 * the same mail says are not in it. What a professional judges dangerous comes last and without its words.
 */
export async function readDigest(
  executor: Executor,
  user: { id: string; locale: "fr" | "en" },
  sections: DigestSection[],
): Promise<DigestPart[]> {
  const told = new Set<string>();
  const parts: DigestPart[] = [];
  for (const section of sections) {
    const head = await findHead(executor, section, user);
    if (!head) continue;
    const rows = (await listPublished(executor, section)).filter(
      (row) => !isAuthor(user, row) && !told.has(row.id),
    );
    for (const { id } of rows) told.add(id);
    if (rows.length === 0) continue;
    const items = rows.slice(0, itemsPerPart).map(toItem);
    parts.push({
      ...head,
      target: section.target,
      key: keyOf(section),
      items,
      more: rows.length - items.length,
    });
  }
  return parts;
}

export const keyOf = ({ target, targetId }: Pick<DigestSection, "target" | "targetId">): string =>
  `${target}:${targetId}`;

function toItem(row: Row): DigestItem {
  const { id: postId, kind, language, isDangerous, label, number, slug } = row;
  const text = row.text.replace(/\s+/g, " ").trim();
  return {
    postId,
    kind,
    language,
    isDangerous,
    label,
    title: row.isOpen ? row.title : null,
    excerpt: row.isOpen && !isDangerous && text ? shorten(text) : null,
    path: kind === "question" ? paths.question(number, row.isOpen ? slug : undefined) : paths.post(postId),
  };
}

const shorten = (text: string): string =>
  text.length <= excerptLength ? text : `${text.slice(0, excerptLength).replace(/\s+\S*$/, "")}…`;

/** Null when the subscription ended, its mails were switched off, or what it follows is no longer to be seen. */
async function findHead(
  executor: Executor,
  { target, targetId }: DigestSection,
  user: { id: string; locale: "fr" | "en" },
): Promise<Pick<DigestPart, "label" | "path"> | null> {
  const wanted = sql`exists (select 1 from follows f where f.user_id = ${user.id} and f.target = ${target}
    and f.target_id = ${targetId} and f.digest_days > 0)`;
  if (target === "question") {
    const [row] = await executor.execute<{ number: number; slug: string; title: string | null }>(sql`
      select number, slug, case when audience = 'everyone' then title end as title from questions
      where id = ${targetId} and state = 'published' and ${wanted}`);
    if (!row) return null;
    // The readable part of an address says what the title says.
    return { label: row.title, path: paths.question(row.number, row.title === null ? undefined : row.slug) };
  }
  if (target === "topic") {
    const [row] = await executor.execute<{ slug: string; label: Bilingual }>(
      sql`select slug, label from topics where id = ${targetId} and ${wanted}`,
    );
    return row ? { label: row.label[user.locale], path: paths.topic(row.slug) } : null;
  }
  const [row] = await executor.execute<{ pseudonym: string }>(
    sql`select pseudonym from users where id = ${targetId} and status = 'active' and ${wanted}`,
  );
  return row ? { label: row.pseudonym, path: paths.person(row.pseudonym) } : null;
}

function listPublished(executor: Executor, { target, targetId, since, until }: DigestSection) {
  const which: Record<DigestSection["target"], SQL> = {
    question: sql`p.question_id = ${targetId} and p.kind not in ('question', 'comment')`,
    topic: sql`p.kind = 'question' and exists (select 1 from question_topics qt join topics t on t.id = qt.topic_id
      where qt.question_id = q.id and (t.id = ${targetId} or t.parent_id = ${targetId}))`,
    person: sql`p.kind <> 'comment' and ${publishedAs(targetId)}`,
  };
  return executor.execute<Row>(sql`
    select p.id, p.question_id as "questionId", p.author_id as "authorId", p.anonymous_key as "anonymousKey", p.kind,
      p.language, p.audience = 'everyone' and q.audience = 'everyone' as "isOpen",
      p.dangerous_count > 0 as "isDangerous", p.label, q.number, q.slug, q.title, left(p.body_text, 400) as text
    from posts p join questions q on q.id = p.question_id
    where ${which[target]} and p.status = 'published' and q.state = 'published' and p.origin <> 'imported'
      and not ${pausedThread(sql`q.id`)}
      and p.published_at > ${since}::timestamptz and p.published_at <= ${until}::timestamptz
    order by p.dangerous_count > 0, p.published_at, p.id limit ${mostRead}`);
}

import type postgres from "postgres";
import { rendererVersion } from "../../../app/shared/markdown.server.ts";
import type { Locale } from "../../../app/shared/i18n/locale.ts";

export interface Written {
  added: number;
  updated: number;
  unchanged: number;
}

/** Questions of one transaction, with all that hangs on them. */
const questionsPerStep = 500;
const threads = "threads";

export interface Origin {
  schema: string;
  /** The host of the site, or what its folder is called. */
  site: string;
  /** Whether `site` is a host that links may lead to. */
  isHost: boolean;
  language: Locale;
}

/** Names of the posts in `posts.origin_id`. */
const originPrefix = (site: string) => `stackexchange:${site}:`;

/** Once all files are read: what the joins below need, and which posts an earlier import wrote. */
export async function prepareThreads(sql: postgres.Sql, { schema, site }: Origin): Promise<void> {
  const prefix = originPrefix(site);
  await sql.begin(async (tx) => {
    const [done] = await tx`insert into ${tx(schema)}.progress (file, size) values (${threads}, 0)
      on conflict do nothing returning file`;
    if (!done) return;
    await tx.unsafe(`set local work_mem = '128MB'; set local maintenance_work_mem = '256MB';
      create index on ${schema}.users (id);
      create index on ${schema}.comments (post_id);
      delete from ${schema}.posts a using ${schema}.posts b where a.id = b.id and a.ctid > b.ctid;
      delete from ${schema}.comments a using ${schema}.comments b where a.id = b.id and a.ctid > b.ctid;
      create unique index on ${schema}.posts (id);
      create index on ${schema}.posts (question_id);
      create unlogged table ${schema}.judged as select post_id as id, (count(*) filter (where not is_accept))::int as useful,
        max(at) filter (where is_accept) as accepted_at from ${schema}.votes group by 1;
      create unique index on ${schema}.judged (id);
      create unlogged table ${schema}.changed as select post_id as id, max(at) filter (where what = 'edit') as edited_at,
        max(at) filter (where what = 'close') as closed_at, max(at) filter (where what = 'reopen') as reopened_at
        from ${schema}.history group by 1;
      create unique index on ${schema}.changed (id);`);
    await tx`update ${tx(schema)}.posts s set is_known = true, uuid = p.id from posts p
      where p.origin_id = ${prefix}::text || s.id`;
    await tx`update ${tx(schema)}.comments s set is_known = true, uuid = p.id from posts p
      where p.origin_id = ${prefix}::text || 'comment:' || s.id`;
    for (const table of ["users", "posts", "comments", "judged", "changed"])
      await tx.unsafe(`analyze ${schema}.${table}`);
  });
}

/** Puts the threads together, some hundreds a transaction, from where an earlier run was stopped. */
export async function writeThreads(
  sql: postgres.Sql,
  origin: Origin,
  progress: (posts: number) => void,
): Promise<Written> {
  const { schema } = origin;
  const total: Written = { added: 0, updated: 0, unchanged: 0 };
  for (;;) {
    const written = await sql.begin(async (tx) => {
      const [range] = await tx<{ from: string; to: string | null }[]>`
        with cursor as (select bytes as id from ${tx(schema)}.progress where file = ${threads})
        select cursor.id::text as from, (select max(id)::text from (select s.id from ${tx(schema)}.posts s
          where s.id > cursor.id and s.question_id = s.id order by s.id limit ${questionsPerStep}) step) as to from cursor`;
      if (range!.to === null) return null;
      const step = await writeRange(tx, origin, range!.from, range!.to);
      await tx`update ${tx(schema)}.progress set bytes = ${range!.to} where file = ${threads}`;
      return step;
    });
    if (!written) break;
    for (const key of ["added", "updated", "unchanged"] as const) total[key] += written[key];
    progress(total.added + total.updated + total.unchanged);
  }
  await closeDuplicates(sql, origin);
  return total;
}

/** Questions first, since answers and comments lead to them; a thread's counters follow by trigger. */
async function writeRange(
  tx: postgres.TransactionSql,
  origin: Origin,
  from: string,
  to: string,
): Promise<Written> {
  const { schema, site, isHost, language } = origin;
  const s = tx(schema);
  const prefix = originPrefix(site);
  const base = isHost ? `https://${site}` : null;
  const range = tx`q.id > ${from}::bigint and q.id <= ${to}::bigint and q.question_id = q.id`;
  const columns = tx`(id, question_id, parent_id, kind, status, origin, alias, language, indexable, research, body_markdown,
    body_html, body_text, renderer_version, sources, origin_url, origin_id, accepted_at, helped_count, created_at,
    published_at, edited_at)`;
  // Their names are part of the licence; what they wrote is shown as theirs and of that site, never as of a member here.
  const alias = tx`coalesce(u.name, s.user_name, 'user' || s.user_id, '?') || ${` (${site})`}`;
  const sources = (
    title: postgres.Fragment,
    url: postgres.Fragment,
  ) => tx`jsonb_build_array(jsonb_build_object(
    'title', ${title}, 'url', coalesce(${url}, ''), 'publisher', ${site}::text,
    'year', extract(year from s.created_at)::int, 'licence', coalesce(s.licence, 'CC BY-SA')))`;
  const common = tx`'published', 'imported', ${alias}, ${language}::locale, false, 'none', s.markdown, s.html, s.text, ${rendererVersion}::int`;
  const link = (path: postgres.Fragment) => (base ? tx`${base}::text || ${path}` : tx`null::text`);
  const edited = tx`greatest(s.edited_at, c.edited_at)`;

  const questions = await tx`insert into posts ${columns}
    select s.uuid, s.uuid, null, 'question', ${common}, ${sources(tx`s.title`, link(tx`'/q/' || s.id`))}, ${link(tx`'/q/' || s.id`)},
      ${prefix}::text || s.id, null, 0, s.created_at, s.created_at, ${edited}
    from ${s}.posts q join ${s}.posts s on s.id = q.id left join ${s}.users u on u.id = s.user_id
      left join ${s}.changed c on c.id = s.id
    where ${range} and s.is_known is null order by s.id`;
  await tx`insert into questions (id, slug, title, state, origin, indexable, language, published_at, last_activity_at, locked_at)
    select s.uuid, s.slug, s.title, 'published', 'imported', false, ${language}::locale, s.created_at, s.created_at,
      coalesce(s.closed_at, case when c.closed_at > coalesce(c.reopened_at, '-infinity') then c.closed_at end)
    from ${s}.posts q join ${s}.posts s on s.id = q.id left join ${s}.changed c on c.id = s.id
    where ${range} and s.is_known is null order by s.id`;
  const answers = await tx`insert into posts ${columns}
    select s.uuid, q.uuid, null, 'experience', ${common}, ${sources(tx`q.title`, link(tx`'/a/' || s.id`))}, ${link(tx`'/a/' || s.id`)},
      ${prefix}::text || s.id, case when q.accepted_id = s.id then coalesce(j.accepted_at, s.created_at) end, coalesce(j.useful, 0),
      s.created_at, s.created_at, ${edited}
    from ${s}.posts q join ${s}.posts s on s.question_id = q.id and s.id <> q.id
      left join ${s}.users u on u.id = s.user_id left join ${s}.judged j on j.id = s.id left join ${s}.changed c on c.id = s.id
    where ${range} and s.is_known is null order by s.id`;
  const comments = await tx`insert into posts ${columns}
    select s.uuid, q.uuid, p.uuid, 'comment', ${common}, ${sources(tx`q.title`, link(tx`'/q/' || q.id`))},
      ${link(tx`'/q/' || q.id || '#comment' || s.id || '_' || p.id`)}, ${prefix}::text || 'comment:' || s.id, null, 0,
      s.created_at, s.created_at, null::timestamptz
    from ${s}.posts q join ${s}.posts p on p.question_id = q.id join ${s}.comments s on s.post_id = p.id
      left join ${s}.users u on u.id = s.user_id
    where ${range} and s.is_known is null order by s.id`;
  await tx`insert into question_topics (question_id, topic_id, position)
    select q.uuid, t.id, t.position - 1 from ${s}.posts q, unnest(q.topic_ids) with ordinality as t(id, position)
    where ${range} and q.is_known is null`;
  const updated = await rewriteChanged(tx, s, range);
  const [known] = await tx<{ n: number }[]>`select
    (select count(*)::int from ${s}.posts q join ${s}.posts s on s.question_id = q.id where ${range} and s.is_known)
    + (select count(*)::int from ${s}.posts q join ${s}.posts p on p.question_id = q.id join ${s}.comments s on s.post_id = p.id
        where ${range} and s.is_known) as n`;
  return {
    added: questions.count + answers.count + comments.count,
    updated,
    unchanged: known!.n - updated,
  };
}

/** What an earlier dump had with other words. */
async function rewriteChanged(
  tx: postgres.TransactionSql,
  s: postgres.Helper<string>,
  range: postgres.Fragment,
): Promise<number> {
  await tx`update questions set title = q.title, slug = q.slug from ${s}.posts q
    where ${range} and q.is_known and questions.id = q.uuid and questions.title <> q.title`;
  const words = tx`body_markdown = s.markdown, body_html = s.html, body_text = s.text, renderer_version = ${rendererVersion}`;
  const posts = await tx`update posts set ${words}, edited_at = coalesce(s.edited_at, now())
    from ${s}.posts q join ${s}.posts s on s.question_id = q.id
    where ${range} and s.is_known and posts.id = s.uuid and posts.body_markdown <> s.markdown`;
  const comments = await tx`update posts set ${words}, edited_at = now()
    from ${s}.posts q join ${s}.posts p on p.question_id = q.id join ${s}.comments s on s.post_id = p.id
    where ${range} and s.is_known and posts.id = s.uuid and posts.body_markdown <> s.markdown`;
  return posts.count + comments.count;
}

async function closeDuplicates(sql: postgres.Sql, { schema }: Origin): Promise<void> {
  await sql`update questions set duplicate_of_id = o.uuid from ${sql(schema)}.links l
    join ${sql(schema)}.posts d on d.id = l.post_id join ${sql(schema)}.posts o on o.id = l.related_id and o.question_id = o.id
    where questions.id = d.uuid and d.uuid <> o.uuid and questions.duplicate_of_id is distinct from o.uuid`;
}

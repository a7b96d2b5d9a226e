import { expect, test } from "vitest";
import { cook } from "../../app/shared/markdown.server.ts";
import { connection } from "../../db/client.server.ts";
import { emptyDatabase, useDatabase } from "../../tests/support/database.ts";
import { generate } from "./generate.ts";

useDatabase();

// Each run writes thousands of posts and builds every index.
const patience = 120_000;

const until = new Date("2026-11-01T00:00:00Z");
const write = (posts: number, seed = 1) => generate(process.env.DATABASE_URL!, { posts, seed, until });

test(
  "a few generated threads are huge, most are small, all are counted and indexed as the triggers would have done",
  async () => {
    expect(await write(3_000)).toMatchObject({ posts: 3_000 });
    const { sql } = connection();
    const [wrong] = await sql`
    select count(*)::int as n from questions q join posts first on first.id = q.id
    left join lateral (
      select count(*) filter (where kind not in ('question', 'comment'))::int as answers,
        count(*) filter (where kind = 'professional')::int as verified,
        count(*) filter (where kind in ('experience', 'carer'))::int as lived,
        coalesce(sum(helped_count) filter (where kind not in ('question', 'comment') and dangerous_count = 0), 0)::int as helped,
        coalesce(bool_or(accepted_at is not null and dangerous_count = 0), false) as accepted, max(published_at) as last
      from posts p where p.question_id = q.id and p.status = 'published') p on true
    where (q.answer_count, q.verified_count, q.lived_count, q.helped_count, q.has_accepted, q.state, q.audience, q.language,
        q.published_at, q.last_activity_at, q.same_situation_count)
      is distinct from (p.answers, p.verified, p.lived, p.helped, p.accepted, first.status, first.audience, first.language,
        first.published_at, greatest(first.created_at, p.last), first.same_situation_count)`;
    expect(wrong).toEqual({ n: 0 });
    const [unlike] = await sql`
    select count(*)::int as posts, (select count(*)::int from questions
      where search_title <> to_tsvector(search_config(language), title)) as titles
    from posts p left join questions q on q.id = p.id
    where search <> coalesce(setweight(q.search_title, 'A'), '') || to_tsvector(search_config(p.language), body_text)
      || kind_word(p.kind, p.origin)`;
    expect(unlike).toEqual({ posts: 0, titles: 0 });
    const [counts] = await sql`
    select (select count(*)::int from posts p where helped_count + same_situation_count
        <> (select count(*) from reactions r where r.post_id = p.id)) as reactions,
      (select count(*)::int from posts p where accurate_count + dangerous_count
        <> (select count(*) from marks m where m.post_id = p.id)) as marks,
      (select count(*)::int from question_topics qt join questions q on q.id = qt.question_id
        where qt.listed_at is distinct from case when q.state = 'published' then q.published_at end) as listed,
      (select count(*)::int from question_topics qt join questions q on q.id = qt.question_id
        where qt.helped_count <> q.helped_count) as helpful,
      (select count(*)::int from topics t where question_count
        <> (select count(*) from question_topics qt where qt.topic_id = t.id and listed_at is not null)) as topics`;
    expect(counts).toEqual({ reactions: 0, marks: 0, listed: 0, helpful: 0, topics: 0 });
    const [body] =
      await sql`select body_markdown, body_html, body_text from posts order by length(body_text) desc limit 1`;
    expect(cook(body!.body_markdown)).toEqual({ html: body!.body_html, text: body!.body_text });
  },
  patience,
);

test(
  "the same seed writes the same threads, not beside people's posts, and the triggers and indexes are back",
  async () => {
    const { sql } = connection();
    const read = async () =>
      (
        await sql`select md5(string_agg(id || body_text || search::text, '' order by id)) as all from posts`
      )[0]!.all;
    const definitions = async () => ({
      indexes: await sql`select indexdef from pg_indexes where schemaname = 'public' order by 1`,
      constraints:
        await sql`select conrelid::regclass::text as of, pg_get_constraintdef(oid) as is from pg_constraint order by 1, 2`,
      off: await sql`select tgname from pg_trigger where tgenabled <> 'O'`,
    });
    const before = await definitions();
    await write(300);
    const first = await read();
    await emptyDatabase();
    await write(300);
    expect(await read()).toBe(first);
    expect(await definitions()).toEqual(before);
    await expect(write(10)).rejects.toThrow(/posts of people/);
  },
  patience,
);

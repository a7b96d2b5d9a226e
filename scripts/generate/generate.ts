import type postgres from "postgres";
import { currentConsentVersion } from "../../app/research/consent.server.ts";
import { connect } from "../../db/client.server.ts";
import { topics } from "../../db/seed/topics/index.ts";
import { seedDocuments } from "../seed/documents.ts";
import { seedTopics } from "../seed/topics.ts";
import { Copy, withoutIndexes } from "./bulk.ts";
import { makeCorpus } from "./pieces.ts";
import { chanceFrom, uuidAt } from "./random.ts";
import type { Chance } from "./random.ts";
import * as rows from "./rows.ts";
import type { Table } from "./rows.ts";
import { makeThread } from "./threads.ts";
import type { GeneratedPost, GeneratedThread, Model, Person } from "./threads.ts";

export interface GenerateOptions {
  /** Questions, answers and comments together. */
  posts: number;
  seed?: number;
  /** Posts of a thread, on average; 1 makes questions only. */
  meanThread?: number;
  /** Nothing generated is later. */
  until?: Date;
  progress?: (posts: number) => void;
}

export interface Generated {
  posts: number;
  questions: number;
  people: number;
  /** COPY of everything, triggers off. */
  copyMs: number;
  /** Foreign keys checked, indexes built, counters of topics, statistics. */
  finishMs: number;
}

const day = 86_400_000;
const days = 1_000;
const tables = Object.keys(rows.columns) as Table[];

/** A database for measuring must be one: the triggers are off for a while, and people's posts are in other hands. */
async function refuseIfInUse(sql: postgres.Sql): Promise<void> {
  const [used] = await sql`select from posts where origin = 'member' limit 1`;
  if (used) throw new Error("This database holds posts of people already. Generate into an empty one.");
}

/**
 * Fills a migrated database with invented threads: the same seed, the same threads. Most of them are small and a
 * few huge; topics, people and words come with frequencies of Zipf; both languages; all kinds, states, audiences
 * and choices for research occur. Written by COPY with the triggers off: what they would have counted is counted
 * here, and a test recounts it.
 */
export async function generate(url: string, options: GenerateOptions): Promise<Generated> {
  const { posts: wanted, seed = 1, meanThread = 6, progress = () => {} } = options;
  const until = options.until?.getTime() ?? Math.floor(Date.now() / day) * day;
  const { db, sql } = connect(url, { max: tables.length + 2, statementTimeoutMs: 0 });
  try {
    await refuseIfInUse(sql);
    const chance = chanceFrom(seed);
    const topicIds = await db.transaction(async (tx) => {
      await seedDocuments(tx);
      return seedTopics(tx);
    });
    const ids = topics.map(({ slug }) => topicIds.get(slug)!);
    const consentVersion = await currentConsentVersion(db);
    const { people, professionals } = await writePeople(sql, wanted, chance, until);
    const corpus = await makeCorpus(sql, chance);
    const model: Model = { corpus, chance, people, professionals, topicCount: ids.length, meanThread, until };
    const started = Date.now();
    let questions = 0;
    let copyMs = 0;
    const putBackMs = await withoutIndexes(sql, tables, async () => {
      questions = await copyThreads(sql, model, { wanted, ids, consentVersion, progress });
      copyMs = Date.now() - started;
    });
    const counting = Date.now();
    await sql`update topics t set question_count = (select count(*) from question_topics qt
      where qt.topic_id = t.id and qt.listed_at is not null)`;
    await sql.unsafe(`vacuum analyze users, credentials, topics, ${tables.join(", ")}`);
    const finishMs = putBackMs + Date.now() - counting;
    return { posts: wanted, questions, people: people.length, copyMs, finishMs };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function writePeople(sql: postgres.Sql, posts: number, chance: Chance, until: number) {
  const count = Math.min(40_000, Math.max(60, Math.floor(posts / 25)));
  const professionals = Math.max(12, Math.floor(count / 50));
  const since = until - days * day;
  const people: Person[] = Array.from({ length: count }, (_, n) => ({
    id: uuidAt(since + n, chance),
    pseudonym: `Campanule-${n + 1}`,
    credentialId: n < professionals ? uuidAt(since + n, chance) : null,
  }));
  const verified = people.slice(0, professionals);
  const [joined, expires] = [since, until + 365 * day].map((at) => new Date(at).toISOString()) as [
    string,
    string,
  ];
  await sql`insert into users (id, pseudonym, locale, country, approved_posts, email_confirmed_at, created_at)
    select *, 'fr', 'FR', 10, ${joined}::timestamptz, ${joined}::timestamptz
    from unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ pseudonym }) => pseudonym)}::text[])`;
  await sql`insert into credentials (id, user_id, profession_code, profession, country, registry, snapshot_date, method,
      number_hmac, verified_at, valid_until)
    select id, user_id, code, jsonb_build_object('fr', fr, 'en', en), 'FR', 'rpps', ${joined}::timestamptz::date, 'document',
      'generated-' || id, ${joined}::timestamptz, ${expires}::timestamptz
    from unnest(${verified.map(({ credentialId }) => credentialId)}::uuid[], ${verified.map(({ id }) => id)}::uuid[],
      ${verified.map((one) => rows.professionOf(one.id.charCodeAt(one.id.length - 1)).code)}::text[],
      ${verified.map((one) => rows.professionOf(one.id.charCodeAt(one.id.length - 1)).fr)}::text[],
      ${verified.map((one) => rows.professionOf(one.id.charCodeAt(one.id.length - 1)).en)}::text[])
      as badge(id, user_id, code, fr, en)`;
  return { people, professionals };
}

interface Plan {
  wanted: number;
  /** Of the topics, in the order of the seed. */
  ids: string[];
  consentVersion: string;
  progress: (posts: number) => void;
}

/** Threads begin one after the other over the days; every post is written on its day, as time would have done. */
async function copyThreads(sql: postgres.Sql, model: Model, plan: Plan): Promise<number> {
  const { chance, people, professionals, until } = model;
  const since = until - days * day;
  const sessions = await Promise.all(tables.map(() => sql.reserve()));
  const copies = Object.fromEntries(
    tables.map((table, n) => [table, new Copy(sessions[n]!, table, rows.columns[table])]),
  ) as Record<Table, Copy>;
  const calendar: { post: GeneratedPost; thread: GeneratedThread }[][] = Array.from(
    { length: days + 1 },
    () => [],
  );
  const badges = people.slice(0, professionals);
  const perDay = plan.wanted / days;
  let made = 0;
  try {
    for (let today = 0; today <= days; today++) {
      const due = today === days ? plan.wanted : Math.ceil(perDay * (today + 1));
      while (made < due && made < plan.wanted) {
        const at = Math.min(until - 1, since + Math.floor((today + chance.next()) * day));
        const thread = makeThread(model, at, plan.wanted - made);
        made += thread.posts.length;
        copies.questions.add(rows.questionLine(thread));
        for (const line of rows.topicLines(thread, plan.ids)) copies.question_topics.add(line);
        for (const post of thread.posts) {
          calendar[Math.min(days, Math.floor((post.at - since) / day))]!.push({ post, thread });
        }
      }
      const posts = calendar[today]!.toSorted((a, b) => a.post.at - b.post.at);
      calendar[today] = [];
      for (const { post, thread } of posts) {
        const title = post.kind === "question" ? thread.title : undefined;
        copies.posts.add(rows.postLine(post, thread.posts[0]!.id, title));
        for (const line of rows.reactionLines(post, people, chance)) copies.reactions.add(line);
        for (const line of rows.markLines(post, badges, chance)) copies.marks.add(line);
        const consent = rows.consentLine(post, plan.consentVersion, chance);
        if (consent) copies.consents.add(consent);
        await copies.posts.flush();
      }
      for (const copy of Object.values(copies)) await copy.flush();
      if (today % 50 === 0) plan.progress(copies.posts.lines);
    }
    for (const copy of Object.values(copies)) await copy.end();
    return copies.questions.lines;
  } finally {
    for (const session of sessions) session.release();
  }
}

import { count, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { getResults } from "../../app/consultations/told.server.ts";
import { getProfile } from "../../app/people/queries.server.ts";
import { getThread } from "../../app/questions/queries.server.ts";
import {
  listProposedQuestions,
  listStudiesOfTopic,
  listThreadsOf,
} from "../../app/studies/queries.server.ts";
import { db } from "../../db/client.server.ts";
import {
  accountSecrets,
  consents,
  consultations,
  posts,
  questions,
  studies,
  studyDeliveries,
  topics,
  users,
} from "../../db/schema/index.ts";
import { threads } from "../../db/seed/threads/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { build, rowsOf } from "../../tests/support/research.ts";
import { seed } from "./demo.ts";

useDatabase();

test("the demonstration is written once, whole, marked as such, by people who cannot sign in", async () => {
  expect(await seed()).toBe(threads.length);
  const [before] = await db().select({ n: count() }).from(posts);
  expect(await seed()).toBe(0);
  expect(await db().select({ n: count() }).from(posts)).toEqual([before]);

  expect(
    await db()
      .select()
      .from(posts)
      .where(sql`origin <> 'demo'`),
  ).toEqual([]);
  const personas = await db()
    .select({ email: accountSecrets.email })
    .from(users)
    .leftJoin(accountSecrets, eq(accountSecrets.userId, users.id))
    .where(eq(users.isDemo, true));
  expect(personas.length).toBeGreaterThan(30);
  expect(personas.every(({ email }) => email === null)).toBe(true);

  const [shared] = await db()
    .select({ n: count() })
    .from(posts)
    .where(sql`research <> 'none'`);
  const ledger = await db().select().from(consents).where(eq(consents.purpose, "research-release"));
  expect(ledger).toHaveLength(shared!.n);
  expect(await db().select().from(questions).where(isNull(questions.publishedAt))).toEqual([]);
  expect(
    await db()
      .select()
      .from(posts)
      .where(sql`published_at > now()`),
  ).toEqual([]);
});

test("the name under every text of the demonstration leads to a page of what that person publishes", async () => {
  await seed();
  const names = await db()
    .selectDistinct({ pseudonym: users.pseudonym })
    .from(users)
    .where(eq(users.isDemo, true));
  for (const { pseudonym } of names) expect(await getProfile(pseudonym, null)).toMatchObject({ pseudonym });
});

test("counters of the demonstration follow its posts", async () => {
  await seed();
  const [drift] = await db().execute<{ n: number }>(sql`
    select count(*)::int as n from questions q cross join lateral (
      select count(*) filter (where p.kind not in ('question', 'comment')) as answers,
        sum(p.helped_count) filter (where p.dangerous_count = 0) as helped
      from posts p where p.question_id = q.id) counted
    where q.answer_count <> counted.answers or q.helped_count <> counted.helped`);
  expect(drift!.n).toBe(0);
  const [row] = await db().execute<{ number: number }>(
    sql`select q.number from questions q join posts p on p.question_id = q.id where p.dangerous_count > 0 limit 1`,
  );
  const { informed, lived } = await getThread(row!.number, null);
  expect([...informed, ...lived].some(({ isDangerous }) => isDangerous)).toBe(true);
});

test("the demonstration has proposals in several states and a consultation of each kind, once", async () => {
  await seed();
  await seed();
  const states = async (table: "proposals" | "consultations", what: string) =>
    (await db().execute<{ state: string }>(sql.raw(`select ${what} as state from ${table} order by 1`))).map(
      ({ state }) => state,
    );
  expect(await states("proposals", "state::text")).toEqual(["declined", "open", "open", "study"]);
  const byClock =
    "case when now() < opens_at then 'announced' when now() < closes_at then 'open' when synthesis_at is null then 'closed' else 'answered' end";
  expect(await states("consultations", byClock)).toEqual(["announced", "answered", "open"]);
  const [answered] = await db().select().from(consultations).where(isNotNull(consultations.synthesisAt));
  const [, choice] = (await getResults(answered!))!;
  // What the page is for: two roles that answer otherwise, and neither too small to be shown.
  expect(choice!.answersByRole).toEqual({ lived: 10, professional: 6, other: 0 });
  expect(choice!.options.map(({ countByRole }) => countByRole.lived)).toEqual([0, 5, 5, 0]);
});

test("the register of the demonstration has lay results linked both ways, an answered question of patients and a call", async () => {
  await seed();
  await seed();
  const register = await db().select().from(studies);
  expect(register.map(({ state }) => state).toSorted()).toEqual(["accepted", "accepted", "asked"]);
  const found = register.find(({ resultsAt }) => resultsAt !== null)!;
  const [thread] = await listThreadsOf(found.id);
  expect((await getThread(thread!.number, null)).question.title).toBe(thread!.title);
  const [topic] = await db().select().from(topics).where(eq(topics.slug, "type-1-diabetes"));
  expect(await listStudiesOfTopic(topic!.id)).toMatchObject([{ number: found.number }]);
  const [proposed] = await listProposedQuestions();
  expect(register.find(({ number }) => number === proposed!.study)).toBeDefined();
  expect(await db().select().from(studyDeliveries)).toMatchObject([{ answer: null }]);
});

test("the controlled data of the demonstration show regions, the open ones none", async () => {
  await seed();
  const { dir, release } = await build("controlled");
  expect(release.failure).toBeNull();
  const regions = new Set((await rowsOf(dir)).map((row) => row.author_region));
  expect([...regions].filter(Boolean).toSorted()).toEqual(["FR-ARA", "FR-BRE", "FR-IDF"]);
  const open = await rowsOf((await build("open")).dir);
  expect(open.some((row) => "author_region" in row)).toBe(false);
}, 60_000);

import { and, eq, inArray, sql } from "drizzle-orm";
import { afterEach, describe, expect, vi } from "vitest";
import { openNews } from "../../app/notifications/sealed-news.server.ts";
import { environment } from "../../app/shared/env.server.ts";
import { openSession } from "../../app/shared/session.server.ts";
import { db, transaction } from "../../db/client.server.ts";
import { emit } from "../../db/outbox.server.ts";
import { follows, notifications, posts } from "../../db/schema/index.ts";
import { queueKinds, redisPath, startRedis } from "./backends.ts";
import type { QueueKind, RedisServer } from "./backends.ts";
import { useDatabase } from "./database.ts";
import { buildAnswer, buildQuestion, buildUser } from "./factories.ts";
import type { Question } from "./factories.ts";
import type { RunningProcess, Web } from "./web.ts";

/**
 * As Jepsen's total-queue counts: what was acknowledged and never done is lost, an effect that happened twice is
 * duplicated. What was attempted without an answer may be there or not, but whole.
 */
export interface Tally {
  attempted: number;
  acknowledged: number;
  processed: number;
  lost: number;
  duplicated: number;
}

const counted: { fault: string; tally: Tally }[] = [];

/** Keeps the count of one fault, to be printed when the file is done, and judges it. */
export function expectNothingLost(fault: string, tally: Tally): void {
  counted.push({ fault, tally });
  process.stdout.write(`${fault}: ${JSON.stringify(tally)}\n`);
  expect(tally, fault).toMatchObject({ lost: 0, duplicated: 0 });
  expect(tally.acknowledged, `${fault}: something was attempted`).toBeGreaterThan(0);
}

export interface Parts {
  kind: QueueKind;
  redis: RedisServer | null;
  /** What a web or worker process needs to find the queue. */
  env(): Record<string, string>;
  /** Ends the process after the test, whatever happens. */
  keep<P extends RunningProcess>(running: P): P;
}

/** Defines the same tests for queues in PostgreSQL and in a real Redis, on a database of their own. */
export function onBothQueues(title: string, define: (parts: Parts) => void, database = useDatabase): void {
  for (const kind of queueKinds) onQueue(kind, title, define, database);
}

/** The same on one of them: for what no queue has a part in. */
export function onQueue(
  kind: QueueKind,
  title: string,
  define: (parts: Parts) => void,
  database = useDatabase,
): void {
  vi.setConfig({ testTimeout: 180_000 });
  describe.skipIf(kind === "redis" && !redisPath)(`${title}, queues on ${kind}`, () => {
    database();
    const running: RunningProcess[] = [];
    const parts: Parts = {
      kind,
      redis: null,
      // The folder of this process, which read its environment once, whatever test came first.
      env: () => ({
        DATA_DIR: environment().DATA_DIR,
        ...(parts.redis ? { REDIS_URL: parts.redis.url } : {}),
      }),
      keep: (process) => {
        running.push(process);
        return process;
      },
    };
    afterEach(async () => {
      await Promise.all(running.splice(0).map((process) => process.stop()));
      await parts.redis?.kill();
      parts.redis = null;
    });
    define(parts);
  });
}

/** Starts the queue's server, where it has one of its own. */
export async function startQueue(parts: Parts, port?: number): Promise<void> {
  if (parts.kind === "redis") parts.redis = await startRedis(port);
}

/** One thread with a follower: each published answer must give the follower one notification, once. */
export async function buildFollowed(): Promise<Question> {
  const question = await buildQuestion();
  const follower = await buildUser();
  await db().insert(follows).values({ userId: follower.id, target: "question", targetId: question.id });
  return question;
}

/** Publishes answers by their events, as a command does. */
export async function publish(question: Question, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const { id } = await buildAnswer({ question });
    await transaction((tx) => emit(tx, { name: "post.published", postId: id }));
    ids.push(id);
  }
  return ids;
}

/** What became of posts: each acknowledged one must have told its thread's follower, once. */
export async function tallyPosts(attempted: number, acknowledged: readonly string[]): Promise<Tally> {
  const told = await db()
    .select({ userId: notifications.userId, sealed: notifications.sealed })
    .from(notifications)
    .innerJoin(follows, and(eq(follows.userId, notifications.userId), eq(follows.target, "question")));
  const ids = told.flatMap(({ userId, sealed }) => openNews(userId, sealed).postId ?? []).map(String);
  const rows = [...Map.groupBy(ids, (id) => id)].map(([id, all]) => ({ id, effects: all.length }));
  const effects = new Map(rows.map((row) => [row.id, row.effects]));
  return {
    attempted,
    acknowledged: acknowledged.length,
    processed: effects.size,
    lost: acknowledged.filter((id) => !effects.has(id)).length,
    duplicated: rows.reduce((sum, row) => sum + row.effects - 1, 0),
  };
}

/** Waits until nothing acknowledged is missing; what is still missing at the end is told by the count. */
export async function settled(count: () => Promise<Tally>, timeoutMs = 120_000): Promise<Tally> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const tally = await count();
    if (tally.lost === 0 || Date.now() > deadline) {
      // Whoever would do it twice is given the time to.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      return count();
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** Members who may post at once, each with a session. */
export async function buildAuthors(count: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, async () => (await openSession((await buildUser()).id)).split(";")[0]!),
  );
}

export interface Sending {
  /** Null: the connection broke before an answer came. */
  status: number | null;
  body: string;
  postId: string | null;
}

const beginnings = [
  "Since spring",
  "For two winters",
  "After the second visit",
  "Most mornings",
  "Last year",
];

/** An answer's text that no other one resembles. */
export const wordsOf = (n: number): string =>
  `${beginnings[n % beginnings.length]} I slept badly, and walk number ${n} by the river at noon helped me a little more than tea.`;

/** Sends one answer as a browser does; the key makes a repeated sending the same post. */
export async function sendAnswer(
  web: Pick<Web, "post">,
  cookie: string,
  question: { number: number },
  n: number,
): Promise<Sending> {
  const response = await web
    .post(
      `/questions/${question.number}/answer`,
      {
        intent: "post",
        kind: "experience",
        body: wordsOf(n),
        key: `sending-number-${String(n).padStart(6, "0")}`,
      },
      cookie,
    )
    .catch(() => null);
  if (!response) return { status: null, body: "", postId: null };
  const location = response.headers.get("Location") ?? "";
  const postId = /\/posts\/([0-9a-f-]{36})/.exec(location)?.[1] ?? null;
  return { status: response.status, body: await response.text().catch(() => ""), postId };
}

export const acknowledgedOf = (sendings: readonly Sending[]): string[] =>
  sendings.flatMap(({ status, postId }) => (status === 302 && postId ? [postId] : []));

/** Of the posts that are there, those whose event is missing: written by half. */
export async function halfWritten(): Promise<number> {
  const [row] = await db().execute<{ count: number }>(sql`
    select count(*)::int as count from posts p where p.idempotency_key is not null
      and not exists (select 1 from outbox o where o.name = 'post.created' and o.payload->>'postId' = p.id::text)`);
  return row!.count;
}

export const countPosts = (ids: readonly string[]): Promise<number> =>
  ids.length === 0 ? Promise.resolve(0) : db().$count(posts, inArray(posts.id, [...ids]));

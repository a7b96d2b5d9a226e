import { Redis } from "ioredis";
import { eq } from "drizzle-orm";
import { describe, expect, onTestFinished, test } from "vitest";
import { hashPassword } from "../../app/accounts/password.server.ts";
import { openSession } from "../../app/shared/session.server.ts";
import { connection, db } from "../../db/client.server.ts";
import { cases, decisions } from "../../db/schema/index.ts";
import { redisPath, startRedis } from "../support/backends.ts";
import { pdf, form as application } from "../support/credentials.ts";
import { useDatabase } from "../support/database.ts";
import { buildActor, buildAnswer, buildQuestion, buildTopic, buildUser } from "../support/factories.ts";
import type { User } from "../support/factories.ts";
import { startWeb, startWorker } from "../support/web.ts";
import type { Web } from "../support/web.ts";

useDatabase();

const word = "Zyxcanary7q";
const text = `My ${word} has kept me awake for six weeks, and nobody told me why it does.`;

const cookieOf = async ({ id }: { id: string }) =>
  (await openSession(id, { secondFactor: true })).split(";")[0]!;

/** Says the word wherever the product takes words. @returns the addresses whose form was refused */
async function sayEverywhere(web: Web): Promise<string[]> {
  const refused: string[] = [];
  const say = async (path: string, fields: Record<string, string>, cookie?: string) => {
    const { status } = await web.post(path, fields, cookie);
    expect(status, path).toBeLessThan(500);
    if (status >= 400) refused.push(`${path} ${status}`);
  };
  const member = await buildUser({
    email: `${word}.old@example.org`,
    passwordHash: await hashPassword("tisane lighthouse brouette marmalade"),
  });
  const cookie = await cookieOf(member);
  const topics = (await buildTopic()).slug;
  const question = await buildQuestion();
  const [mine, theirs] = [await buildAnswer({ question, author: member }), await buildAnswer({ question })];
  const asked = { title: `Who lives with a ${word} like mine?`, body: text, topics, relation: "patient" };
  await say("/ask", { ...asked, intent: "preview" }, cookie);
  await say("/drafts/save", { ...asked, place: "ask", draft: "0" }, cookie);
  await say("/ask", { ...asked, intent: "post", draft: "1" }, cookie);
  await say(
    `/questions/${question.number}/answer`,
    { intent: "post", kind: "experience", body: text },
    cookie,
  );
  await say(`/posts/${theirs.id}/comment`, { intent: "post", body: text }, cookie);
  await say(`/posts/${mine.id}/edit`, { intent: "post", body: text, revision: "1", language: "en" }, cookie);
  await say(`/posts/${theirs.id}/mark`, { mark: "dangerous", reason: text }, cookie);
  await say(`/report/${theirs.id}`, { reason: "dose-advice", comment: text }, cookie);
  await say("/settings/data", { intent: "restrict", explanation: text }, cookie);
  await say("/settings/data", { intent: "email", email: `${word}.new@example.org` }, cookie);
  await say("/forgot-password", { email: `${word}.old@example.org` });
  await say("/login", { email: `${word}.old@example.org`, password: word });
  await say("/signup", {
    email: `${word}@example.org`,
    password: `umbrella ${word} gravel orbit`,
    pseudonym: "Somebody-new",
    country: "FR",
    adult: "on",
    charter: "on",
    health: "on",
  });
  await say("/notice", {
    address: `/questions/${question.number}`,
    reason: "dose-advice",
    explanation: text,
    name: word,
    email: `${word}@example.net`,
    goodFaith: "on",
  });
  await sayAsProfessional(web, member, say);
  await sayAsModerator(theirs.id, say);
  for (const path of [`/search?q=${word}`, `/questions/${word}`, `/people/${word}`, `/login?next=/${word}`])
    expect((await web.fetch(path, { headers: { Cookie: cookie } })).status).toBeLessThan(500);
  return refused;
}

type Say = (path: string, fields: Record<string, string>, cookie?: string) => Promise<void>;

async function sayAsProfessional(web: Web, user: User, say: Say): Promise<void> {
  const cookie = await cookieOf(user);
  const fields = { ...application, proof: "document", proofEmail: "", specialty: word, employer: word };
  await say("/credentials/apply", fields, cookie);
  const body = new FormData();
  body.set("document", new Blob([new Uint8Array(pdf()), word]), `${word}.pdf`);
  const sent = await web.fetch("/credentials/apply/document", {
    method: "POST",
    body,
    headers: { Origin: web.url, Cookie: cookie },
  });
  expect(sent.headers.get("Location")).toBe("/credentials/apply");
}

async function sayAsModerator(postId: string, say: Say): Promise<void> {
  const cookie = await cookieOf(await buildActor({ roles: ["moderator"] }));
  const [found] = await db().select().from(cases).where(eq(cases.postId, postId));
  await say(`/moderation/cases/${found!.number}`, { intent: "note", note: text }, cookie);
  await say(
    `/moderation/cases/${found!.number}`,
    { version: String(found!.version), measure: "hide", reason: "dose-advice", explanation: text },
    cookie,
  );
  expect(await db().select().from(decisions)).toHaveLength(1);
}

/** All that the tables of the queue and of the outbox hold, and the keys of limits and effects. */
async function queueTables(): Promise<string> {
  const { sql } = connection();
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'bullmq' or tablename in ('outbox', 'processed_effects', 'rate_limits', 'audit_events')`;
  const rows: string[] = [];
  for (const { name } of tables)
    rows.push(...(await sql.unsafe(`select t::text as row from ${name} t`)).map(({ row }) => row as string));
  return rows.join("\n");
}

/** Every key and value of the Redis server. */
async function redisContents(url: string): Promise<string> {
  const redis = new Redis(url);
  onTestFinished(() => redis.disconnect());
  const all: unknown[] = [];
  for (const key of await redis.keys("*")) {
    const read = {
      string: () => redis.get(key),
      hash: () => redis.hgetall(key),
      list: () => redis.lrange(key, 0, -1),
      set: () => redis.smembers(key),
      zset: () => redis.zrange(key, "0", "-1"),
      stream: () => redis.xrange(key, "-", "+"),
    }[await redis.type(key)];
    all.push(key, await read?.());
  }
  return JSON.stringify(all);
}

describe.each(["PostgreSQL", "Redis"])("with the queues in %s", (backend) => {
  test.skipIf(backend === "Redis" && !redisPath)(
    "a word in every kind of text is in no log line, no job and no key of a queue",
    async () => {
      const redis = backend === "Redis" ? await startRedis() : null;
      onTestFinished(async () => redis?.stop());
      const env = { LOG_LEVEL: "debug", ...(redis ? { REDIS_URL: redis.url } : {}) };
      const web = await startWeb(env);
      onTestFinished(() => web.stop());
      const worker = await startWorker({ ...env, BASE_URL: web.url });
      onTestFinished(() => worker.stop());
      expect(await sayEverywhere(web)).toEqual(["/login 400"]);

      const waiting = async () => {
        const [row] = await connection().sql`select count(*)::int as n from outbox where settled_at is null`;
        return row!.n as number;
      };
      await expect.poll(waiting, { timeout: 20_000 }).toBe(0);
      // What was relayed last is still being done.
      await new Promise((resolve) => setTimeout(resolve, 2_000));

      const [kept] = await connection()
        .sql`select count(*)::int as n from posts where body_text like ${`%${word}%`}`;
      expect(kept!.n).toBeGreaterThanOrEqual(3);
      const places = {
        "log of the web process": web.output(),
        "log of the worker": worker.output(),
        "tables of the queue": await queueTables(),
        ...(redis ? { Redis: await redisContents(redis.url) } : {}),
      };
      for (const [name, content] of Object.entries(places)) {
        expect(content.length, name).toBeGreaterThan(0);
        expect(content.toLowerCase().includes(word.toLowerCase()), name).toBe(false);
      }
    },
    90_000,
  );
});

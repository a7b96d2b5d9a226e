import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashPassword } from "../../app/accounts/password.server.ts";
import { sendReport } from "../../app/moderation/commands/send-report.server.ts";
import { openSession } from "../../app/shared/session.server.ts";
import { db } from "../../db/client.server.ts";
import { cases, decisions, notifications, posts } from "../../db/schema/index.ts";
import { startRedis } from "../support/backends.ts";
import { buildActor, buildAnswer, buildQuestion, buildUser } from "../support/factories.ts";
import {
  acknowledgedOf,
  buildAuthors,
  buildFollowed,
  expectNothingLost,
  onBothQueues,
  onQueue,
  sendAnswer,
  settled,
  tallyPosts,
} from "../support/faults.ts";
import type { Parts, Sending } from "../support/faults.ts";
import { startProxy } from "../support/proxy.ts";
import type { Proxy } from "../support/proxy.ts";
import { startWeb, startWorker } from "../support/web.ts";
import type { Web } from "../support/web.ts";

type Front = Proxy & Pick<Web, "fetch" | "post">;

/** Two web and two worker processes on one database, behind one proxy, for all tests of one queue. */
function useSite(parts: Parts): { front: Front; webs: Web[] } {
  const site = {} as { front: Front; webs: Web[] };
  const running: { stop(): Promise<unknown> }[] = [];
  beforeAll(async () => {
    const redis = parts.kind === "redis" ? await startRedis() : null;
    if (redis) running.push({ stop: () => redis.kill() });
    const proxy = await startProxy();
    running.unshift(proxy);
    const env = {
      ...parts.env(),
      ...(redis && { REDIS_URL: redis.url }),
      BASE_URL: proxy.url,
      TRUSTED_PROXIES: "1",
    };
    const webs = await Promise.all([startWeb(env), startWeb(env)]);
    running.unshift(...webs);
    running.unshift(...(await Promise.all([startWorker(env), startWorker(env)])));
    await proxy.serve(webs.map(({ url }) => url));
    const fetchPath = (path: string, init: RequestInit = {}) =>
      fetch(new URL(path, proxy.url), { redirect: "manual", ...init });
    const post: Web["post"] = (path, fields, cookie) =>
      fetchPath(path, {
        method: "POST",
        body: new URLSearchParams(fields as Record<string, string>),
        headers: { Origin: proxy.url, ...(cookie ? { Cookie: cookie } : {}) },
      });
    site.front = { ...proxy, fetch: fetchPath, post };
    site.webs = webs;
  });
  afterAll(async () => {
    for (const part of running) await part.stop();
  });
  return site;
}

const password = "umbrella teapot gravel orbit";

onQueue("postgres", "two web and two worker processes behind one proxy", (parts) => {
  const site = useSite(parts);

  test("a session opened by one holds in the other, and ends in both", async () => {
    const { front, webs } = site;
    await buildUser({ email: "two@example.org", passwordHash: await hashPassword(password) });
    const signedIn = await front.post("/login", { email: "two@example.org", password });
    expect(signedIn.status).toBe(302);
    const cookie = signedIn.headers.getSetCookie()[0]!.split(";")[0]!;
    for (const web of webs)
      expect((await web.fetch("/settings", { headers: { Cookie: cookie } })).status).toBe(200);
    await front.post("/logout", {}, cookie);
    for (const web of webs)
      expect((await web.fetch("/settings", { headers: { Cookie: cookie } })).status).toBe(302);
  });

  test("a limit is one for all processes, and no header that a client sends gets around it", async () => {
    const { front, webs } = site;
    const statuses: number[] = [];
    for (let n = 0; n < 30; n++) {
      const response = await front.fetch("/login", {
        method: "POST",
        body: new URLSearchParams({ email: `nobody-${n}@example.org`, password: "wrong on purpose" }),
        headers: { Origin: front.url, "X-Forwarded-For": `203.0.113.${n}` },
      });
      statuses.push(response.status);
      if (response.status === 429) expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([...Array(25).fill(400), ...Array(5).fill(429)]);
    for (const { url } of webs) expect(front.answered.get(url)).toBeGreaterThan(5);
  });

  test("what is written through one is on the cached page of the other", async () => {
    const { front, webs } = site;
    const question = await buildQuestion();
    const page = async (web: Web) =>
      (await web.fetch(`/questions/${question.number}/${question.slug}`)).text();
    for (const web of webs) expect(await page(web)).not.toContain("walk number 7");
    const [author] = await buildAuthors(1);
    const { postId } = await sendAnswer(front, author!, question, 7);
    const status = async () => (await db().select().from(posts).where(eq(posts.id, postId!)))[0]?.status;
    await expect.poll(status, { timeout: 20_000, interval: 20 }).toBe("published");
    // Within one second of the commit, on both: none of them was asked in between.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    for (const web of webs) expect(await page(web)).toContain("walk number 7");
  });

  test("a moderator who listens to one hears what was reported to the other", async () => {
    const { front, webs } = site;
    const answer = await buildAnswer();
    const moderator = await buildActor({ roles: ["moderator"] });
    const listening = new AbortController();
    const stream = await webs[0]!.fetch("/moderation/live", {
      headers: { Cookie: (await openSession(moderator.id, { secondFactor: true })).split(";")[0]! },
      signal: listening.signal,
    });
    expect(stream.headers.get("content-type")).toContain("text/event-stream");
    const heard: string[] = [];
    const reading = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>)
        heard.push(
          ...decoder
            .decode(chunk)
            .split("\n")
            .filter((line) => line.startsWith("data:")),
        );
    })().catch(() => {});
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(1);
    const reporter = (await openSession((await buildUser()).id)).split(";")[0]!;
    const sent = await webs[1]!.fetch(`/report/${answer.id}`, {
      method: "POST",
      body: new URLSearchParams({ reason: "spam", comment: "" }),
      headers: { Origin: front.url, Cookie: reporter },
    });
    expect(sent.status).toBe(302);
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(2);
    expect(heard[1]).not.toBe(heard[0]);
    listening.abort();
    await reading;
  });
});

onBothQueues("faults of two web and two worker processes behind one proxy", (parts) => {
  const site = useSite(parts);

  test("the same form sent to both at once is one post, and both answers lead to it", async () => {
    const { webs, front } = site;
    const question = await buildFollowed();
    const authors = await buildAuthors(5);
    const asBoth = webs.map((web) => ({
      post: ((path, fields, cookie) =>
        web.fetch(path, {
          method: "POST",
          body: new URLSearchParams(fields as Record<string, string>),
          headers: { Origin: front.url, Cookie: cookie! },
        })) satisfies Web["post"],
    }));
    const pairs = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        Promise.all(asBoth.map((web) => sendAnswer(web, authors[n % 5]!, question, n))),
      ),
    );
    for (const [one, other] of pairs) {
      expect(one!.status).toBe(302);
      expect(other!.postId).toBe(one!.postId);
    }
    const acknowledged = [...new Set(pairs.flat().map(({ postId }) => postId!))];
    expect(acknowledged).toHaveLength(20);
    expectNothingLost(
      `${parts.kind}, double submit`,
      await settled(() => tallyPosts(pairs.flat().length, acknowledged), 60_000),
    );
    expect(await db().$count(posts, eq(posts.kind, "experience"))).toBe(20);
  });

  test("twenty verdicts at once on one case: one counts, one decision is written, its author hears of it once", async () => {
    const { front } = site;
    const author = await buildUser();
    const answer = await buildAnswer({ author });
    await sendReport(await buildActor(), answer.id, { reason: "spam", comment: "" });
    const [found] = await db().select().from(cases).where(eq(cases.postId, answer.id));
    const moderators = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const { id } = await buildActor({ roles: ["moderator"] });
        return (await openSession(id, { secondFactor: true })).split(";")[0]!;
      }),
    );
    const verdict = {
      intent: "decide",
      version: String(found!.version),
      measure: "hide",
      reason: "spam",
      explanation: "An advertisement, three times in this thread.",
    };
    const answers = await Promise.all(
      moderators.map((cookie) => front.post(`/moderation/cases/${found!.number}`, verdict, cookie)),
    );
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([302, ...Array<number>(19).fill(409)]);
    const heard = () => db().select().from(notifications).where(eq(notifications.userId, author.id));
    const tally = await settled(async () => {
      const decided = await db().$count(decisions);
      const told = (await heard()).length;
      return {
        attempted: 20,
        acknowledged: 1,
        processed: Math.min(decided, told),
        lost: Math.max(0, 1 - told),
        duplicated: Math.max(decided, told) - 1,
      };
    }, 60_000);
    expectNothingLost(`${parts.kind}, twenty verdicts at once`, tally);
  });

  test("SIGTERM of one of them under load: no request fails, and it leaves within ten seconds", async () => {
    const { front, webs } = site;
    const question = await buildFollowed();
    const authors = await buildAuthors(8);
    const sendings: Sending[] = [];
    const reads: number[] = [];
    let busy = true;
    let n = 0;
    const writers = authors.map(async (cookie) => {
      for (let sent = 0; busy && sent < 19; sent++)
        sendings.push(await sendAnswer(front, cookie, question, n++));
    });
    const readers = Array.from({ length: 4 }, async () => {
      while (busy) {
        const response = await front.fetch(`/questions/${question.number}?n=${n}`).catch(() => null);
        await response?.arrayBuffer();
        reads.push(response?.status ?? 0);
      }
    });
    await expect.poll(() => sendings.length, { timeout: 30_000, interval: 20 }).toBeGreaterThan(15);
    const asked = Date.now();
    await webs[0]!.stop();
    const tookMs = Date.now() - asked;
    await expect.poll(() => sendings.length, { timeout: 30_000 }).toBeGreaterThan(60);
    busy = false;
    await Promise.all([...writers, ...readers]);
    expect(webs[0]!.child.exitCode).toBe(0);
    expect(tookMs).toBeLessThan(10_000);
    expect(new Set(sendings.map(({ status }) => status))).toEqual(new Set([302]));
    // A page without its slash of words leads to the one with them.
    expect(reads.filter((status) => status !== 200 && status !== 301 && status !== 302)).toEqual([]);
    for (const { url } of webs) expect(front.answered.get(url)).toBeGreaterThan(10);
    const acknowledged = acknowledgedOf(sendings);
    expectNothingLost(
      `${parts.kind}, SIGTERM of a web process under load`,
      await settled(() => tallyPosts(sendings.length, acknowledged), 60_000),
    );
  });
});

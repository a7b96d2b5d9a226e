import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { asc, eq, isNotNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { environment } from "../../app/shared/env.server.ts";
import { db } from "../../db/client.server.ts";
import { accountSecrets, posts } from "../../db/schema/index.ts";
import { buildUser } from "../support/factories.ts";
import {
  acknowledgedOf,
  buildAuthors,
  buildFollowed,
  expectNothingLost,
  onBothQueues,
  sendAnswer,
  settled,
  startQueue,
  tallyPosts,
} from "../support/faults.ts";
import type { Sending } from "../support/faults.ts";
import { startWeb, startWorker } from "../support/web.ts";

const hours = 3_600_000;
const skew = (ms: number): Record<string, string> => ({
  NODE_OPTIONS: `--disable-warning=ExperimentalWarning --import=${join(import.meta.dirname, "../support/skewed-clock.ts")}`,
  CLOCK_SKEW_MS: String(ms),
});
const ahead = skew(2 * hours);
const behind = skew(-2 * hours);

/** The path of the newest link in the local mailbox. */
async function newestLink(): Promise<string | null> {
  const folder = join(environment().DATA_DIR, "mailbox");
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json")).toSorted();
  if (names.length === 0) return null;
  const { text } = JSON.parse(await readFile(join(folder, names.at(-1)!), "utf8")) as { text: string };
  return /https?:\/\/[^/\s]+(\/reset-password\S*)/.exec(text)?.[1] ?? null;
}

onBothQueues("clocks two hours ahead and behind", (parts) => {
  test("everything is done once, in the order of writing, and nothing expires early", async () => {
    await startQueue(parts);
    const early = parts.keep(await startWeb({ ...parts.env(), ...ahead }));
    const late = parts.keep(await startWeb({ ...parts.env(), ...behind }));
    parts.keep(await startWorker({ ...parts.env(), ...ahead, BASE_URL: late.url }));
    parts.keep(await startWorker({ ...parts.env(), ...behind, BASE_URL: late.url }));
    const question = await buildFollowed();
    const authors = await buildAuthors(4);
    const sendings: Sending[] = [];
    for (let n = 0; n < 40; n++)
      sendings.push(await sendAnswer(n % 2 ? early : late, authors[n % 4]!, question, n));
    const acknowledged = acknowledgedOf(sendings);
    expect(acknowledged).toHaveLength(40);
    const tally = await settled(() => tallyPosts(40, acknowledged), 60_000);
    expectNothingLost(`${parts.kind}, clocks ± 2 h`, tally);

    const rows = await db()
      .select({ id: posts.id, publishedAt: posts.publishedAt })
      .from(posts)
      .where(isNotNull(posts.idempotencyKey))
      .orderBy(asc(posts.createdAt));
    expect(rows.map(({ id }) => id)).toEqual(acknowledged);
    for (const { publishedAt } of rows)
      expect(Math.abs(publishedAt!.getTime() - Date.now())).toBeLessThan(5 * 60_000);
  });

  test("a link and a session made by one clock hold by the other", async () => {
    await startQueue(parts);
    const early = parts.keep(await startWeb({ ...parts.env(), ...ahead }));
    const late = parts.keep(await startWeb({ ...parts.env(), ...behind }));
    const worker = parts.keep(await startWorker({ ...parts.env(), ...behind, BASE_URL: late.url }));
    const user = await buildUser({ email: "skewed@example.org" });
    await early.post("/forgot-password", { email: "skewed@example.org" });
    await expect.poll(newestLink, { timeout: 20_000 }).toBeTruthy();
    await worker.stop();
    const link = (await newestLink())!;
    // One hour of validity, written by a clock that is four hours behind the one that reads it.
    const password = "umbrella teapot gravel orbit";
    const token = new URL(link, early.url).searchParams.get("token") ?? "";
    const reset = await early.post(link, { token, password });
    expect(reset.status, await reset.text()).toBe(302);
    const [secret] = await db().select().from(accountSecrets).where(eq(accountSecrets.userId, user.id));
    expect(secret!.passwordHash).not.toBe("no-password");

    for (const [signedInAt, judgedAt] of [
      [early, late],
      [late, early],
    ] as const) {
      const answer = await signedInAt.post("/login", { email: "skewed@example.org", password });
      const cookie = answer.headers.getSetCookie()[0]!.split(";")[0]!;
      // Asks for a password given in the last ten minutes.
      const page = await judgedAt.fetch("/settings/data/erase", { headers: { Cookie: cookie } });
      expect(page.status).toBe(200);
    }
  });
});

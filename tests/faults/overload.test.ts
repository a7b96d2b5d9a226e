import { afterAll, beforeAll, expect, test } from "vitest";
import { openSession } from "../../app/shared/session.server.ts";
import { useDatabase } from "../support/database.ts";
import { buildQuestion, buildUser } from "../support/factories.ts";
import { wordsOf } from "../support/faults.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";

useDatabase();

let web: Web;
beforeAll(async () => {
  web = await startWeb({ SHED_AFTER_MS: "500" });
});
afterAll(() => web.stop());

const statusOf = async (path: string, headers: Record<string, string> = {}): Promise<number> => {
  const response = await web.fetch(path, { headers });
  await response.arrayBuffer();
  return response.status;
};

/** Nothing of this process runs for some seconds, as when the machine has no time for it. */
async function makeLate(): Promise<void> {
  web.child.kill("SIGSTOP");
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  web.child.kill("SIGCONT");
  await expect.poll(() => statusOf("/login"), { interval: 20 }).toBe(503);
}

test("a process that is late sheds what costs most, serves what it has, keeps what is written, and recovers", async () => {
  const known = await buildQuestion();
  const unknown = await buildQuestion();
  const user = await buildUser();
  const cookie = (await openSession(user.id)).split(";")[0]!;
  const path = `/questions/${known.number}/${known.slug}`;
  expect(await statusOf(path)).toBe(200);

  await makeLate();
  const fresh = `/questions/${unknown.number}/${unknown.slug}`;
  const refused = await web.fetch(fresh, { headers: { "Accept-Language": "en" } });
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.text()).toMatch(/^The site is receiving more requests than it can answer/);

  await makeLate();
  const [visitor, member, health] = await Promise.all([
    web.fetch(path),
    web.fetch(path, { headers: { Cookie: cookie } }),
    web.fetch("/healthz"),
  ]);
  expect([visitor.status, member.status, health.status]).toEqual([200, 200, 200]);
  expect(await member.text(), "a member reads the visitors' page").not.toContain(user.pseudonym);

  await makeLate();
  const sent = await web.post(
    `/questions/${known.number}/answer`,
    { intent: "post", kind: "experience", body: wordsOf(1) },
    cookie,
  );
  expect(sent.status, "what a member wrote is taken").toBe(302);

  await expect.poll(() => statusOf(fresh), { timeout: 10_000 }).toBe(200);
  expect(await (await web.fetch(path, { headers: { Cookie: cookie } })).text()).toContain(user.pseudonym);
}, 90_000);

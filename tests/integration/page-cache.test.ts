import { get } from "node:http";
import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSession } from "../../app/shared/session.server.ts";
import { db } from "../../db/client.server.ts";
import { posts } from "../../db/schema/index.ts";
import { useDatabase } from "../support/database.ts";
import { buildAnswer, buildQuestion, buildUser } from "../support/factories.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";

useDatabase();

let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 120_000);
afterAll(() => web?.stop());

/** As it comes from the wire: fetch would unpack the body and hide its coding. */
async function read(path: string, headers: Record<string, string> = {}) {
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(web.url + path, { headers: { "accept-language": "fr", ...headers } }, resolve).on("error", reject),
  );
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

async function buildThread(): Promise<string> {
  const question = await buildQuestion();
  await buildAnswer({ question });
  return `/questions/${question.number}/${question.slug}`;
}

test("a page is the same in every coding, and one that the reader has is not sent again", async () => {
  const path = await buildThread();
  const plain = await read(path);
  expect([plain.status, plain.headers["content-encoding"]]).toEqual([200, undefined]);
  const unpack = { zstd: zstdDecompressSync, br: brotliDecompressSync, gzip: gunzipSync };
  for (const [coding, open] of Object.entries(unpack)) {
    const packed = await read(path, { "accept-encoding": coding });
    expect(packed.headers["content-encoding"]).toBe(coding);
    expect(packed.headers["content-length"]).toBe(String(packed.body.length));
    expect(open(packed.body).equals(plain.body)).toBe(true);
  }
  const again = await read(path, { "if-none-match": plain.headers.etag! });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect(again.headers["content-length"], "of no body").toBeUndefined();
});

test("style sheets and scripts leave as the build packed them", async () => {
  const page = (await read(await buildThread())).body.toString();
  const path = /href="(\/assets\/[^"]+\.css)"/.exec(page)![1]!;
  const plain = await read(path);
  for (const [coding, open] of [["br", brotliDecompressSync] as const, ["gzip", gunzipSync] as const]) {
    const packed = await read(path, { "accept-encoding": coding });
    expect(packed.headers["content-encoding"]).toBe(coding);
    expect(open(packed.body).equals(plain.body)).toBe(true);
  }
  expect((await read(`${path}.br`)).status, "the packed file by its own name").toBe(404);
});

test("what members see is in no shared page: a visitor's page is the same before and after their visits", async () => {
  const path = await buildThread();
  const before = await read(path);
  const seen = [];
  for (const user of [await buildUser(), await buildUser()]) {
    const cookie = (await openSession(user.id)).split(";")[0]!;
    const own = await read(path, { cookie });
    expect(own.headers["cache-control"]).toBe("no-store");
    expect(own.body.toString()).toContain(user.pseudonym);
    seen.push(user.pseudonym);
  }
  const after = await read(path);
  expect(after.body.equals(before.body)).toBe(true);
  for (const pseudonym of seen) expect(after.body.toString()).not.toContain(pseudonym);
});

test("an answer that waits leaves the kept page as it is, is read by its author at once, and by everybody once published", async () => {
  const question = await buildQuestion();
  const path = `/questions/${question.number}/${question.slug}`;
  const before = await read(path);
  const author = await buildUser();
  const cookie = (await openSession(author.id)).split(";")[0]!;
  const body = "Cold water on the wrists.";
  const { id } = await buildAnswer({ question, author, status: "pending", bodyMarkdown: body });
  expect((await read(path, { cookie })).body.toString()).toContain(body);
  expect((await read(path)).headers.etag).toBe(before.headers.etag);
  await db().update(posts).set({ status: "published", publishedAt: new Date() }).where(eq(posts.id, id));
  await expect.poll(async () => (await read(path)).body.toString(), { timeout: 1_000 }).toContain(body);
  expect((await read(path, { "if-none-match": before.headers.etag! })).status).toBe(200);
});

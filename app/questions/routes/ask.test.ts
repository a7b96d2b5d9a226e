import type { ActionFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { useDatabase } from "../../../tests/support/database.ts";
import { buildActor, buildTopic, buildUser } from "../../../tests/support/factories.ts";
import type { User } from "../../../tests/support/factories.ts";
import { db } from "../../../db/client.server.ts";
import { consents, drafts, posts, rateLimits } from "../../../db/schema/index.ts";
import { openSession } from "../../shared/session.server.ts";
import type { Preview } from "../composer/preview.server.ts";
import { action } from "./ask.tsx";

useDatabase();

let user: User;
let topic: string;
beforeEach(async () => {
  user = await buildUser({ country: "FR" });
  topic = (await buildTopic()).slug;
});

interface Answer {
  status: number;
  headers: Headers;
  body: {
    errors: Record<string, string>;
    values: Record<string, string>;
    preview: Preview | null;
    isSignedOut: boolean;
  };
}

/** What the page's form carries: the number of the draft as it stands. */
async function sequenceOfDraft(): Promise<string> {
  const [draft] = await db().select().from(drafts).where(eq(drafts.userId, user.id));
  return String(draft?.sequence ?? 0);
}

async function post(fields: Record<string, string>, cookie?: string): Promise<Answer> {
  const form = new URLSearchParams({
    title: "How long does the tiredness last?",
    body: "I started the treatment six weeks ago and I still sleep in the afternoon.",
    topics: topic,
    relation: "patient",
    key: "0123456789abcdef",
    intent: "post",
    draft: await sequenceOfDraft(),
    ...fields,
  });
  const request = new Request("http://localhost/ask?lang=en", {
    method: "POST",
    body: form,
    headers: { cookie: cookie ?? (await openSession(user.id)).split(";")[0]! },
  });
  const given: unknown = await action({ request, params: {}, context: {} } as unknown as ActionFunctionArgs);
  if (given instanceof Response)
    return { status: given.status, headers: given.headers, body: {} as Answer["body"] };
  const { data, init } = given as { data: Answer["body"]; init: ResponseInit };
  return { status: init.status!, headers: new Headers(init.headers), body: data };
}

test("posting leads to the thread", async () => {
  const { status, headers } = await post({});
  expect([status, headers.get("Location")]).toEqual([
    302,
    expect.stringMatching(/^\/questions\/\d+\/how-long-/),
  ]);
});

test("a session that ended while writing loses nothing: the form comes back whole", async () => {
  const { status, body } = await post({ anonymous: "on", research: "open" }, "session=gone");
  expect(status).toBe(401);
  expect(body).toMatchObject({
    isSignedOut: true,
    values: { anonymous: "on", research: "open", topics: topic },
  });
  expect(body.values.body).toContain("six weeks ago");
  expect(await db().select().from(posts)).toHaveLength(0);
});

test("a limit answers 429 with a delay, and keeps what was typed", async () => {
  const actor = await buildActor({ user });
  const soon = new Date(Date.now() + 100_000);
  await db()
    .insert(rateLimits)
    .values({ key: `post:${actor.id}`, points: 20, expire: soon });
  const { status, headers, body } = await post({});
  expect([status, body.errors]).toEqual([429, { form: "too-many" }]);
  expect(Number(headers.get("Retry-After"))).toBeGreaterThan(90);
  expect(body.values.body).toContain("six weeks ago");
});

test("a preview stores nothing and shows what a researcher would see: the de-identified text", async () => {
  const text = "My name is Claire Martin, call me on 06 12 34 56 78, I still sleep in the afternoon.";
  const { status, body } = await post({ intent: "preview", body: text, research: "open" });
  expect(status).toBe(200);
  const { shared, hints } = body.preview!;
  const words = shared!.body.map((piece) => piece.text).join("");
  expect(words).not.toMatch(/Claire|Martin|06 12/);
  expect(shared!.body.filter((piece) => piece.isMasked).map((piece) => piece.text)).toEqual([
    "[NAME_1]",
    "[PHONE_1]",
  ]);
  expect(hints.map((hint) => hint.type)).toEqual(["NAME", "PHONE"]);
  expect(await db().select().from(posts)).toHaveLength(0);
});

test("words are shared for research only by somebody who has seen what is shared", async () => {
  const first = await post({ research: "open" });
  expect(first.status).toBe(200);
  const { seen } = first.body.preview!;
  const otherWords = "Since last week it is something else that keeps me awake at night.";
  expect((await post({ research: "open", seenPreview: seen, body: otherWords })).status).toBe(200);
  expect(await db().select().from(posts)).toHaveLength(0);
  expect((await post({ research: "open", seenPreview: seen })).status).toBe(302);
  expect(await db().select().from(consents)).toMatchObject([
    { scope: "open", previewHash: seen, userId: user.id },
  ]);
});

test("somebody else's name is asked about once before it is posted", async () => {
  const body =
    "Since the operation my husband Bertrand Marchand has been tired all day, what can I do for him?";
  const first = await post({ body });
  expect(first.status).toBe(200);
  expect(first.body.preview!.hints).toContainEqual(expect.objectContaining({ isSomebodyElse: true }));
  expect(await db().select().from(posts)).toHaveLength(0);
  expect((await post({ body, othersShown: "1" })).status).toBe(302);
});

test("words that call for help meet the numbers of the author's country first, and are posted all the same", async () => {
  const body = "I want to kill myself tonight, I have the pills on the table in front of me.";
  const first = await post({ body });
  expect(first.status).toBe(200);
  expect(first.body.preview!.care).toMatchObject({ kind: "danger" });
  expect(first.body.preview!.care!.lines.map((line) => line.number)).toContain("3114");
  expect((await post({ body, careShown: "1" })).status).toBe(302);
});

test("an emergency shows the emergency number", async () => {
  const body = "My father has crushing chest pain going down his left arm right now, what should I do?";
  const { body: answer } = await post({ body });
  expect(answer.preview!.care).toMatchObject({ kind: "emergency" });
  expect(answer.preview!.care!.lines[0]!.number).toBe("15");
});

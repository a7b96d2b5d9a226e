import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import type { ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signUp } from "../../app/accounts/commands/sign-up.server.ts";
import { planDigests } from "../../app/notifications/digest/plan.server.ts";
import { openSession } from "../../app/shared/session.server.ts";
import { db } from "../../db/client.server.ts";
import { follows } from "../../db/schema/index.ts";
import { useDatabase } from "../support/database.ts";
import { buildAnswer, buildQuestion, buildTopic, buildUser } from "../support/factories.ts";
import { drainJobs } from "../support/jobs.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";

useDatabase();

const received: ParsedMail[] = [];
const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData: (stream, _session, done) => void simpleParser(stream).then((mail) => (received.push(mail), done())),
});

let web: Web;
beforeAll(async () => {
  await new Promise<void>((resolve) => sink.listen(0, "127.0.0.1", resolve));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`;
  web = await startWeb();
}, 120_000);
afterAll(async () => {
  await web?.stop();
  await new Promise<void>((resolve) => sink.close(() => resolve()));
});

test("with SMTP_URL, mail leaves by SMTP, whole and in the member's language", async () => {
  await signUp({
    email: "sarcelle@example.org",
    password: "umbrella teapot gravel orbit",
    pseudonym: "Sarcelle à l’œuvre",
    country: "FR",
    adult: "on",
    charter: "on",
    health: "on",
    locale: "fr",
  });
  await drainJobs();
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ subject: "Confirmez votre adresse" });
  expect(received[0]!.text).toContain("Bonjour Sarcelle à l’œuvre,");
  expect(received[0]!.text).toMatch(/http:\/\/localhost:3000\/confirm-email\?token=[\w-]{43}/);
});

test("a digest leaves by SMTP as text and HTML, and the mail program's own button ends it without a session", async () => {
  received.length = 0;
  const reader = await buildUser({ locale: "fr", email: "lectrice@example.org" });
  const question = await buildQuestion({ createdAt: new Date(Date.now() - 20 * 86_400_000) });
  await buildAnswer({ question, createdAt: new Date(Date.now() - 3_600_000) });
  await db()
    .insert(follows)
    .values({
      userId: reader.id,
      target: "question",
      targetId: question.id,
      digestedAt: new Date(Date.now() - 8 * 86_400_000),
    });
  await planDigests();
  await drainJobs();
  const [mail] = received;
  expect(mail!.subject).toBe("Entraide : une nouveauté dans ce que vous suivez");
  expect(mail!.text).toContain(question.title);
  expect(mail!.html).toContain("Ne plus recevoir");
  const { unsubscribe, "unsubscribe-post": post } = mail!.headers.get("list") as unknown as Record<
    string,
    { url: string; name: string }
  >;
  expect(post!.name).toBe("List-Unsubscribe=One-Click");

  const path = new URL(unsubscribe!.url).pathname;
  const days = async () =>
    (await db().select({ days: follows.digestDays }).from(follows)).map((row) => row.days);
  expect((await web.fetch(path)).status).toBe(200);
  expect(await days()).toEqual([7]);
  // As RFC 8058 has it: no cookie, no Origin, a body of one field.
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  expect((await web.fetch(path, { method: "POST", body })).status).toBe(204);
  expect(await days()).toEqual([0]);
  expect((await web.fetch(`${path}x`, { method: "POST", body })).status).toBe(404);
});

test("what is asked under a topic that a member began to follow reaches their mailbox once, and its link leads to it", async () => {
  received.length = 0;
  const day = 86_400_000;
  const reader = await buildUser({ locale: "en", email: "reader@example.org" });
  const topic = await buildTopic();
  const cookie = (await openSession(reader.id)).split(";")[0]!;
  expect((await web.post(`/topics/${topic.slug}/follow`, { on: "1" }, cookie)).status).toBe(302);
  const question = await buildQuestion({ topicIds: [topic.id], title: "Who else sleeps all afternoon?" });
  await buildQuestion({ topicIds: [topic.id], title: "Not published yet", status: "pending" });
  await planDigests(new Date(Date.now() + 3_600_000));
  await drainJobs();
  expect(received).toEqual([]); // not due
  for (let run = 0; run < 2; run++) {
    await planDigests(new Date(Date.now() + 8 * day));
    await drainJobs();
  }
  expect(received).toHaveLength(1);
  const [mail] = received;
  expect(mail!.to).toMatchObject({ text: "reader@example.org" });
  expect(`${mail!.text} ${mail!.html as string}`).not.toContain("Not published yet");
  const [, path] = /http:\/\/localhost:3000(\/questions\/\d+[^\s)]*)/.exec(mail!.text!)!;
  const page = await web.fetch(path!);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(question.title);
});

test("with SMTP_URL, the local mailbox page does not exist", async () => {
  expect((await web.fetch("/dev/mail")).status).toBe(404);
});

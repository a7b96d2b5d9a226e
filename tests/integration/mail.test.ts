import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import type { ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signUp } from "../../app/accounts/commands/sign-up.server.ts";
import { useDatabase } from "../support/database.ts";
import { drainJobs } from "../support/jobs.ts";
import { startWeb } from "../support/web.ts";

useDatabase();

const received: ParsedMail[] = [];
const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData: (stream, _session, done) => void simpleParser(stream).then((mail) => (received.push(mail), done())),
});

beforeAll(async () => {
  await new Promise<void>((resolve) => sink.listen(0, "127.0.0.1", resolve));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => sink.close(() => resolve())));

test("with SMTP_URL, mail leaves by SMTP, whole and in the member's language", async () => {
  await signUp({
    email: "sarcelle@example.org",
    password: "umbrella teapot gravel orbit",
    pseudonym: "Sarcelle à l’œuvre",
    country: "FR",
    adult: "on",
    charter: "on",
    locale: "fr",
  });
  await drainJobs();
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ subject: "Confirmez votre adresse" });
  expect(received[0]!.text).toContain("Bonjour Sarcelle à l’œuvre,");
  expect(received[0]!.text).toMatch(/http:\/\/localhost:3000\/confirm-email\?token=[\w-]{43}/);
});

test("with SMTP_URL, the local mailbox page does not exist", async () => {
  const web = await startWeb();
  expect((await web.fetch("/dev/mail")).status).toBe(404);
  await web.stop();
});

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSession } from "../../app/shared/session.server.ts";
import { db } from "../../db/client.server.ts";
import { sessions, users } from "../../db/schema/index.ts";
import { fill } from "../authorisation/addresses.ts";
import { buildPerson } from "../authorisation/roles.ts";
import { targets } from "../authorisation/targets.ts";
import { fingerprint, useDatabase } from "../support/database.ts";
import { formTo } from "../support/page-form.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";

useDatabase();
let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 120_000);
afterAll(() => web?.stop());

const words = "Première ligne : « oui », l’avis & <b>rien</b>.\r\n\r\nEt la seconde.";

const send = (path: string, fields: [string, string][], cookie: string) =>
  web.fetch(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Origin: web.url, Cookie: cookie },
  });

async function writeDecision() {
  const { params, fields } = await targets.case("other", null);
  const decision = { ...fields, intent: "decide", measure: "hide", reason: "spam", explanation: words };
  return { path: fill("moderation/cases/:number", { params }), fields: Object.entries(decision) };
}

for (const [language, title, change] of [
  ["en", "Your text could not be sent", "Change account"],
  ["fr", "Votre texte n’a pas pu être envoyé", "Changer de compte"],
] as const)
  test(`what an account may not send is refused, given back, and taken from the account that may (${language})`, async () => {
    const moderator = await buildPerson("moderator");
    const { path, fields } = await writeDecision();
    const member = await buildPerson("member");
    await db().update(users).set({ locale: language }).where(eq(users.id, member.actor!.id));
    const before = await fingerprint();
    const answer = await send(path, fields, member.cookie);
    const html = await answer.text();

    expect(answer.status).toBe(403);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-page-failure")).toBeNull();
    expect(html).toContain(title);
    expect(html).toContain(member.actor!.pseudonym);
    expect(html).toContain(change);
    expect(html).toContain(`action="/logout?next=${encodeURIComponent(path)}" target="_blank"`);
    expect(html).not.toContain("<b>rien");
    expect(await fingerprint(), "nothing is stored").toEqual(before);
    expect(web.output(), "nothing is logged").not.toContain("Première ligne");

    const given = formTo(html, path);
    expect(given.fields).toEqual(fields);
    const cookie = (await openSession(moderator.actor!.id, { secondFactor: true })).split(";")[0]!;
    expect((await send(path, given.fields, cookie)).status).toBe(302);
  });

test("who changes account leaves the first one, and is led on to what they were at, on this site only", async () => {
  const { cookie } = await buildPerson("member");
  const leave = (next: string) => send(`/logout?next=${encodeURIComponent(next)}`, [], cookie);
  const left = await leave("/moderation/cases/1");
  expect(left.headers.get("location")).toBe("/login?next=%2Fmoderation%2Fcases%2F1");
  expect(await db().select().from(sessions)).toEqual([]);
  expect((await leave("https://evil.example")).headers.get("location")).toBe("/login?next=%2F");
});

test("what is written to something that is gone comes back with the reason", async () => {
  const { cookie } = await buildPerson("moderator");
  const fields: [string, string][] = [
    ["intent", "note"],
    ["note", words],
  ];
  const answer = await send("/moderation/cases/99999", fields, cookie);
  const html = await answer.text();
  expect(answer.status).toBe(404);
  expect(html).toContain("Nothing is lost");
  expect(formTo(html, "/moderation/cases/99999").fields).toEqual(fields);
});

test("a refused form with a secret in it, or with no words, is not given back", async () => {
  const { path, fields } = await writeDecision();
  const { cookie } = await buildPerson("member");
  for (const refused of [[...fields, ["password", words]], [["intent", "claim"]]] as [string, string][][]) {
    const answer = await send(path, refused, cookie);
    expect(answer.status).toBe(403);
    expect(answer.headers.get("x-page-failure")).toBeNull();
    expect(await answer.text()).not.toMatch(/<textarea|Première/);
  }
});

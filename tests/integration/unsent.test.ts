import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cleanText } from "../../app/shared/text.ts";
import { db } from "../../db/client.server.ts";
import { sessions } from "../../db/schema/index.ts";
import { fill } from "../authorisation/addresses.ts";
import { buildPerson } from "../authorisation/roles.ts";
import type { RoleName } from "../authorisation/roles.ts";
import { table } from "../authorisation/table.ts";
import { targets } from "../authorisation/targets.ts";
import type { Target } from "../authorisation/targets.ts";
import { openSession } from "../../app/shared/session.server.ts";
import { fingerprint, useDatabase } from "../support/database.ts";
import { buildTopic } from "../support/factories.ts";
import { buildAgreement } from "../support/grants.ts";
import { formTo } from "../support/page-form.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";

useDatabase();
let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 120_000);
afterAll(() => web?.stop());
beforeEach(async () => {
  await buildTopic({ slug: "sleep" });
  await buildAgreement();
});

/** As a browser sends it: each line end is CR LF. It begins with one, and ends what would hold it in a page. */
const words =
  '\r\nPremière ligne : « oui », "no", l’avis & <b>rien</b>.\r\n\r\n</textarea></form><script>alert(1)</script>\r\n' +
  "👩🏽‍⚕️ é e\u0301 ٱلسَّلَامُ عَلَيْكُمْ &amp; &#39; %0A + \u200e\ttab";

interface Form {
  what: string;
  role: RoleName;
  path: string;
  field: string;
  /** The table and column that it is stored in. */
  stored: string;
  target: () => Promise<Target>;
}

const forms: Form[] = [
  {
    what: "a decision",
    role: "moderator",
    path: "moderation/cases/:number",
    field: "explanation",
    stored: "select explanation as text from decisions",
    target: async () => {
      const { params, fields } = await targets.case("other", null);
      return { params, fields: { ...fields, intent: "decide", measure: "hide", reason: "spam" } };
    },
  },
  {
    what: "a synthesis",
    role: "moderator",
    path: "consultations/:number/synthesis",
    field: "body",
    stored: "select synthesis as text from consultations",
    target: () => targets.consultation("other", null),
  },
  {
    what: "an answer to a proposal",
    role: "moderator",
    path: "proposals/:number/answer",
    field: "body",
    stored: "select body as text from proposal_answers",
    target: () => targets.proposal("other", null),
  },
  {
    what: "the decision of an appeal",
    role: "moderator",
    path: "moderation/appeals/:appealId",
    field: "answer",
    stored: "select answer as text from appeals",
    target: () => targets.appeal("other", null),
  },
  {
    what: "a report",
    role: "member",
    path: "report/:textId",
    field: "comment",
    stored: "select comment as text from reports",
    target: () => targets.answer("other", null),
  },
];

interface Sending {
  cookie?: string;
  language?: string;
  headers?: Record<string, string>;
}

function send(path: string, fields: [string, string][], { cookie, language = "en", headers }: Sending = {}) {
  return web.fetch(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: {
      Origin: web.url,
      "Accept-Language": language,
      ...(cookie ? { Cookie: cookie } : {}),
      ...headers,
    },
  });
}

const pairs = (fields: Record<string, string>) => Object.entries(fields);

/** The form filled in by somebody whose session then ends. */
async function writeUntilTheEnd({ role, path, field, target }: Form) {
  const person = await buildPerson(role);
  const built = await target();
  await db().delete(sessions);
  const fields = pairs({ ...table[path]!.fields, ...built.fields, [field]: words });
  return { person, path: fill(path, built), fields };
}

for (const form of forms)
  for (const [language, sentence, again] of [
    ["en", "Your session ended before this was sent; nothing is lost", "Send again"],
    ["fr", "Votre session s’est terminée avant cet envoi\u202f; rien n’est perdu", "Envoyer de nouveau"],
  ] as const)
    test(`${form.what} written when the session ends comes back whole, and stands once it is sent again (${language})`, async () => {
      const { person, path, fields } = await writeUntilTheEnd(form);
      const before = await fingerprint();
      const answer = await send(path, fields, { cookie: person.cookie, language });
      const html = await answer.text();

      expect(answer.status).toBe(401);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("content-security-policy")).toContain("script-src 'none'");
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).toContain(sentence);
      expect(html).toContain(again);
      expect(html).toContain(`href="/login?next=${encodeURIComponent(path)}" target="_blank"`);
      expect(await fingerprint(), "nothing is stored").toEqual(before);
      expect(web.output(), "nothing is logged").not.toContain("Première ligne");

      const given = formTo(html, path);
      expect(given.fields).toEqual(fields);
      expect(given.shown).toContain(words.replaceAll("\r\n", "\n"));

      const cookie = (await openSession(person.actor!.id, { secondFactor: true })).split(";")[0]!;
      const sent = await send(path, given.fields, { cookie });
      expect(sent.status).toBe(302);
      const [row] = await db().execute(form.stored);
      expect(row!.text).toBe(cleanText(words).trim());
    });

test("the page holds what was typed as text, never as markup", async () => {
  const { path, fields } = await writeUntilTheEnd(forms[0]!);
  const html = await (await send(path, [...fields, ['"><img src=x onerror=alert(1)>', "' a b"]])).text();
  expect(html).not.toMatch(/<script|<img|<b>rien/);
  expect(html.match(/<\/textarea>/g)).toHaveLength(html.match(/<textarea/g)!.length);
});

test("a session that must be shown again keeps what was typed: 403, and the link asks for it", async () => {
  const person = await buildPerson("asleep");
  const { params, fields } = await targets.case("other", null);
  const path = fill("moderation/cases/:number", { params });
  const sent = pairs({ ...fields, intent: "note", note: words });
  const answer = await send(path, sent, { cookie: person.cookie });
  const html = await answer.text();
  expect(answer.status).toBe(403);
  expect(html).toContain("Confirm that it is you");
  expect(html).toContain(`href="/login/again?next=${encodeURIComponent(path)}" target="_blank"`);
  expect(formTo(html, path).fields).toEqual(sent);
});

test("one word in a text area is given back, and the choices of a form with it", async () => {
  const { path } = await writeUntilTheEnd(forms[4]!);
  const fields = pairs({ reason: "spam", comment: "test" });
  const form = formTo(await (await send(path, fields)).text(), path);
  expect(form.fields).toEqual(fields);
  expect(form.shown).toEqual(["test"]);
});

test("a form sent in parts is given back, one with a document in it is not", async () => {
  const { path, fields } = await writeUntilTheEnd(forms[4]!);
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const post = () => web.fetch(path, { method: "POST", body, headers: { Origin: web.url } });
  const answer = await post();
  expect(answer.status).toBe(401);
  expect(formTo(await answer.text(), path).fields).toEqual(fields);
  body.append("document", new File(["%PDF"], "diploma.pdf"));
  expect((await post()).status).toBe(302);
});

test("acts of one button, pages that are read, and what scripts send are led to the sign-in as before", async () => {
  const { path, fields } = await writeUntilTheEnd(forms[0]!);
  const signIn = `/login?next=${encodeURIComponent(path)}`;
  const answers = {
    button: await send(path, pairs({ intent: "claim" })),
    read: await web.fetch(path),
    fetched: await send(path, fields, {
      headers: { "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Dest": "empty" },
    }),
  };
  for (const [what, { status, headers }] of Object.entries(answers))
    expect([what, status, headers.get("location")]).toEqual([what, 302, signIn]);
  const data = await send(`${path}.data`, fields);
  expect(data.status).toBe(202);
  expect(await data.text()).not.toContain("Première");
});

test("a form from a foreign site is refused before anything of it is read", async () => {
  const { path, fields } = await writeUntilTheEnd(forms[0]!);
  const answer = await send(path, fields, { headers: { Origin: "https://evil.example" } });
  expect(answer.status).toBe(403);
  expect(await answer.text()).not.toContain("Première");
});

test("passwords, codes and tokens are never given back", async () => {
  const secret = "tisane lighthouse brouette marmalade";
  const held: string[] = [];
  for (const name of [
    "password",
    "newPassword",
    "currentPassword",
    "code",
    "response",
    "token",
    "receipt",
    "sealed",
  ]) {
    const answer = await send("/settings", [
      ["pseudonym", "Somebody new"],
      [name, secret],
    ]);
    held.push(`${name} ${answer.status} ${(await answer.text()).includes("lighthouse")}`);
  }
  expect(held.filter((line) => !line.endsWith(" 302 false"))).toEqual([]);

  const accounts = ["login", "login/factor", "login/passkey", "login/again", "signup", "forgot-password"];
  for (const path of [
    ...accounts,
    "reset-password",
    "new-email",
    "settings/security",
    "settings/security/app",
  ]) {
    const answer = await send(`/${path}`, [
      ["email", secret],
      ["label", secret],
      ["next", secret],
    ]);
    const html = await answer.text();
    // A refused sign-in shows its own form again, as ever.
    expect(html, path).not.toContain("Send again");
    expect(html, path).not.toMatch(/<textarea/);
  }
});

test("a form of more fields than any of ours, or more bytes, has no page made of it", async () => {
  const { path } = await writeUntilTheEnd(forms[0]!);
  const many = Array.from({ length: 501 }, (_, n): [string, string] => [`f${n}`, "a b"]);
  expect((await send(path, many)).status).toBe(302);
  expect((await send(path, many.slice(1))).status).toBe(401);
  expect((await send(path, [["explanation", "a ".repeat(140_000)]])).status).toBe(413);
});

test("the page's own address shows nothing: it leads to the page that the form was sent to", async () => {
  const lead = async (query: string) => (await web.fetch(`/session-ended${query}`)).headers.get("location");
  expect(await lead("")).toBe("/");
  expect(await lead("?next=%2Fmoderation%2Fcases%2F1%3Fa%3Db&lang=fr")).toBe(
    "/moderation/cases/1?a=b&lang=fr",
  );
  expect(await lead("?next=https%3A%2F%2Fevil.example")).toBe("/");
});

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { saveDraft } from "../../app/drafts/commands.server.ts";
import { listDrafts } from "../../app/drafts/queries.server.ts";
import { openSession } from "../../app/shared/session.server.ts";
import { db } from "../../db/client.server.ts";
import { posts } from "../../db/schema/index.ts";
import { useDatabase } from "../support/database.ts";
import { buildActor, buildAnswer, buildQuestion, buildTopic, buildUser } from "../support/factories.ts";
import type { User } from "../support/factories.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";

useDatabase();

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

const sound = "Depuis six semaines je dors encore chaque après-midi, et je ne sais plus quoi faire.";
let user: User;
let cookie: string;
let ask: Record<string, string | string[]>;
let pages: { path: string; fields: Record<string, string | string[]> }[];

beforeEach(async () => {
  user = await buildUser({ locale: "fr" });
  cookie = (await openSession(user.id)).split(";")[0]!;
  const topics = (await buildTopic()).slug;
  ask = { title: "Combien de temps dure la fatigue ?", body: sound, topics, relation: "patient" };
  const question = await buildQuestion();
  const own = await buildAnswer({ question, author: user });
  pages = [
    { path: "/ask", fields: ask },
    { path: `/questions/${question.number}/answer`, fields: { kind: "experience", body: sound } },
    { path: `/posts/${question.id}/comment`, fields: { body: sound } },
    { path: `/posts/${own.id}/edit`, fields: { body: sound, revision: "1", language: "fr" } },
  ];
});

async function send(path: string, fields: Record<string, string | string[]>) {
  const response = await web.post(`${path}?lang=fr`, { intent: "post", ...fields }, cookie);
  return { status: response.status, html: (await response.text()).replaceAll("\u202f", " ") };
}

const hostile: { name: string; body: string; status: number; sentence?: RegExp }[] = [
  { name: "40 000 characters", body: "mot ".repeat(10_000), status: 400, sentence: /trop long/ },
  {
    name: "2 000 marks of quotation",
    body: ">".repeat(2_000) + sound,
    status: 400,
    sentence: /trop (de niveaux|long)/,
  },
  {
    name: "quotations in quotations",
    body: "> ".repeat(400) + sound,
    status: 400,
    sentence: /trop de niveaux/,
  },
  {
    name: "lists in lists",
    body: Array.from({ length: 120 }, (_, depth) => `${"  ".repeat(depth)}- a`)
      .join("\n")
      .slice(0, 900),
    status: 302,
  },
  {
    name: "nothing but white space",
    body: " \n\t ".repeat(50),
    status: 400,
    sentence: /trop court|est vide/,
  },
  {
    name: "nothing that can be seen",
    body: "\u200b\u2060\u00ad\u2800".repeat(40),
    status: 400,
    sentence: /trop court|est vide/,
  },
  { name: "only the marks of formatting", body: "[](x) ".repeat(20), status: 400 },
  { name: "lone surrogates", body: `${sound} \ud800 \udfff`, status: 302 },
  { name: "reversed text", body: `${sound} \u202e3 sruoj\u202c`, status: 302 },
  { name: "NUL and other controls", body: `${sound}\u0000\u0001\u001b`, status: 302 },
  { name: "brackets without end", body: "[".repeat(900), status: 400 },
  { name: "stacked accents", body: `${sound} ${"e" + "\u0301".repeat(400)}`, status: 302 },
];

for (const { name, body, status, sentence } of hostile) {
  test(`${name}: the right status and a sentence, wherever it is written, and nothing typed is lost`, async () => {
    for (const { path, fields } of pages) {
      const answer = await send(path, { ...fields, body });
      const expected = name === "lists in lists" || status === 302 ? [302, 400] : [status];
      expect(expected, `${path}: ${answer.status}`).toContain(answer.status);
      if (status === 400 && sentence) expect(answer.html, path).toMatch(sentence);
      if (answer.status === 400) expect(answer.html, path).toContain('role="alert"');
    }
    for (const { bodyText } of await db().select().from(posts))
      expect(["\u0000", "\u202e"].filter((sign) => bodyText.includes(sign))).toEqual([]);
  });
}

test("what is wrong with a question is said at its field, with status 400", async () => {
  const { slug } = await buildTopic();
  const rows: [Record<string, string | string[]>, RegExp][] = [
    [{ title: "\u200b\u200d\u2060".repeat(9) }, /trop courte/],
    [{ title: "e\u0301".repeat(151) }, /trop longue/],
    [{ title: ["Une question en double ?", "Une autre question ?"] }, /role="alert"/],
    [{ topics: "no-such-topic" }, /n’existe pas/],
    [{ topics: [] }, /au moins un thème/],
    [{ topics: Array.from({ length: 6 }, (_, n) => `${slug}-${n}`) }, /cinq thèmes/],
    [{ topics: "' or 1=1 --" }, /n’existe pas/],
    [{ relation: "king" }, /à quel titre/],
    [{ research: "sold" }, /role="alert"/],
    [{ audience: "nobody" }, /role="alert"/],
    [{ language: "tlh" }, /role="alert"/],
    [{ body: "Mon fils de 6 ans tousse depuis une semaine, et il ne mange plus." }, /parler d’un enfant/],
  ];
  for (const [fields, sentence] of rows) {
    const { status, html } = await send("/ask", { ...ask, ...fields });
    expect([status, JSON.stringify(fields)]).toEqual([400, JSON.stringify(fields)]);
    expect(html).toMatch(sentence);
  }
  expect(await db().select().from(posts)).toHaveLength(2);
});

test("forged numbers, keys, decisions and marks change nothing and break nothing", async () => {
  const forged: Record<string, string>[] = [
    { draft: "-1" },
    { draft: "9".repeat(40) },
    { writer: "x".repeat(9_000), place: "edit:not-a-place" },
    { key: "' or 1=1" },
    { kept: "NAME.".repeat(5_000) },
    { replaced: "masked~NAME~".repeat(900) },
    { decide: "mask:NAME.0123456789abcdef" },
    { decide: "burn:everything" },
    { seenPreview: "\u0000" },
    { careShown: "yes", othersShown: "no" },
  ];
  for (const fields of forged) {
    const { status } = await send("/ask", { ...ask, intent: "preview", ...fields });
    expect([200, 409], JSON.stringify(fields).slice(0, 60)).toContain(status);
  }
  expect(await db().select().from(posts)).toHaveLength(2);
});

test("what does not exist, or is somebody else's, is not found", async () => {
  const other = await buildActor();
  await saveDraft(other.id, "ask", { body: "Les mots de quelqu’un d’autre." }, 0);
  const [draft] = await listDrafts(other);
  const nobody = crypto.randomUUID();
  const theirs = await buildAnswer();
  const reads = [
    `/drafts/${draft!.id}`,
    `/drafts/${nobody}`,
    "/drafts/%00",
    "/posts/1/edit",
    `/posts/${nobody}/edit`,
  ];
  for (const path of reads) {
    const response = await web.fetch(path, { headers: { Cookie: cookie } });
    expect([response.status, path]).toEqual([404, path]);
    expect(await response.text()).not.toContain("quelqu’un d’autre.");
  }
  const writes: [string, Record<string, string>, number][] = [
    ["/drafts", { draft: draft!.id }, 404],
    ["/drafts", { draft: "x" }, 404],
    ["/drafts/save", { place: "ask:2", body: sound }, 404],
    ["/questions/99999999/answer", { kind: "experience", body: sound }, 404],
    ["/questions/99999999999/answer", { kind: "experience", body: sound }, 404],
    [`/posts/${nobody}/comment`, { body: sound }, 404],
    ["/posts/x/comment", { body: sound }, 404],
    [`/posts/${theirs.id}/edit`, { body: sound, revision: "1" }, 403],
  ];
  for (const [path, fields, status] of writes)
    expect([(await send(path, fields)).status, path]).toEqual([status, path]);
  expect(await listDrafts(other)).toHaveLength(1);
});

test("a body that is no form, or a broken one, is answered with 400", async () => {
  for (const { path } of pages) {
    for (const [type, body] of [
      ["application/json", "{}"],
      ["multipart/form-data; boundary=x", "--x\r\nnothing"],
      ["text/plain", "a=b"],
    ]) {
      const headers = { Origin: web.url, Cookie: cookie, "Content-Type": type! };
      const response = await web.fetch(path, { method: "POST", body, headers });
      expect([response.status, path, type]).toEqual([400, path, type]);
      await response.arrayBuffer();
    }
  }
});

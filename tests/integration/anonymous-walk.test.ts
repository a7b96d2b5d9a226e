import { strFromU8, unzipSync } from "fflate";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planDigests } from "../../app/notifications/digest/plan.server.ts";
import { followPerson, followTopic } from "../../app/questions/commands/follow.server.ts";
import { sendReport } from "../../app/moderation/commands/send-report.server.ts";
import { buildExport } from "../../app/rights/export.server.ts";
import { tables } from "../../app/rights/tables.ts";
import { openSession } from "../../app/shared/session.server.ts";
import { connection, db } from "../../db/client.server.ts";
import { cases, posts, questions } from "../../db/schema/index.ts";
import { useDatabase } from "../support/database.ts";
import { buildActor, buildTopic, buildUser } from "../support/factories.ts";
import { drainJobs } from "../support/jobs.ts";
import { walk } from "../support/surfaces.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";

useDatabase();

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

const cookieOf = async (id: string, options = {}) => (await openSession(id, options)).split(";")[0]!;
const day = 86_400_000;

test("an anonymous question, answered, commented, edited, accepted and reported, leads to its author on no surface", async () => {
  const asker = await buildUser({ pseudonym: "Zinnober-Quist", email: "zinnober@example.org" });
  const topic = await buildTopic();
  const [other, nurse, moderator] = [
    await buildActor(),
    await buildActor({ credential: "active" }),
    await buildActor({ roles: ["moderator"] }),
  ];
  await followPerson(other, asker.pseudonym, true);
  await followTopic(other, topic.slug, true);
  const cookies = {
    asker: await cookieOf(asker.id),
    visitor: null,
    member: await cookieOf(other.id),
    professional: await cookieOf(nurse.id),
    moderator: await cookieOf(moderator.id, { secondFactor: true }),
  };
  const profile = `/people/${asker.pseudonym}?lang=en`;
  /** What is said of them; the frame counts the reader's own news. */
  const readProfile = async (cookie: string | null) => {
    const response = await web.fetch(profile, cookie ? { headers: { Cookie: cookie } } : {});
    return /<main.*<\/main>/s.exec(await response.text())![0];
  };
  const profilesBefore = [await readProfile(null), await readProfile(cookies.member)];
  const accountBefore = (await connection().sql`select * from users where id = ${asker.id}`)[0];

  const send = async (path: string, fields: Record<string, string>, cookie: string) => {
    let response = await web.post(path, { intent: "post", ...fields }, cookie);
    // What research would see is looked at before it is agreed to.
    const [, seenPreview] =
      /name="seenPreview"[^>]*value="([^"]+)"/.exec(await response.clone().text()) ?? [];
    if (seenPreview) response = await web.post(path, { intent: "post", ...fields, seenPreview }, cookie);
    expect([response.status, path]).toEqual([302, path]);
    await drainJobs();
  };
  const sound = "For six weeks now I have slept every single afternoon, and I wonder what helps.";
  await send(
    "/ask",
    {
      title: "How long does this tiredness last?",
      body: sound,
      topics: topic.slug,
      relation: "patient",
      anonymous: "on",
      research: "open",
    },
    cookies.asker,
  );
  const [question] = await db().select().from(questions);
  expect(question).toMatchObject({ state: "published" });
  const at = `/questions/${question!.number}`;
  await send(
    `${at}/answer`,
    { kind: "experience", body: `It passed after a spring. ${sound}` },
    cookies.member,
  );
  await send(
    `${at}/answer`,
    { kind: "experience", body: `My own answer, later on. ${sound}` },
    cookies.asker,
  );
  const answers = await db().select().from(posts);
  const theirs = answers.find(({ authorId }) => authorId === other.id)!;
  await send(`/posts/${theirs.id}/comment`, { body: "Thank you so much for telling me." }, cookies.asker);
  await send(
    `/posts/${question!.id}/edit`,
    {
      title: "How long does such a tiredness last?",
      body: `${sound} It goes on.`,
      topics: topic.slug,
      revision: "1",
    },
    cookies.asker,
  );
  await send(`/posts/${theirs.id}/accept`, { on: "1" }, cookies.asker);
  await sendReport(other, question!.id, { reason: "spam", comment: "" });
  const [opened] = await db().select().from(cases);
  await connection().sql`update follows set digest_days = 1, digested_at = now() - interval '3 days'`;
  await planDigests(new Date(Date.now() + 2 * day));
  await drainJobs();
  expect((await db().select().from(posts)).filter(({ anonymousKey }) => anonymousKey)).toHaveLength(3);

  const secrets = [asker.pseudonym, asker.id, "zinnober"];
  const tells = (text: string) =>
    secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));
  const starts = [
    "/?lang=en",
    "/?lang=fr",
    `${at}/${question!.slug}.data`,
    `${at}/x?sort=oldest`,
    `${at}/feed.atom`,
    "/feed.atom",
    `/topics/${topic.slug}/feed.atom`,
    "/sitemap.xml",
    "/search?q=tiredness",
    `/search?q=${asker.pseudonym}`,
    "/notifications",
    "/settings/following",
    `/compose/similar?title=tiredness`,
    `/moderation/cases/${opened!.number}`,
    "/moderation",
    "/moderation/log",
    "/transparency",
    "/transparency/statements.ndjson",
    ...(await db().select().from(posts)).flatMap(({ id }) => [`/posts/${id}`, `/posts/${id}/history`]),
  ];
  for (const [reader, cookie] of Object.entries(cookies)) {
    if (reader === "asker") continue;
    const pages = await walk(web, starts, cookie);
    expect(pages.size, reader).toBeGreaterThan(25);
    expect([...pages.values()].filter((text) => text.includes("tiredness")).length, reader).toBeGreaterThan(
      3,
    );
    for (const [path, text] of pages) {
      // A follower's own list names whom they follow, and a search repeats what was typed: neither names the thread.
      const names =
        path.startsWith("/people/") ||
        path.startsWith("/settings/following") ||
        path.includes(asker.pseudonym);
      if (names) expect([path, text.includes(`/questions/${question!.number}`)]).toEqual([path, false]);
      else expect([reader, path, tells(text)]).toEqual([reader, path, []]);
    }
  }

  // Their profile is what it was, to the byte: nothing counts, dates or hints.
  expect([await readProfile(null), await readProfile(cookies.member)]).toEqual(profilesBefore);

  for (const actor of [other, nurse, moderator]) {
    const files = unzipSync(await buildExport(actor));
    const json = JSON.parse(strFromU8(files["entraide.json"]!)) as Record<string, unknown>;
    // Whom they follow, by their own choice and before the question: without a word of the thread.
    const own = JSON.stringify([json.follows, json.digests]);
    expect([own.includes(question!.id), own.includes(theirs.id)]).toEqual([false, false]);
    delete json.follows;
    delete json.digests;
    expect(tells(JSON.stringify(json))).toEqual([]);
  }

  const mailbox = join(process.env.DATA_DIR!, "mailbox");
  for (const name of await readdir(mailbox).catch(() => [])) {
    const mail = await readFile(join(mailbox, name), "utf8");
    if (mail.includes("zinnober@example.org")) continue; // their own
    if (mail.includes(`/questions/${question!.number}`)) expect(tells(mail)).toEqual([]);
  }

  // In the database no other row names both, and the account's row moved by nothing that somebody could read off.
  const { sql } = connection();
  for (const table of Object.keys(tables)) {
    const rows = await sql<{ row: string }[]>`select t::text as row from ${sql(table)} t`;
    const both = rows.filter(
      ({ row }) => row.includes(asker.id) && (row.includes(question!.id) || row.includes(theirs.id)),
    );
    expect([table, both]).toEqual([table, []]);
    // Nor one that names the thread's number beside them, as what only they are told does.
    const numbered = rows.filter(
      ({ row }) => row.includes(asker.id) && new RegExp(`number\\W{1,4}${question!.number}\\b`).test(row),
    );
    expect([table, numbered]).toEqual([table, []]);
  }
  // They are told all the same, and the news leads to the answer.
  const news = await (
    await web.fetch("/notifications?lang=en", { headers: { Cookie: cookies.asker } })
  ).text();
  expect(news).toContain(`/posts/${theirs.id}`);
  const [accountAfter] = await sql`select * from users where id = ${asker.id}`;
  const changed = Object.keys(accountAfter!).filter(
    (column) => String(accountAfter![column]) !== String(accountBefore![column]),
  );
  expect(
    changed.filter((column) => !["approved_posts", "last_active_at", "inactive_warned_at"].includes(column)),
  ).toEqual([]);
}, 120_000);

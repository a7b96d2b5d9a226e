import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { planDigests } from "../../app/notifications/digest/plan.server.ts";
import { followPerson, followQuestion, followTopic } from "../../app/questions/commands/follow.server.ts";
import { forgetLocalMail, listLocalMail } from "../../app/shared/mailer.server.ts";
import { openSession } from "../../app/shared/session.server.ts";
import { connection, db } from "../../db/client.server.ts";
import { cases, posts, questions } from "../../db/schema/index.ts";
import { useDatabase } from "../support/database.ts";
import { buildActor, buildUser } from "../support/factories.ts";
import { drainJobs } from "../support/jobs.ts";
import { build, buildCorpus, consent } from "../support/research.ts";
import { readSurface, surfacesOf, walk } from "../support/surfaces.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";

useDatabase();

let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 180_000);
afterAll(() => web?.stop());
beforeEach(async () => {
  for (const { to } of await listLocalMail(1_000)) await forgetLocalMail(to);
});

const cookieOf = async (id: string, options = {}) => (await openSession(id, options)).split(";")[0]!;
const day = 86_400_000;
/** Only in the held post. */
const word = "quercitron";
/** Tells a reader how much to take: held for a moderator, whoever wrote it. */
const advice = `You should take 50 mg of ${word} every morning, it calms the nights.`;

const readAll = async (dir: string): Promise<string> => {
  const files = await readdir(dir, { recursive: true, withFileTypes: true });
  const read = files
    .filter((file) => file.isFile())
    .map(async (file) => {
      const bytes = await readFile(join(file.parentPath, file.name));
      return (file.name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("latin1");
    });
  return (await Promise.all(read)).join("\n");
};

for (const kind of ["question", "answer", "comment"] as const)
  test(`a held ${kind} leaks nowhere: page, list, counter, feed, sitemap, search, near questions, news, digest, dataset`, async () => {
    const { threads, topics } = await buildCorpus();
    const [{ question, answer }] = threads as [(typeof threads)[number]];
    const [topic] = topics as [(typeof topics)[number]];
    const author = await buildUser();
    const follower = await buildActor();
    await followPerson(follower, author.pseudonym, true);
    await followTopic(follower, topic.slug, true);
    await followQuestion(follower, question.number, true);
    await connection().sql`update follows set digest_days = 1, digested_at = now() - interval '3 days'`;
    const cookies = {
      visitor: null,
      member: await cookieOf(follower.id),
      steward: await cookieOf((await buildActor({ roles: ["steward"] })).id, { secondFactor: true }),
    };
    const mine = await cookieOf(author.id);

    const counters = [
      "/topics",
      `/topics/${topic.slug}`,
      `/people/${author.pseudonym}`,
      "/feed.atom",
      "/sitemap.xml",
    ];
    const counted = () => Promise.all(counters.map((path) => readSurface(web, path)));
    const before = await counted();
    const [thread] = await db().select().from(questions).where(eq(questions.id, question.id));

    const forms = {
      question: [
        "/ask",
        {
          title: `How do your nights go with ${word}?`,
          body: advice,
          topics: topic.slug,
          relation: "patient",
        },
      ],
      answer: [`/questions/${question.number}/answer`, { kind: "experience", body: advice }],
      comment: [`/posts/${answer.id}/comment`, { body: advice }],
    } as const;
    const [form, fields] = forms[kind];
    const sent = await web.post(form, { intent: "post", ...fields }, mine);
    expect(sent.status).toBe(302);
    await drainJobs();
    const [held] = await db().select().from(posts).where(eq(posts.authorId, author.id));
    expect(held).toMatchObject({ status: "pending", holds: ["dose-advice"] });
    await consent(held!, "open");

    // Its author reads it, with the reason and until when somebody looks.
    const own = await (await web.fetch(sent.headers.get("location")!, { headers: { cookie: mine } })).text();
    const at =
      kind === "question"
        ? (await db().select().from(questions).where(eq(questions.id, held!.id)))[0]!
        : question;
    const ownPage = own || (await readSurface(web, `/questions/${at.number}/${at.slug}`, mine));
    expect(ownPage).toContain(word);
    expect(ownPage).toMatch(/waiting for a moderator/i);

    await connection()
      .sql`update posts set created_at = created_at - interval '10 minutes' where id = ${held!.id}`;
    await planDigests(new Date(Date.now() + 2 * day));
    await drainJobs();
    const starts = surfacesOf({
      thread: at,
      topic: topic.slug,
      author: author.pseudonym,
      postId: held!.id,
      near: threads[2]!.question,
      words: "calms the nights",
    });
    for (const [reader, cookie] of Object.entries(cookies)) {
      const pages = await walk(web, [...starts, "/notifications", "/data", "/data/candidates"], cookie, 60);
      expect(pages.size, reader).toBeGreaterThan(30);
      for (const [path, text] of pages) {
        // The address of a question holds the words of its title, and a page its own address: asked for, not found.
        const said = text.replaceAll(`/questions/${at.number}/${at.slug}`, "").toLowerCase();
        expect([reader, path, said.includes(word)]).toEqual([reader, path, false]);
        if (!path.includes(held!.id)) expect([path, text.includes(held!.id)]).toEqual([path, false]);
      }
    }
    expect(await counted()).toEqual(before);
    const [unmoved] = await db().select().from(questions).where(eq(questions.id, question.id));
    expect({ ...unmoved, version: 0 }).toEqual({ ...thread, version: 0 }); // pages are made again, and the same

    const { sql } = connection();
    const told = await sql`select * from notifications where user_id <> ${author.id}`;
    expect(told.filter((row) => JSON.stringify(row).includes(held!.id))).toEqual([]);
    expect(
      await sql`select * from near_questions where question_id = ${held!.id} or near_id = ${held!.id}`,
    ).toEqual([]);
    const mails = await listLocalMail(1_000);
    expect(mails.filter((mail) => JSON.stringify(mail).includes(word))).toEqual([]);

    const { release, dir } = await build();
    expect(release.status).toBe("candidate");
    expect(await readAll(dir)).not.toContain(word);
    expect(await sql`select 1 from release_items where post_id = ${held!.id}`).toHaveLength(0);

    // Let through, it is there: nothing above was empty because nothing ever arrives.
    const [found] = await db().select().from(cases).where(eq(cases.postId, held!.id));
    const moderator = await cookieOf((await buildActor({ roles: ["moderator"] })).id, { secondFactor: true });
    const approved = await web.post(
      `/moderation/cases/${found!.number}`,
      {
        intent: "decide",
        version: String(found!.version),
        measure: "approve",
        reason: "none",
        explanation: "",
      },
      moderator,
    );
    expect(approved.status).toBe(302);
    await drainJobs();
    const shown = await walk(web, starts, null, starts.length);
    expect([...shown.values()].some((text) => text.toLowerCase().includes(`mg of ${word}`))).toBe(true);
    if (kind === "comment") return; // comments are told to whom they answer, and in no digest
    expect((await sql`select * from notifications where user_id = ${follower.id}`).length).toBeGreaterThan(0);
  }, 180_000);

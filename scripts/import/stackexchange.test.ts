import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { getThread } from "../../app/questions/queries.server.ts";
import { cook } from "../../app/shared/markdown.server.ts";
import { db } from "../../db/client.server.ts";
import { posts, questions, users } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildTopic } from "../../tests/support/factories.ts";
import { writeDump } from "../generate/stack-exchange.ts";
import { importDump } from "./stackexchange.ts";

useDatabase();

const patience = 180_000;
const folder = mkdtempSync(join(tmpdir(), "entraide-dump-"));
let serial = 0;

/** A dump of these rows, in a folder that is called as its site. */
function dumpOf(
  rows: Partial<Record<"Posts" | "Users" | "Comments" | "Votes" | "PostHistory" | "PostLinks", string[]>>,
) {
  const place = join(folder, String(++serial), "health.example.org");
  mkdirSync(place, { recursive: true });
  for (const [name, lines] of Object.entries({
    Users: ['<row Id="7" DisplayName="Iris &amp; co" />'],
    ...rows,
  }))
    writeFileSync(
      join(place, `${name}.xml`),
      `\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n<${name.toLowerCase()}>\r\n${lines.map((one) => `  ${one}\r\n`).join("")}</${name.toLowerCase()}>`,
    );
  return place;
}
const at = 'CreationDate="2016-02-03T04:05:06.123"';
const question = (
  id: number,
  more = "",
  body = "&lt;p&gt;Body &lt;b&gt;of&lt;/b&gt; a question.&lt;/p&gt;&#xA;",
) =>
  `<row Id="${id}" PostTypeId="1" ${at} Title="How is number ${id}?" Body="${body}" OwnerUserId="7" Tags="&lt;asthma&gt;&lt;other-thing&gt;" ContentLicense="CC BY-SA 3.0" ${more} />`;
const answer = (id: number, of: number, more = "") =>
  `<row Id="${id}" PostTypeId="2" ParentId="${of}" ${at} Body="&lt;p&gt;An answer.&lt;/p&gt;" OwnerDisplayName="user99" ContentLicense="CC BY-SA 4.0" ${more} />`;

const countPosts = async () =>
  (
    await db()
      .select({ n: sql<number>`count(*)::int` })
      .from(posts)
  )[0]!.n;
const staging = async () =>
  (await db().execute(sql`select 1 from pg_namespace where nspname like 'stackexchange%'`)).length;

test("a question of the dump becomes a labelled thread with its answers, comments, marks, edits and duplicates, and no account", async () => {
  const topic = await buildTopic({ label: { fr: "Asthme", en: "Asthma" } });
  const outcome = await importDump(
    dumpOf({
      Posts: [
        question(1, 'AcceptedAnswerId="3" ClosedDate="2017-01-01T00:00:00.000"'),
        answer(2, 1),
        answer(3, 1, 'LastEditDate="2016-05-05T00:00:00.000"'),
        '<row Id="4" PostTypeId="5" CreationDate="2016-02-03T04:05:06.123" Body="A tag." />',
        question(5),
      ],
      Comments: [
        `<row Id="9" PostId="3" Text="Thanks *a lot*, x &amp;lt; y" ${at} UserId="7" ContentLicense="CC BY-SA 4.0" />`,
      ],
      Votes: [
        '<row Id="1" PostId="3" VoteTypeId="1" CreationDate="2016-03-01T00:00:00.000" />',
        ...[2, 2, 3].map(
          (type) => `<row Id="2" PostId="3" VoteTypeId="${type}" CreationDate="2016-03-01T00:00:00.000" />`,
        ),
      ],
      PostHistory: [
        '<row Id="1" PostHistoryTypeId="5" PostId="2" CreationDate="2016-06-06T00:00:00.000" Text="Old words" />',
      ],
      PostLinks: [
        '<row Id="1" CreationDate="2016-06-06T00:00:00.000" PostId="5" RelatedPostId="1" LinkTypeId="3" />',
      ],
    }),
  );
  expect(outcome).toMatchObject({ added: 5, updated: 0, unchanged: 0, malformedCount: 0 });
  const [first, second] = await db().select().from(questions).orderBy(asc(questions.number));
  expect(second!.duplicateOfId).toBe(first!.id);
  expect(first!.lockedAt?.toISOString()).toBe("2017-01-01T00:00:00.000Z");
  const { question: shown, informed, lived, topics } = await getThread(first!.number, null);
  expect(shown).toMatchObject({
    title: "How is number 1?",
    origin: "imported",
    name: "Iris & co (health.example.org)",
    html: "<p>Body of a question.</p>",
    originUrl: "https://health.example.org/q/1",
    indexable: false,
    research: "none",
  });
  expect(topics.map(({ slug }) => slug)).toEqual([topic.slug]);
  expect(informed).toEqual([]);
  expect(
    lived.map(({ originUrl, name, isAccepted, helpedCount, editedAt }) => [
      originUrl,
      name,
      isAccepted,
      helpedCount,
      editedAt?.toISOString(),
    ]),
  ).toEqual([
    ["https://health.example.org/a/3", "user99 (health.example.org)", true, 2, "2016-05-05T00:00:00.000Z"],
    ["https://health.example.org/a/2", "user99 (health.example.org)", false, 0, "2016-06-06T00:00:00.000Z"],
  ]);
  expect(lived[0]!.licence).toBe("CC BY-SA 4.0");
  expect(lived[0]!.comments.map(({ html, originUrl }) => [html, originUrl])).toEqual([
    ["<p>Thanks <em>a lot</em>, x &lt; y</p>", "https://health.example.org/q/1#comment9_3"],
  ]);
  expect(await db().select().from(users)).toEqual([]);
  const [stored] = await db()
    .select()
    .from(posts)
    .where(eq(posts.originId, "stackexchange:health.example.org:3"));
  expect(cook(stored!.bodyMarkdown)).toEqual({ html: stored!.bodyHtml, text: stored!.bodyText });
  expect(stored).toMatchObject({ research: "none", indexable: false, authorId: null });
  expect(await staging()).toBe(0);
});

test("the same dump again changes nothing; a newer one adds what is new and updates what was edited", async () => {
  const before = { Posts: [question(1), answer(2, 1)] };
  expect(await importDump(dumpOf(before))).toMatchObject({ added: 2 });
  expect(await importDump(dumpOf(before))).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
  const later = {
    Posts: [question(1, "", "Other words"), answer(2, 1), answer(3, 1)],
    Comments: [`<row Id="9" PostId="1" Text="New" ${at} />`],
  };
  expect(await importDump(dumpOf(later))).toMatchObject({ added: 2, updated: 1, unchanged: 1 });
  const [row] = await db().select().from(questions);
  expect(row!.answerCount).toBe(2);
  expect((await getThread(row!.number, null)).question.html).toBe("<p>Other words</p>");
});

test("malformed rows are told by file and line, and nothing of the dump stays unless they are passed over", async () => {
  const place = dumpOf({
    Posts: [
      question(1),
      answer(2, 1).slice(0, -30),
      answer(3, 1),
      "nonsense",
      answer(4, 1).replace('ParentId="1"', 'ParentId="x"'),
      answer(5, 1).replace('user99"', "user99"),
      question(6, "", "&gt;".repeat(2_000)),
      question(7).replace(/Title="[^"]*"/, 'Title="&#8203;"'),
      question(8).replace("2016-02-03", "2016-99-03"),
    ],
    Votes: ['<row Id="1" PostId="3" CreationDate="2016-03-01T00:00:00.000" />'],
  });
  const refused = await importDump(place);
  expect(refused.malformed.map(({ file, line, reason }) => `${file} ${line} ${reason}`)).toEqual([
    "Posts.xml 4 the row is cut off",
    "Posts.xml 6 not a row",
    "Posts.xml 7 ParentId is missing or not a number",
    "Posts.xml 8 not well-formed",
    "Posts.xml 9 Body is nested too deeply",
    "Posts.xml 10 Title is missing or empty",
    "Posts.xml 11 CreationDate is missing or not a moment",
    "Votes.xml 3 VoteTypeId is missing or not a number",
  ]);
  expect(refused).toMatchObject({ added: 0, malformedCount: 8 });
  expect(await countPosts()).toBe(0);
  expect(await staging()).toBe(0);
  expect(await importDump(place, { skips: true })).toMatchObject({ added: 2, malformedCount: 8 });
});

test("answers without their question, and a folder that is no dump, are no accident", async () => {
  expect(await importDump(dumpOf({ Posts: [answer(2, 1), question(3)] }))).toMatchObject({ added: 1 });
  await expect(importDump(folder)).rejects.toThrow(/is this the folder of a dump/);
});

test(
  "killed at any moment and run again, it ends as if it had never been stopped",
  async () => {
    const place = join(folder, "killed.example.org");
    const made = await writeDump(place, 4_000);
    const total = made.posts + made.comments;
    const runOnce = () =>
      spawn(process.execPath, [new URL("run.ts", import.meta.url).pathname, "stackexchange", place], {
        stdio: ["ignore", "ignore", "inherit"],
      });
    let kills = 0;
    for (let wait = 900; ; wait += 400) {
      const child = runOnce();
      const ended = once(child, "exit");
      const timer = setTimeout(() => child.kill("SIGKILL"), wait);
      const [code, signal] = await ended;
      clearTimeout(timer);
      if (code === 0) break;
      expect(signal).toBe("SIGKILL");
      kills += 1;
    }
    expect(kills).toBeGreaterThan(0);
    expect(await countPosts()).toBe(total);
    const [wrong] = await db().execute(sql`select
      (select count(*)::int from (select origin_id from posts group by 1 having count(*) > 1) twice) as twice,
      (select count(*)::int from questions q where answer_count <> (select count(*) from posts p
        where p.question_id = q.id and p.kind = 'experience')) as miscounted,
      (select count(*)::int from questions where duplicate_of_id is not null) as duplicates`);
    expect(wrong).toEqual({ twice: 0, miscounted: 0, duplicates: made.duplicates });
    expect(await staging()).toBe(0);
  },
  patience,
);

test("what the generator writes is a dump: each file well-formed, one row a line, the same for a seed", async () => {
  const [one, two] = ["one", "two"].map((name) => join(folder, name)) as [string, string];
  await writeDump(one, 50);
  await writeDump(two, 50);
  for (const name of ["Posts", "Users", "Comments", "Votes", "PostHistory", "Tags", "PostLinks"]) {
    const text = readFileSync(join(one, `${name}.xml`), "utf8");
    expect(text).toBe(readFileSync(join(two, `${name}.xml`), "utf8"));
    for (const line of text.split("\n").slice(2, -1))
      expect(line).toMatch(/^ {2}<row Id="\d+"( \w+="[^"<>]*")* \/>$/);
  }
});

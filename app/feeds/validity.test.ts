import jsonld from "jsonld";
import { expect, test } from "vitest";
import { useDatabase } from "../../tests/support/database.ts";
import { problemsOfFeed } from "../../tests/support/atom.ts";
import { buildAnswer, buildQuestion, buildTopic } from "../../tests/support/factories.ts";
import { getThread } from "../questions/queries.server.ts";
import { threadJsonLd } from "../questions/thread/json-ld.ts";
import { loader as releases } from "../research/routes/feed.ts";
import { atom } from "./atom.ts";
import { loader as feed } from "./routes/feed.ts";
import { loader as questionFeed } from "./routes/question-feed.ts";

useDatabase();

const read = async (loader: typeof feed, params: Record<string, string> = {}) => {
  const request = new Request("http://localhost:3000/here");
  return (await loader({ request, params, context: {} as never })).text();
};
const hostile = `"A" & <b> ]]> \u0001 \ud800 é’ &amp; ${"x".repeat(200)}`;

test("every feed is Atom as RFC 4287 writes it, empty, full, and with what breaks XML", async () => {
  const topic = await buildTopic({ label: { fr: "A & <b>", en: "A & <b>" } });
  const empty = await buildQuestion({ title: "No answer here?" });
  const full = await buildQuestion({ title: hostile.replace("\ud800", ""), topicIds: [topic.id] });
  for (let n = 0; n < 3; n++)
    await buildAnswer({
      question: full,
      alias: 'Wren & "co" <i>',
      bodyMarkdown: hostile.replace("\ud800", ""),
    });
  const feeds = [
    await read(feed),
    await read(feed, { slug: topic.slug }),
    await read(feed, { slug: (await buildTopic()).slug }),
    await read(questionFeed, { number: String(full.number) }),
    await read(questionFeed, { number: String(empty.number) }),
    await read(releases as unknown as typeof feed),
    atom({ title: hostile, self: "https://a.b/f", page: "https://a.b/", language: "fr", entries: [] }),
  ];
  for (const text of feeds) expect(problemsOfFeed(text), text.slice(0, 300)).toEqual([]);
  expect(feeds[3]!.match(/<entry/g)).toHaveLength(3);
});

test("the check of feeds finds what the RFC forbids", () => {
  const entry = {
    id: "https://a.b/1",
    url: "https://a.b/1/x",
    title: "One",
    summary: "",
    author: "Wren",
    language: "en" as const,
    publishedAt: new Date(),
    updatedAt: new Date(),
    topics: [],
  };
  const whole = atom({
    title: "T",
    self: "https://a.b/f",
    page: "https://a.b/",
    language: "en",
    entries: [entry, { ...entry, id: "https://a.b/2" }],
  });
  expect(problemsOfFeed(whole)).toEqual([]);
  for (const [from, to] of [
    ["https://a.b/2</id>", "https://a.b/1</id>"],
    ["<updated>2", "<updated>x2"],
    ["<author><name>Wren</name></author>", ""],
    ["<title>One</title>", ""],
    ['rel="self"', 'rel="other"'],
    ["</entry>", ""],
  ] as const)
    expect(problemsOfFeed(whole.replace(from, to)), from).not.toEqual([]);
});

test("a thread's feed has the newest answers, also those that stand on a later page, under ids that stay", async () => {
  const question = await buildQuestion();
  const old = Date.now() - 86_400_000;
  for (let n = 0; n < 25; n++)
    await buildAnswer({ question, kind: "sourced", createdAt: new Date(old + n * 1_000) });
  const newest = await buildAnswer({ question, kind: "experience" });
  const text = await read(questionFeed, { number: String(question.number) });
  const ids = [...text.matchAll(/<entry[^>]*><id>([^<]*)/g)].map(([, id]) => id);
  expect(ids).toHaveLength(26);
  expect(ids[0]).toBe(`http://localhost:3000/posts/${newest.id}`);
});

/** What schema.org says of the terms that we use: a term that it does not have is refused in safe mode. */
const terms = Object.fromEntries(
  "QAPage Question Answer DiscussionForumPosting Person Organization mainEntity name text headline answerCount upvoteCount acceptedAnswer suggestedAnswer author inLanguage"
    .split(" ")
    .map((term) => [term, `http://schema.org/${term}`]),
);
const context = {
  "@context": {
    ...terms,
    url: { "@id": "http://schema.org/url", "@type": "@id" },
    datePublished: { "@id": "http://schema.org/datePublished", "@type": "http://schema.org/DateTime" },
  },
};
const expand = async (document: object) =>
  (await jsonld.expand(JSON.parse(JSON.stringify(document)), {
    safe: true,
    documentLoader: async (url: string) => {
      if (url !== "https://schema.org") throw new Error(`Nothing is fetched: ${url}`);
      return { document: context, documentUrl: url };
    },
  } as jsonld.Options.Expand)) as Record<string, Record<string, unknown>[]>[];

test("JSON-LD of a thread expands without a term lost and has what search engines require", async () => {
  const question = await buildQuestion({ title: "What helps?" });
  const describe = async () =>
    threadJsonLd(await getThread(question.number, null), "http://localhost:3000", "Former member")!;
  const [discussion] = await expand(await describe());
  expect(discussion!["@type"]).toEqual(["http://schema.org/DiscussionForumPosting"]);
  for (const field of ["headline", "text", "url", "datePublished", "author"])
    expect(discussion, field).toHaveProperty([`http://schema.org/${field}`, "0"]);

  await buildAnswer({ question, kind: "sourced", acceptedAt: new Date() });
  await buildAnswer({ question });
  const [page] = await expand(await describe());
  expect(page!["@type"]).toEqual(["http://schema.org/QAPage"]);
  const entity = page!["http://schema.org/mainEntity"]![0] as Record<string, Record<string, unknown>[]>;
  for (const field of [
    "name",
    "text",
    "answerCount",
    "acceptedAnswer",
    "suggestedAnswer",
    "author",
    "datePublished",
  ])
    expect(entity, field).toHaveProperty([`http://schema.org/${field}`, "0"]);
  for (const kind of ["acceptedAnswer", "suggestedAnswer"])
    for (const field of ["text", "url", "author", "datePublished", "upvoteCount"])
      expect(entity[`http://schema.org/${kind}`]![0], field).toHaveProperty([
        `http://schema.org/${field}`,
        "0",
      ]);
  await expect(expand({ ...(await describe()), madeUp: "a term" })).rejects.toThrow();
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildAnswer,
  buildCredential,
  buildQuestion,
  buildTopic,
  buildUser,
} from "../../tests/support/factories.ts";
import { db } from "../../db/client.server.ts";
import { marks, posts } from "../../db/schema/index.ts";
import { getProfile } from "../people/queries.server.ts";
import { getThread } from "../questions/queries.server.ts";
import { threadJsonLd } from "../questions/thread/json-ld.ts";
import { listQuestions } from "../questions/lists/page.server.ts";
import { search } from "../search/queries.server.ts";
import { readVocabulary } from "../search/vocabulary.server.ts";
import { loader as feed } from "./routes/feed.ts";
import { loader as questionFeed } from "./routes/question-feed.ts";
import { loader as sitemap } from "./routes/sitemap.ts";

useDatabase();

const read = async (loader: typeof feed, params: Record<string, string> = {}) => {
  const response = await loader({
    request: new Request("http://localhost:3000/here"),
    params,
    context: {} as never,
  }).catch(() => null);
  return response ? response.text() : "";
};
const choice = { language: null, topic: null, kind: null, answers: null, since: null, after: null };
const find = async (q: string) =>
  (await search({ ...choice, q }, null, { names: await readVocabulary() })).results;

interface Case {
  status: "published" | "pending" | "hidden" | "removed";
  audience: "everyone" | "members";
  indexable: boolean;
}
const cases: Case[] = (["published", "pending", "hidden", "removed"] as const).flatMap((status) =>
  (["everyone", "members"] as const).flatMap((audience) =>
    [true, false].map((indexable) => ({ status, audience, indexable })),
  ),
);

// Read: a visitor sees it. Indexed: it may leave the site.
const isReadable = ({ status, audience }: Case) => status === "published" && audience === "everyone";
const isIndexed = (one: Case) => isReadable(one) && one.indexable;

for (const one of cases) {
  const { status, audience, indexable } = one;
  test(`${status}, for ${audience}, ${indexable ? "index" : "noindex"}: every surface agrees`, async () => {
    const topic = await buildTopic();
    const author = await buildUser();
    const title = `Quokka diary ${crypto.randomUUID()}`;
    const question = await buildQuestion({ ...one, title, author, topicIds: [topic.id] });
    const answer = await buildAnswer({ question, audience, indexable });
    const address = `/questions/${question.number}`;
    const thread = await getThread(question.number, null).catch(() => null);
    const shown = {
      page: thread !== null,
      list: (
        await listQuestions({
          order: "recent",
          language: null,
          after: null,
          isMember: false,
          topicIds: [topic.id],
        })
      ).items.some(({ id }) => id === question.id),
      search: (await find(title)).some(({ id }) => id === question.id),
      profile: (await getProfile(author.pseudonym, null)).contributions.some(({ id }) => id === question.id),
    };
    const left = {
      indexTag: thread?.question.indexable ?? false,
      jsonLd: thread !== null && threadJsonLd(thread, "http://localhost:3000", "x") !== null,
      siteFeed: (await read(feed)).includes(`${address}/`),
      topicFeed: (await read(feed, { slug: topic.slug })).includes(`${address}/`),
      questionFeed: (await read(questionFeed, { number: String(question.number) })).includes(answer.id),
      sitemap: (await read(sitemap)).includes(`${address}/`),
    };
    const all = <T extends object>(surfaces: T, value: boolean) =>
      Object.fromEntries(Object.keys(surfaces).map((name) => [name, value]));
    expect(shown).toEqual(all(shown, isReadable(one)));
    expect(left).toEqual(all(left, isIndexed(one)));
  });
}

test("one professional's warning outranks every vote and the accepted mark, on every surface", async () => {
  const word = `zorilla${crypto.randomUUID().slice(0, 8)}`;
  const author = await buildUser();
  const question = await buildQuestion({ title: "What helped you?" });
  const common = { question, kind: "sourced" as const, bodyMarkdown: `Many of us took ${word} for it.` };
  const loved = await buildAnswer({
    ...common,
    author,
    helpedCount: 100,
    accurateCount: 9,
    acceptedAt: new Date(),
  });
  const plain = await buildAnswer(common);
  const order = async () => (await getThread(question.number, null)).informed.map(({ id }) => id);
  expect(await order()).toEqual([loved.id, plain.id]);

  const nurse = await buildUser();
  const credential = await buildCredential({ user: nurse });
  await db().insert(marks).values({
    postId: loved.id,
    userId: nurse.id,
    kind: "dangerous",
    reason: "Toxic.",
    credentialId: credential.id,
  });

  const thread = await getThread(question.number, null);
  expect(thread.informed.map(({ id }) => id)).toEqual([plain.id, loved.id]);
  // A contested accepted answer shows both marks.
  expect(thread.informed[1]).toMatchObject({ isAccepted: true, isDangerous: true });
  expect(thread.informed[1]!.objections).toMatchObject([{ kind: "dangerous", reason: "Toxic." }]);
  const jsonLd = JSON.stringify(threadJsonLd(thread, "http://localhost:3000", "x"));
  expect(jsonLd).toContain(plain.id);
  expect(jsonLd).not.toContain(loved.id);
  expect(jsonLd).not.toContain("acceptedAnswer");
  const atom = await read(questionFeed, { number: String(question.number) });
  expect(atom).toContain(plain.id);
  expect(atom).not.toContain(loved.id);
  const [result] = await find(word);
  expect(result!.postId).toBe(plain.id);
  const [line] = (await getProfile(author.pseudonym, null)).contributions;
  expect(line).toMatchObject({ id: loved.id, isDangerous: true });
  await db().update(posts).set({ status: "hidden" }).where(eq(posts.id, plain.id));
  const [alone] = await find(word);
  expect(alone).toMatchObject({ postId: loved.id, excerpt: [] });
});

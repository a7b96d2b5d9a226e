import { expect, test } from "vitest";
import { useDatabase } from "../../tests/support/database.ts";
import { buildAnswer, buildQuestion, buildTopic } from "../../tests/support/factories.ts";
import { loader as questionFeed } from "./routes/question-feed.ts";
import { loader as feed } from "./routes/feed.ts";
import { loader as sitemap } from "./routes/sitemap.ts";

useDatabase();

const read = async (loader: typeof feed, path: string, params: Record<string, string> = {}) => {
  const response = await loader({
    request: new Request(`http://localhost:3000${path}`),
    params,
    context: {} as never,
  });
  return response.text();
};

test("feeds and the sitemap hold public questions that may be indexed, and no other", async () => {
  const topic = await buildTopic();
  const shown = await buildQuestion({ title: "A tulip & <its> bulb", topicIds: [topic.id] });
  const kept = [
    await buildQuestion({ status: "pending" }),
    await buildQuestion({ status: "hidden" }),
    await buildQuestion({ audience: "members" }),
    await buildQuestion({ indexable: false }),
    await buildQuestion({ origin: "imported" }),
  ];
  for (const text of [await read(feed, "/feed.atom"), await read(sitemap, "/sitemap.xml")]) {
    expect(text).toContain(`/questions/${shown.number}/`);
    for (const { number } of kept) expect(text).not.toContain(`/questions/${number}/`);
  }
  expect(await read(feed, "/feed.atom")).toContain("<title>A tulip &amp; &lt;its&gt; bulb</title>");
  expect(await read(feed, "/t", { slug: topic.slug })).toContain(`/questions/${shown.number}/`);
  expect(await read(feed, "/t", { slug: (await buildTopic()).slug })).not.toContain("<entry");
});

test("a thread's feed leaves out what is dangerous, waits, or is not to be indexed", async () => {
  const question = await buildQuestion();
  const answer = await buildAnswer({ question });
  const kept = [
    await buildAnswer({ question, dangerousCount: 1 }),
    await buildAnswer({ question, status: "pending" }),
    await buildAnswer({ question, indexable: false }),
  ];
  const text = await read(questionFeed, "/f", { number: String(question.number) });
  expect(text).toContain(answer.id);
  for (const { id } of kept) expect(text).not.toContain(id);
  const closed = await buildQuestion({ indexable: false });
  await expect(read(questionFeed, "/f", { number: String(closed.number) })).rejects.toMatchObject({
    init: { status: 404 },
  });
});

import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildQuestion, buildTopic, reloadQuestion } from "../../tests/support/factories.ts";
import { db } from "../../db/client.server.ts";
import { follows } from "../../db/schema/index.ts";
import { followTopic } from "../questions/commands/follow.server.ts";
import { countByMonth } from "./chart.server.ts";
import { mergeTopic } from "./commands.server.ts";
import { getTopic, listTopicTree } from "./queries.server.ts";
import { loader } from "./routes/topic.tsx";

useDatabase();

test("a merged topic gives its questions, followers, names and codes, and its address leads to the other", async () => {
  const admin = await buildActor({ roles: ["admin"] });
  const from = await buildTopic({
    label: { fr: "Douleur au dos", en: "Sore back" },
    synonyms: { fr: ["Lumbago"], en: [] },
    codes: ["icd10:M54"],
  });
  const into = await buildTopic({ label: { fr: "Mal de dos", en: "Back pain" }, codes: ["doid:1"] });
  const older = await buildTopic();
  const both = await buildQuestion({ topicIds: [from.id, into.id] });
  const one = await buildQuestion({ topicIds: [from.id] });
  const follower = await buildActor();
  for (const { slug } of [from, into]) await followTopic(follower, slug, true);
  expect(await mergeTopic(admin, older.slug, from.slug)).toEqual({ ok: true });
  expect(await mergeTopic(admin, from.slug, into.slug)).toEqual({ ok: true });

  const topic = await getTopic(into.slug);
  expect(topic).toMatchObject({ questionCount: 2, followers: 1, codes: ["doid:1", "icd10:M54"] });
  expect(topic.synonyms.fr.toSorted()).toEqual(["Douleur au dos", "Lumbago", older.label.fr].toSorted());
  expect((await reloadQuestion(one.id)).version).toBeGreaterThan(one.version);
  expect((await reloadQuestion(both.id)).version).toBeGreaterThan(both.version);
  const left = await db()
    .select()
    .from(follows)
    .where(and(eq(follows.target, "topic"), eq(follows.targetId, from.id)));
  expect(left).toEqual([]);
  expect((await listTopicTree()).map(({ slug }) => slug)).toEqual([into.slug]);
  for (const { slug } of [from, older]) {
    const moved = await loader({
      request: new Request(`http://localhost:3000/topics/${slug}`),
      params: { slug },
      context: {} as never,
    }).catch((response: Response) => response);
    expect(moved).toMatchObject({ status: 301 });
    expect((moved as Response).headers.get("location")).toBe(`/topics/${into.slug}`);
  }
});

test("only an admin merges, and only into another topic that exists and is not below", async () => {
  const admin = await buildActor({ roles: ["admin"] });
  const topic = await buildTopic();
  const below = await buildTopic({ parentId: topic.id });
  await expect(
    mergeTopic(await buildActor({ roles: ["moderator"] }), topic.slug, below.slug),
  ).rejects.toMatchObject({ status: 403 });
  expect(await mergeTopic(admin, topic.slug, topic.slug)).toMatchObject({ problem: "same-topic" });
  expect(await mergeTopic(admin, topic.slug, "no-such-topic")).toMatchObject({ problem: "unknown-topic" });
  expect(await mergeTopic(admin, topic.slug, below.slug)).toMatchObject({ problem: "topic-below" });
  await expect(mergeTopic(admin, "no-such-topic", topic.slug)).rejects.toMatchObject({ status: 404 });
});

test("the chart counts public questions by month, and nothing that waits, is for members or was imported", async () => {
  const topic = await buildTopic();
  const now = new Date("2026-11-15T12:00:00Z");
  const common = { topicIds: [topic.id] };
  await buildQuestion({ ...common, createdAt: new Date("2026-11-01T00:00:00Z") });
  await buildQuestion({ ...common, createdAt: new Date("2026-10-31T23:59:59Z") });
  await buildQuestion({ ...common, createdAt: new Date("2024-12-01T00:00:00Z") });
  await buildQuestion({ ...common, createdAt: new Date("2024-11-30T00:00:00Z") });
  for (const other of [
    { status: "pending" as const },
    { audience: "members" as const },
    { origin: "imported" as const },
  ])
    await buildQuestion({ ...common, ...other, createdAt: new Date("2026-11-02T00:00:00Z") });
  const months = await countByMonth([topic.id], now);
  expect(months).toHaveLength(24);
  expect(months.filter(({ questions }) => questions > 0)).toEqual([
    { month: "2024-12-01", questions: 1 },
    { month: "2026-10-01", questions: 1 },
    { month: "2026-11-01", questions: 1 },
  ]);
});

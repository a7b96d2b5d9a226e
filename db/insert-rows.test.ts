import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useDatabase } from "../tests/support/database.ts";
import { buildQuestion } from "../tests/support/factories.ts";
import { transaction } from "./client.server.ts";
import { insertRows } from "./insert-rows.server.ts";
import { releaseItems, releases, releaseThreads, releaseWork } from "./schema/index.ts";

useDatabase();

const hostile = [
  'a "b" {c,d} \\',
  "null",
  "NULL",
  "",
  " ",
  "NaN",
  "été\n\ttab",
  "{}",
  "'; drop table x; --",
  "\\N",
  "🫀",
];

test("rows come back as they were, whatever stands in them", async () => {
  const rows = hostile.map((body, position) => ({
    releaseId: randomUUID(),
    postId: randomUUID(),
    threadKey: `t_${position}`,
    postKey: body,
    position,
    kind: "experience",
    isWithheld: position % 2 === 0,
    language: "fr" as const,
    title: position % 3 === 0 ? null : body,
    body,
    accepted: [true, false, null][position % 3]!,
    spans: [{ rule: body, type: "NAME", start: 0, end: 1, score: 0.5 }],
    sourceHash: null,
  }));
  const names = Object.keys(rows[0]!) as (keyof (typeof rows)[number])[];
  const kept = await transaction(async (tx) => {
    await insertRows(tx, releaseItems, names, []);
    await insertRows(tx, releaseItems, names, rows);
    return tx.select().from(releaseItems).orderBy(releaseItems.position);
  });
  expect(kept).toMatchObject(rows);
  expect(kept.every(({ year, parentKey }) => year === null && parentKey === null)).toBe(true);
});

test("lists and JSON stay whole, and columns that are not spoken of take their defaults", async () => {
  const { id: questionId } = await buildQuestion();
  const facts = { posts: [["{", '"', null, 1.5]] };
  const [thread, work] = await transaction(async (tx) => {
    const values = { tier: "open" as const, version: "2026.1.0", config: {} };
    const [release] = await tx.insert(releases).values(values).returning();
    const ids = { releaseId: release!.id, questionId, threadKey: "t" };
    const names = ["releaseId", "questionId", "threadKey"] as const;
    await insertRows(tx, releaseThreads, [...names, "topics"], [{ ...ids, topics: hostile }]);
    await insertRows(tx, releaseWork, [...names, "range", "facts"], [{ ...ids, range: 7, facts }]);
    return [(await tx.select().from(releaseThreads))[0], (await tx.select().from(releaseWork))[0]];
  });
  expect(thread).toMatchObject({ topics: hostile, outcome: "pending", topicGroup: null });
  expect(work).toMatchObject({ range: 7, facts });
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { useDatabase } from "../../../tests/support/database.ts";
import { buildAnswer, buildQuestion, buildUser } from "../../../tests/support/factories.ts";
import { connection, db } from "../../../db/client.server.ts";
import { posts } from "../../../db/schema/index.ts";
import type { PostRow } from "./post-row.server.ts";
import { findThreadRows } from "./rows.server.ts";

useDatabase();

const stamp = {
  profession: { en: "Nurse", fr: "Infirmier" },
  professionCode: "60",
  country: "FR",
  shownName: null,
  verifiedAt: "2026-01-01T00:00:00.000Z",
  interests: "",
};

/** What sets a post apart: the column as it is written, and as the page reads it where that is another. */
const marks: [Partial<typeof posts.$inferInsert>, Partial<PostRow>?][] = [
  [{ status: "pending" }],
  [{ status: "pending", holds: ["spam-link"] }],
  [{ audience: "members" }],
  [{ holds: ["credential-lapsed"] }],
  [{ label: "outdated" }],
  [{ revision: 2 }],
  [{ restrictedAt: new Date() }, { isRestricted: true }],
  [{ anonymousKey: "key" }],
  [{ alias: "Wren" }],
  [{ indexable: false }],
  [{ stamp }],
  [{ sources: [{ title: "Trial", url: "https://example.org", publisher: "A journal", year: 2024 }] }],
  [{ originUrl: "https://example.org/1" }],
  [{ acceptedAt: new Date() }],
  [{ reviewBy: new Date() }],
  [{ reviewedAt: new Date() }],
  [{ editedAt: new Date() }],
  [{ dangerousCount: 1 }],
  [{ sameSituationCount: 1 }],
];

test("whatever sets a post apart from the others is read with it", async () => {
  const question = await buildQuestion();
  const author = await buildUser();
  const viewer = { id: author.id, isModerator: true };
  const { id } = await buildAnswer({ question, author });
  const [plain] = await db().select().from(posts).where(eq(posts.id, id));
  for (const [written, read = written as Partial<PostRow>] of marks) {
    const { rank: _, ...columns } = plain!;
    await db()
      .update(posts)
      .set({ ...columns, ...written })
      .where(eq(posts.id, id));
    const rows = await findThreadRows(db(), {
      number: question.number,
      order: "newest",
      after: null,
      viewer,
    });
    const row = rows!.posts.find((post) => post.id === id)!;
    for (const [name, value] of Object.entries(read)) {
      const shown = row[name as keyof PostRow];
      if (value instanceof Date) expect(new Date(shown as string), name).toEqual(value);
      else expect(shown, name).toEqual(value);
    }
  }
});

test("a thread's statement is prepared, however much a reader may see: too long a one would be planned at each page", async () => {
  const question = await buildQuestion();
  const viewer = { id: (await buildUser()).id, isModerator: true };
  for (const after of [null, { rank: 1, id: question.id }])
    await findThreadRows(db(), { number: question.number, order: "newest", after, viewer });
  const { sql } = connection();
  const kept = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const [row] = await sql<{ count: number }[]>`
        select count(*)::int as count, pg_sleep(0.02) from pg_prepared_statements
        where statement ~ '^\\s*with q as'`;
      return row!.count;
    }),
  );
  expect(Math.max(...kept)).toBeGreaterThanOrEqual(1);
});

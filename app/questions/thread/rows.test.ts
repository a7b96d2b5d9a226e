import { expect, test } from "vitest";
import { useDatabase } from "../../../tests/support/database.ts";
import { buildActor, buildAnswer, buildQuestion } from "../../../tests/support/factories.ts";
import { db } from "../../../db/client.server.ts";
import { findThreadRows } from "./rows.server.ts";

useDatabase();

test("each kind of reader has a statement of their own, whoever came before", async () => {
  const question = await buildQuestion();
  const author = await buildActor();
  const member = await buildActor();
  const open = await buildAnswer({ question });
  const forMembers = await buildAnswer({ question, audience: "members" });
  const waiting = await buildAnswer({ question, authorId: author.id, status: "pending" });
  const readBy = async (viewer: { id: string; isModerator: boolean } | null) => {
    const page = { number: question.number, order: "newest", after: null, viewer } as const;
    const rows = await findThreadRows(db(), page);
    return rows!.posts.slice(1).map(({ id }) => id);
  };
  const all = [open.id, forMembers.id, waiting.id];
  for (let round = 0; round < 2; round++) {
    expect(await readBy({ id: member.id, isModerator: false })).toEqual(
      expect.not.arrayContaining([waiting.id]),
    );
    expect((await readBy({ id: member.id, isModerator: true })).toSorted()).toEqual(all.toSorted());
    expect((await readBy({ id: author.id, isModerator: false })).toSorted()).toEqual(all.toSorted());
    expect(await readBy(null)).toEqual([open.id]);
  }
});

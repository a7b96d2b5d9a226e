import { expect, test } from "vitest";
import { useDatabase } from "../../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildComment,
  buildQuestion,
  buildUser,
} from "../../../tests/support/factories.ts";
import { getThread } from "../queries.server.ts";
import { careForHeld } from "./held-care.server.ts";

useDatabase();

const plan = "Ce soir j’ai envie de mourir, j’ai mis de côté les comprimés et je vais les prendre.";
const everyday = "La douleur revient le soir, après le repas.";

test("whoever wrote that they want to die finds whom to call above the text that waits, nobody else does", async () => {
  const user = await buildUser({ country: "FR" });
  const author = await buildActor({ user });
  const other = await buildActor();
  const question = await buildQuestion();
  const waiting = { author: user, status: "pending" } as const;
  const answer = await buildAnswer({ ...waiting, question, bodyMarkdown: plan });
  const comment = await buildComment({ ...waiting, parent: question.post, bodyMarkdown: plan });
  await buildAnswer({ ...waiting, question, bodyMarkdown: everyday });

  const shownTo = async (reader: typeof author | null) =>
    careForHeld(reader, await getThread(question.number, reader), "fr");
  const care = await shownTo(author);
  expect(Object.keys(care).toSorted()).toEqual([answer.id, comment.id].toSorted());
  expect(care[answer.id]!.kind).toBe("danger");
  expect(care[answer.id]!.lines[0]!.number).toBe("3114");
  expect(await shownTo(other)).toEqual({});
  expect(await shownTo(null)).toEqual({});
});

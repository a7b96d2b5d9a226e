import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { cases, posts } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildQuestion,
  buildUser,
  reloadPost,
} from "../../tests/support/factories.ts";
import { getThread } from "../questions/queries.server.ts";
import { appealDecision } from "./commands/appeal-decision.server.ts";
import { decideAppeal } from "./commands/decide-appeal.server.ts";
import { decideCase } from "./commands/decide-case.server.ts";
import { sendReport } from "./commands/send-report.server.ts";
import { getCasePage } from "./queries/case-page.server.ts";
import type { Case } from "./types.ts";

useDatabase();

const moderator = () => buildActor({ roles: ["moderator"] });

test("a correction is pinned above what it corrects, while everybody may read it, and goes with the label", async () => {
  const author = await buildUser();
  const question = await buildQuestion();
  const answer = await buildAnswer({ author, question });
  const right = await buildAnswer({ question, bodyMarkdown: "No trial has ever shown that." });
  const elsewhere = await buildAnswer();
  const held = await buildAnswer({ question, status: "pending" });
  await sendReport(await buildActor(), answer.id, { reason: "dangerous-misinformation", comment: "" });
  const [{ number }] = (await db().select().from(cases).where(eq(cases.postId, answer.id))) as [Case];
  const page = await getCasePage(await moderator(), number, { showReporters: false });
  expect(page.corrections.map(({ id }) => id)).toEqual([right.id]);
  const input = {
    version: page.version,
    measure: "label" as const,
    reason: "dangerous-misinformation" as const,
    explanation: "It names a cure that does not exist.",
    title: "",
    markdown: "",
  };
  for (const correction of [elsewhere.id, held.id, answer.id])
    expect(await decideCase(await moderator(), number, { ...input, correction })).toEqual({
      ok: false,
      problem: "correction-unknown",
    });
  const decided = await decideCase(await moderator(), number, { ...input, correction: right.id });
  if (!decided.ok) throw new Error(decided.problem);
  const correctionShown = async () => {
    const { informed, lived } = await getThread(question.number, null);
    return [...informed, ...lived].find(({ id }) => id === answer.id)!.correction;
  };
  expect(await correctionShown()).toMatchObject({ id: right.id, text: "No trial has ever shown that." });
  await db().update(posts).set({ status: "hidden" }).where(eq(posts.id, right.id));
  expect(await correctionShown()).toBeNull();
  await db().update(posts).set({ status: "published" }).where(eq(posts.id, right.id));
  const appealed = await appealDecision(
    await buildActor({ user: author }),
    decided.decision.id,
    "It is true.",
  );
  if (!appealed.ok) throw new Error(appealed.problem);
  const verdict = { verdict: "overturned" as const, answer: "You are right." };
  expect((await decideAppeal(await moderator(), appealed.appealId, verdict)).ok).toBe(true);
  expect(await reloadPost(answer.id)).toMatchObject({ label: null, correctedById: null });
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { verifyAudit } from "../../db/audit.server.ts";
import { db } from "../../db/client.server.ts";
import { cases, decisions, reports } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildAnswer, buildUser, reloadPost } from "../../tests/support/factories.ts";
import { anonymousKey } from "../shared/authorship.server.ts";
import type { Actor } from "../shared/policy.ts";
import { claimCase, releaseCase } from "./commands/claim-case.server.ts";
import { decideCase } from "./commands/decide-case.server.ts";
import { sendReport } from "./commands/send-report.server.ts";
import type { DecideInput } from "./schema.ts";

useDatabase();

const spam = { reason: "spam", comment: "" } as const;
const day = 86_400_000;
const casesOf = (postId: string) => db().select().from(cases).where(eq(cases.postId, postId));
const keep: Omit<DecideInput, "version"> = {
  measure: "none",
  reason: null,
  explanation: "",
  title: "",
  markdown: "",
};
const remove: Omit<DecideInput, "version"> = {
  measure: "remove",
  reason: "spam",
  explanation: "It sells something.",
  title: "",
  markdown: "",
};

/** Members with five decided reports each, all of them right or all of them wrong. */
async function buildReporters(count: number, wasAccurate: boolean): Promise<Actor[]> {
  const { id: postId, bodyMarkdown, language } = await buildAnswer();
  const settled = await db()
    .insert(cases)
    .values(
      Array.from({ length: 5 }, () => ({
        kind: "experience" as const,
        postId,
        origin: "report" as const,
        lane: "quality" as const,
        status: "decided" as const,
        language,
        snapshotMarkdown: bodyMarkdown,
        snapshotRevision: 1,
        currentRevision: 1,
        dueAt: new Date(),
      })),
    )
    .returning({ caseId: cases.id });
  const actors: Actor[] = [];
  for (let n = 0; n < count; n += 1) {
    const actor = await buildActor();
    const record = { reporterId: actor.id, reason: "spam", weight: 1, wasAccurate };
    await db()
      .insert(reports)
      .values(settled.map(({ caseId }) => ({ ...record, caseId })));
    actors.push(actor);
  }
  return actors;
}

test("reports that arrive at once make one case", async () => {
  const answer = await buildAnswer();
  const reporters = await Promise.all(Array.from({ length: 4 }, () => buildActor()));
  const results = await Promise.all(reporters.map((reporter) => sendReport(reporter, answer.id, spam)));
  expect(results.every((result) => result.ok)).toBe(true);
  const [only, ...others] = await casesOf(answer.id);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ origin: "report", weight: 6, snapshotMarkdown: answer.bodyMarkdown });
  expect(await db().select().from(reports)).toHaveLength(4);
});

test("one member counts once per case", async () => {
  const answer = await buildAnswer();
  const reporter = await buildActor();
  expect(await sendReport(reporter, answer.id, spam)).toEqual({ ok: true });
  expect(await sendReport(reporter, answer.id, spam)).toEqual({ ok: false, problem: "already-reported" });
  expect((await casesOf(answer.id))[0]!.weight).toBe(1.5);
});

test("fifty reporters who are always wrong hide nothing", async () => {
  const answer = await buildAnswer();
  for (const reporter of await buildReporters(50, false)) await sendReport(reporter, answer.id, spam);
  expect((await reloadPost(answer.id)).status).toBe("published");
  expect((await casesOf(answer.id))[0]).toMatchObject({ weight: 0, status: "open" });
}, 60_000);

test("three reporters who are always right hide it, with a statement of reasons and the case in the queue", async () => {
  const answer = await buildAnswer();
  const [first, second, third] = await buildReporters(3, true);
  await sendReport(first!, answer.id, spam);
  await sendReport(second!, answer.id, spam);
  expect((await reloadPost(answer.id)).status).toBe("published");
  await sendReport(third!, answer.id, spam);
  expect((await reloadPost(answer.id)).status).toBe("hidden");
  expect((await casesOf(answer.id))[0]).toMatchObject({ status: "open", severity: "high" });
  const [automatic] = await db().select().from(decisions);
  expect(automatic).toMatchObject({
    measure: "hide",
    deciderId: null,
    automatedDecision: true,
    reasonCode: "spam",
  });
  expect(automatic!.statement).toMatchObject({ automated_decision: "AUTOMATED_DECISION_FULLY" });

  const [open] = await casesOf(answer.id);
  const moderator = await buildActor({ roles: ["moderator"] });
  const decided = await decideCase(moderator, open!.number, { ...keep, version: open!.version });
  expect(decided).toMatchObject({ ok: true, decision: { revertsId: automatic!.id } });
  expect((await reloadPost(answer.id)).status).toBe("published");
});

test("one's own post is neither reported nor moderated, also under a pseudonym", async () => {
  const user = await buildUser();
  const moderator = await buildActor({ user, roles: ["moderator"] });
  const named = await buildAnswer({ author: user });
  await expect(sendReport(moderator, named.id, spam)).rejects.toThrow("own-post-report");
  const questionId = named.questionId;
  const hidden = await buildAnswer({
    question: { id: questionId } as never,
    authorId: null,
    anonymousKey: anonymousKey(user.id, questionId),
  });
  await expect(sendReport(moderator, hidden.id, spam)).rejects.toThrow("own-post-report");
  await sendReport(await buildActor(), hidden.id, spam);
  const [open] = await casesOf(hidden.id);
  await expect(claimCase(moderator, open!.number)).rejects.toThrow("own-post-moderation");
  await expect(decideCase(moderator, open!.number, { ...remove, version: 1 })).rejects.toThrow(
    "own-post-moderation",
  );
});

test("twenty verdicts at once make one decision, and nineteen are told the case changed", async () => {
  const answer = await buildAnswer();
  await sendReport(await buildActor(), answer.id, spam);
  const [open] = await casesOf(answer.id);
  const moderators = await Promise.all(
    Array.from({ length: 20 }, () => buildActor({ roles: ["moderator"] })),
  );
  const results = await Promise.all(
    moderators.map((moderator, n) =>
      decideCase(moderator, open!.number, { ...(n % 2 ? remove : keep), version: open!.version }),
    ),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.filter((result) => !result.ok && result.problem === "case-changed")).toHaveLength(19);
  expect(await db().select().from(decisions)).toHaveLength(1);
  expect(await verifyAudit(db())).toMatchObject({ firstBroken: null, entries: 1 });
});

test("a claim keeps others out for fifteen minutes and can be given back", async () => {
  const answer = await buildAnswer();
  await sendReport(await buildActor(), answer.id, spam);
  const [open] = await casesOf(answer.id);
  const [one, other] = [
    await buildActor({ roles: ["moderator"] }),
    await buildActor({ roles: ["moderator"] }),
  ];
  const now = new Date();
  expect(await claimCase(one, open!.number, { now })).toEqual({ ok: true });
  expect(await claimCase(other, open!.number, { now })).toEqual({ ok: false, problem: "claimed-elsewhere" });
  const verdict = { ...remove, version: open!.version };
  expect(await decideCase(other, open!.number, verdict, now)).toEqual({
    ok: false,
    problem: "claimed-elsewhere",
  });
  await releaseCase(one, open!.number);
  expect(await claimCase(other, open!.number, { now })).toEqual({ ok: true });
  const later = new Date(now.getTime() + 16 * 60_000);
  expect(await claimCase(one, open!.number, { now: later })).toEqual({ ok: true });
});

test("a decided text is not reported again for seven days, an edited one is", async () => {
  const answer = await buildAnswer();
  await sendReport(await buildActor(), answer.id, spam);
  const [open] = await casesOf(answer.id);
  await decideCase(await buildActor({ roles: ["moderator"] }), open!.number, {
    ...keep,
    version: open!.version,
  });
  const reporter = await buildActor();
  expect(await sendReport(reporter, answer.id, spam)).toEqual({ ok: false, problem: "recently-decided" });
  const week = new Date(Date.now() + 8 * day);
  expect(await sendReport(reporter, answer.id, spam, week)).toEqual({ ok: true });
});

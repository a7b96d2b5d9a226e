import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { verifyAudit } from "../../db/audit.server.ts";
import { db } from "../../db/client.server.ts";
import {
  appeals,
  cases,
  decisions,
  notifications,
  posts,
  reports,
  revisions,
} from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildQuestion,
  buildUser,
  reloadPost,
  reloadQuestion,
} from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import type { Actor } from "../shared/policy.ts";
import { listLocalMail } from "../shared/mailer.server.ts";
import { appealDecision } from "./commands/appeal-decision.server.ts";
import { decideAppeal } from "./commands/decide-appeal.server.ts";
import { decideCase } from "./commands/decide-case.server.ts";
import type { ReasonCode } from "./reasons.ts";
import { sendReport } from "./commands/send-report.server.ts";
import type { DecidableMeasure } from "./schema.ts";

useDatabase();

/** An answer that one member reported and a moderator decided on. */
async function decided(measure: DecidableMeasure, markdown = "", reason: ReasonCode = "dose-advice") {
  const author = await buildUser();
  const question = await buildQuestion();
  const answer = await buildAnswer({ question, author, helpedCount: 3, acceptedAt: new Date() });
  const reporter = await buildActor();
  await sendReport(reporter, answer.id, { reason: "dose-advice", comment: "" });
  const moderator = await buildActor({ roles: ["moderator"] });
  const [open] = await db().select().from(cases).where(eq(cases.postId, answer.id));
  const result = await decideCase(moderator, open!.number, {
    version: open!.version,
    measure,
    reason,
    explanation: "It advised a dose to one person.",
    title: "",
    markdown,
  });
  if (!result.ok) throw new Error(result.problem);
  const writer: Actor = await buildActor({ user: author });
  return {
    author: writer,
    question,
    answer,
    reporter,
    moderator,
    decision: result.decision,
    caseId: open!.id,
  };
}

const overturn = { verdict: "overturned", answer: "It told a story; it advised nobody." } as const;

test("the author learns of a removal in the app and by mail, the reporter of its outcome, and no mail holds the text", async () => {
  const { author, reporter, decision, answer } = await decided("remove");
  await drainJobs();
  await drainJobs();
  const news = await db().select().from(notifications);
  expect(news.map(({ userId, kind }) => ({ userId, kind }))).toEqual(
    expect.arrayContaining([
      { userId: author.id, kind: "post-restricted" },
      { userId: reporter.id, kind: "report-acted" },
    ]),
  );
  expect(news).toHaveLength(2);
  const [mail] = await listLocalMail();
  expect(mail!.text).toContain(`/decisions/${decision.id}`);
  expect(mail!.text).not.toContain(answer.bodyText);
  expect(decision.statement).toMatchObject({
    puid: decision.id,
    automated_decision: "AUTOMATED_DECISION_NOT_AUTOMATED",
  });
});

test("an appeal is answered by somebody else, and the database says so too", async () => {
  const { author, moderator, decision } = await decided("remove");
  const appealed = await appealDecision(author, decision.id, "I told my own story.");
  if (!appealed.ok) throw new Error(appealed.problem);
  await expect(decideAppeal(moderator, appealed.appealId, overturn)).rejects.toThrow("appeal-needs-another");
  await expect(
    db().update(appeals).set({ deciderId: moderator.id }).where(eq(appeals.id, appealed.appealId)),
  ).rejects.toThrow();
  const member = await buildActor();
  await expect(decideAppeal(member, appealed.appealId, overturn)).rejects.toThrow("needs-moderator");
});

test("overturning restores the post, its counters and its mark, and corrects the reporter's record", async () => {
  const { author, question, answer, reporter, decision, caseId } = await decided("remove");
  expect((await reloadQuestion(question.id)).answerCount).toBe(0);
  const before = await db().select().from(reports).where(eq(reports.reporterId, reporter.id));
  expect(before[0]!.wasAccurate).toBe(true);
  await drainJobs();
  const appealed = await appealDecision(author, decision.id, "I told my own story.");
  if (!appealed.ok) throw new Error(appealed.problem);
  const second = await buildActor({ roles: ["moderator"] });
  expect(await decideAppeal(second, appealed.appealId, overturn)).toEqual({ ok: true });
  await drainJobs();

  const restored = await reloadPost(answer.id);
  expect(restored).toMatchObject({ status: "published", helpedCount: 3 });
  expect(restored.acceptedAt).not.toBeNull();
  expect(await reloadQuestion(question.id)).toMatchObject({ answerCount: 1, hasAccepted: true });
  const after = await db().select().from(reports).where(eq(reports.reporterId, reporter.id));
  expect(after[0]!.wasAccurate).toBe(false);
  const all = await db().select().from(decisions).where(eq(decisions.caseId, caseId));
  expect(all.find((row) => row.revertsId === decision.id)).toMatchObject({
    measure: "none",
    deciderId: second.id,
  });
  const kinds = (await db().select().from(notifications)).map(({ userId, kind }) => `${userId}:${kind}`);
  expect(kinds).toContain(`${author.id}:appeal-overturned`);
  expect(kinds).toContain(`${reporter.id}:report-corrected`);
  expect(kinds).not.toContain(`${author.id}:post-restored`);
  expect(await decideAppeal(second, appealed.appealId, overturn)).toEqual({
    ok: false,
    problem: "case-changed",
  });
  expect(await verifyAudit(db())).toMatchObject({ firstBroken: null, entries: 4 });
});

test("an upheld appeal changes nothing but tells its author", async () => {
  const { author, answer, decision } = await decided("hide");
  const appealed = await appealDecision(author, decision.id, "Please look again.");
  if (!appealed.ok) throw new Error(appealed.problem);
  const second = await buildActor({ roles: ["moderator"] });
  await decideAppeal(second, appealed.appealId, {
    verdict: "upheld",
    answer: "It named a dose for one person.",
  });
  await drainJobs();
  expect((await reloadPost(answer.id)).status).toBe("hidden");
  const kinds = (await db().select().from(notifications)).map(({ kind }) => kind);
  expect(kinds).toContain("appeal-upheld");
});

test("a removed passage leaves the history too, and comes back with an overturned appeal", async () => {
  const { author, answer, moderator, decision } = await decided(
    "edit-passage",
    "I take it in the morning, as my doctor said.",
  );
  expect(await reloadPost(answer.id)).toMatchObject({ status: "published", revision: 2 });
  const [earlier] = await db().select().from(revisions).where(eq(revisions.postId, answer.id));
  expect(earlier).toMatchObject({
    bodyMarkdown: answer.bodyMarkdown,
    editedById: moderator.id,
    withheldBy: decision.id,
  });
  const appealed = await appealDecision(author, decision.id, "I told my own story.");
  if (!appealed.ok) throw new Error(appealed.problem);
  const second = await buildActor({ roles: ["moderator"] });
  await decideAppeal(second, appealed.appealId, overturn);
  expect((await reloadPost(answer.id)).bodyMarkdown).toBe(answer.bodyMarkdown);
  const open = await db().select().from(revisions).where(eq(revisions.postId, answer.id));
  expect(open.every((row) => row.withheldBy === null)).toBe(true);
});

test("a closed thread opens again when its author is right", async () => {
  const { author, question, decision } = await decided("lock-thread");
  expect((await reloadQuestion(question.id)).lockedAt).not.toBeNull();
  const appealed = await appealDecision(author, decision.id, "It was a calm talk.");
  if (!appealed.ok) throw new Error(appealed.problem);
  await decideAppeal(await buildActor({ roles: ["moderator"] }), appealed.appealId, overturn);
  expect((await reloadQuestion(question.id)).lockedAt).toBeNull();
});

test("only the author appeals, once, and within six months", async () => {
  const { author, reporter, decision } = await decided("remove");
  await expect(appealDecision(reporter, decision.id, "Not mine.")).rejects.toThrow("not-found");
  const late = new Date(decision.createdAt.getTime() + 185 * 86_400_000);
  expect(await appealDecision(author, decision.id, "Too late.", late)).toEqual({
    ok: false,
    problem: "appeal-too-late",
  });
  expect((await appealDecision(author, decision.id, "In time.")).ok).toBe(true);
  expect(await appealDecision(author, decision.id, "Again.")).toEqual({
    ok: false,
    problem: "already-appealed",
  });
});

test("a post that its author took back stays away when an appeal is won", async () => {
  const { author, answer, decision } = await decided("hide");
  const appealed = await appealDecision(author, decision.id, "I told my own story.");
  if (!appealed.ok) throw new Error(appealed.problem);
  await db()
    .update(posts)
    .set({ status: "removed", bodyMarkdown: "", bodyText: "", bodyHtml: "" })
    .where(eq(posts.id, answer.id));
  await decideAppeal(await buildActor({ roles: ["moderator"] }), appealed.appealId, overturn);
  expect((await reloadPost(answer.id)).status).toBe("removed");
});

test("whoever is under 16 is told with the decision who can help, and no one else is", async () => {
  await decided("hide");
  await decided("hide", "", "under-16");
  await drainJobs();
  const [, ...others] = await listLocalMail(); // the newest is the second one's
  expect(others.filter(({ text }) => text.includes("/guardians"))).toEqual([]);
  expect((await listLocalMail())[0]!.text).toContain("/guardians");
});

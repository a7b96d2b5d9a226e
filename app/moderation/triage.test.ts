import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, transaction } from "../../db/client.server.ts";
import { emit } from "../../db/outbox.server.ts";
import { cases, follows, notifications, posts } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildQuestion,
  buildUser,
  reloadPost,
  reloadQuestion,
} from "../../tests/support/factories.ts";
import type { Post } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { editPost } from "../answers/commands/edit-post.server.ts";
import { anonymousKey } from "../shared/authorship.server.ts";
import { listLocalMail } from "../shared/mailer.server.ts";
import { sealAuthor } from "../shared/sealed-author.server.ts";
import { verifyAudit } from "../../db/audit.server.ts";
import { decideCase } from "./commands/decide-case.server.ts";
import { switchRuleOff, switchRuleOn } from "./commands/switch-rule.server.ts";
import { triagePost } from "./commands/triage-post.server.ts";
import { getRulesPage } from "./queries/rules.server.ts";

useDatabase();

const caseOf = async (postId: string) =>
  (await db().select().from(cases).where(eq(cases.postId, postId)))[0]!;
const plain = "I walk every morning since my diagnosis and it does me good, slowly but surely.";
const advice = "You should take 50 mg of it every morning, it will do you good.";

async function edit(post: Post, body: string): Promise<void> {
  const author = await buildActor({
    user: { id: post.authorId!, pseudonym: "x", locale: "en", country: "FR" } as never,
  });
  const { revision, audience } = await reloadPost(post.id);
  const input = { body, title: "", revision, audience, search: "index", kept: "", replaced: "" } as never;
  const edited = await editPost(author, post.id, input);
  expect(edited.ok).toBe(true);
  await drainJobs();
}

test("an edit that turns round an answer on which others relied is read again, and stays where it is meanwhile", async () => {
  const bodyMarkdown = "Take it in the evening with a glass of water, I never felt sick after that.";
  const relied = await buildAnswer({ author: await buildUser(), bodyMarkdown });
  await db().update(posts).set({ helpedCount: 2 }).where(eq(posts.id, relied.id));
  await edit(relied, bodyMarkdown.replace("glass", "cup"));
  expect(await db().select().from(cases)).toEqual([]);
  await edit(relied, bodyMarkdown.replace("never felt", "always felt"));
  expect(await reloadPost(relied.id)).toMatchObject({ status: "published" });
  const found = await caseOf(relied.id);
  expect(found).toMatchObject({ origin: "edit", lane: "quality", reasons: ["meaning-changed"] });

  const alone = await buildAnswer({ author: await buildUser(), bodyMarkdown });
  await edit(alone, bodyMarkdown.replace("never felt", "always felt"));
  expect(await caseOf(alone.id)).toBeUndefined();
});

test("an established member's plain answer appears, with no case", async () => {
  const answer = await buildAnswer({ status: "pending", bodyMarkdown: plain });
  await triagePost(answer.id);
  expect(await reloadPost(answer.id)).toMatchObject({ status: "published", holds: [] });
  expect(await db().select().from(cases)).toEqual([]);
});

test("the first posts of an account wait, also after a second run of the job", async () => {
  const author = await buildUser({ approvedPosts: 1 });
  const answer = await buildAnswer({ author, status: "pending", bodyMarkdown: plain });
  await triagePost(answer.id);
  await triagePost(answer.id);
  expect(await reloadPost(answer.id)).toMatchObject({ status: "pending", holds: ["first-posts"] });
  expect(await caseOf(answer.id)).toMatchObject({
    origin: "hold",
    lane: "quality",
    reasons: ["first-posts"],
    version: 1,
  });
});

test("the account behind an anonymous post counts, without being named", async () => {
  const author = await buildUser({ approvedPosts: 0 });
  const id = crypto.randomUUID();
  const question = await buildQuestion({
    id,
    status: "pending",
    anonymousKey: anonymousKey(author.id, id),
    sealedAuthor: sealAuthor(author.id, id),
    alias: "Quiet-Fern",
    bodyMarkdown: plain,
  });
  await triagePost(question.id);
  expect((await reloadPost(question.id)).holds).toEqual(["first-posts"]);
  expect(JSON.stringify(await caseOf(question.id))).not.toContain(author.id);
});

test("a held answer is invisible and tells nobody until a moderator approves it", async () => {
  const asker = await buildUser();
  const question = await buildQuestion({ author: asker });
  const author = await buildUser({ approvedPosts: 0 });
  const answer = await buildAnswer({ question, author, status: "pending", bodyMarkdown: advice });
  await transaction((tx) => emit(tx, { name: "post.created", postId: answer.id }));
  await db().insert(follows).values({ userId: asker.id, target: "question", targetId: question.id });
  await drainJobs();
  expect(await reloadPost(answer.id)).toMatchObject({
    status: "pending",
    holds: ["dose-advice", "first-posts"],
    publishedAt: null,
  });
  expect((await reloadQuestion(question.id)).answerCount).toBe(0);
  expect(await db().select().from(notifications)).toEqual([]);

  const moderator = await buildActor({ roles: ["moderator"] });
  const { number, version } = await caseOf(answer.id);
  const decided = await decideCase(moderator, number, {
    version,
    measure: "approve",
    reason: null,
    explanation: "",
    title: "",
    markdown: "",
  });
  expect(decided.ok).toBe(true);
  await drainJobs();
  expect((await reloadPost(answer.id)).status).toBe("published");
  expect((await reloadQuestion(question.id)).answerCount).toBe(1);
  const told = await db()
    .select({ userId: notifications.userId, kind: notifications.kind })
    .from(notifications);
  expect(told).toHaveLength(2);
  expect(told).toEqual(
    expect.arrayContaining([
      { userId: asker.id, kind: expect.stringMatching(/^answer/) },
      { userId: author.id, kind: "post-approved" },
    ]),
  );
});

test("an edit that brings a reason goes back to waiting; one that keeps what was approved does not", async () => {
  const answer = await buildAnswer({ status: "pending", bodyMarkdown: advice });
  await triagePost(answer.id);
  const moderator = await buildActor({ roles: ["moderator"] });
  const first = await caseOf(answer.id);
  await decideCase(moderator, first.number, {
    version: first.version,
    measure: "approve",
    reason: null,
    explanation: "",
    title: "",
    markdown: "",
  });
  await drainJobs();
  await edit(answer, `${advice} It is what my own doctor chose for me.`);
  expect((await reloadPost(answer.id)).status).toBe("published");
  await edit(answer, `${advice} And call me on 06 12 34 56 78 if you like.`);
  expect(await reloadPost(answer.id)).toMatchObject({ status: "pending", holds: ["contact-details"] });
  await edit(answer, `${advice} It is what my own doctor chose for me.`);
  expect((await reloadPost(answer.id)).status).toBe("published");
  const all = await db().select().from(cases).where(eq(cases.postId, answer.id));
  expect(all.map((row) => row.status).toSorted()).toEqual(["closed", "decided"]);
});

test("a text that arrives faster than a person writes waits for a moderator", async () => {
  const author = await buildUser({ approvedPosts: 5 });
  const sentAfter = async (seconds: number | null, bodyMarkdown = `${plain} ${plain}`) => {
    const answer = await buildAnswer({ author, status: "pending", bodyMarkdown });
    await triagePost(answer.id, seconds);
    return reloadPost(answer.id);
  };
  expect(await sentAfter(2)).toMatchObject({ status: "pending", holds: ["typed-too-fast"] });
  expect(await sentAfter(2, "Thank you, it helps.")).toMatchObject({ status: "published" });
  expect(await sentAfter(30)).toMatchObject({ status: "published" });
  expect(await sentAfter(null)).toMatchObject({ status: "published" });
});

test("an edit while a case is open is a new state of it", async () => {
  const answer = await buildAnswer({ status: "pending", bodyMarkdown: advice });
  await triagePost(answer.id);
  await edit(answer, `${advice} Really.`);
  const changed = await caseOf(answer.id);
  expect(changed).toMatchObject({ version: 2, currentRevision: 2, snapshotMarkdown: advice });
});

test("a rule that an administrator switched off holds nothing, until it is on again", async () => {
  const admin = await buildActor({ roles: ["admin"] });
  const moderator = await buildActor({ roles: ["moderator"] });
  const [rule] = (await heldAnswer()).rules.map((name) => name.split("@")[0]!);
  await expect(switchRuleOff(moderator, rule!, "Too many false alarms.")).rejects.toThrow("needs-admin");
  expect(await switchRuleOff(admin, "no.such.rule", "Why not.")).toEqual({
    ok: false,
    problem: "rule-unknown",
  });
  expect(await switchRuleOff(admin, rule!, "Too many false alarms.")).toEqual({ ok: true });
  const free = await buildAnswer({ status: "pending", bodyMarkdown: advice });
  await triagePost(free.id);
  expect((await reloadPost(free.id)).status).toBe("published");
  const page = await getRulesPage();
  expect(page.off).toMatchObject([{ rule, reason: "Too many false alarms." }]);
  expect(page.figures).toMatchObject([{ rule, hits: 1, founded: 0, unfounded: 0 }]);
  await switchRuleOn(admin, rule!);
  await heldAnswer();
  expect(await verifyAudit(db())).toMatchObject({ entries: 2, firstBroken: null });
});

/** An answer that a text rule holds. */
async function heldAnswer() {
  const answer = await buildAnswer({ status: "pending", bodyMarkdown: advice });
  await triagePost(answer.id);
  expect(await reloadPost(answer.id)).toMatchObject({ status: "pending", holds: ["dose-advice"] });
  return caseOf(answer.id);
}

test("what a moderator hid stays hidden, whatever triage thinks of it", async () => {
  const answer = await buildAnswer({ bodyMarkdown: plain });
  await db().update(posts).set({ status: "hidden" }).where(eq(posts.id, answer.id));
  await triagePost(answer.id);
  expect((await reloadPost(answer.id)).status).toBe("hidden");
});

test("somebody in danger is read first and their plan is kept for themselves; thoughts hold nothing back", async () => {
  const thoughts = await buildAnswer({
    status: "pending",
    bodyMarkdown: "I want to die, I keep thinking about killing myself.",
  });
  await triagePost(thoughts.id);
  expect((await reloadPost(thoughts.id)).status).toBe("published");
  expect(await caseOf(thoughts.id)).toMatchObject({ origin: "crisis", lane: "safety", severity: "high" });
  const plan = await buildAnswer({
    status: "pending",
    bodyMarkdown: "I am going to kill myself tonight, I have the pills in front of me.",
  });
  await triagePost(plan.id);
  expect(await reloadPost(plan.id)).toMatchObject({
    status: "pending",
    holds: expect.arrayContaining(["crisis"]),
  });
  expect(await caseOf(plan.id)).toMatchObject({ origin: "crisis", lane: "safety", severity: "critical" });
});

test("moderators of its language are called to a critical case, without its text; others are not", async () => {
  const reader = await buildUser({ locale: "en" });
  const other = await buildUser({ locale: "fr" });
  for (const user of [reader, other]) await buildActor({ user, roles: ["moderator"] });
  const text = "I am going to kill myself tonight, I have the pills in front of me.";
  const plan = await buildAnswer({ status: "pending", bodyMarkdown: text });
  await triagePost(plan.id);
  await drainJobs();
  const called = await db()
    .select({ userId: notifications.userId, kind: notifications.kind })
    .from(notifications);
  expect(called).toEqual([{ userId: reader.id, kind: "case-urgent" }]);
  const [mail] = await listLocalMail();
  expect(mail!.text).toContain("/moderation/cases/");
  expect(mail!.text).not.toContain("pills");
});

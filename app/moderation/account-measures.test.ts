import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import {
  accountMeasures,
  auditEvents,
  cases,
  notifications,
  sessions,
  users,
} from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildAnswer, buildQuestion, buildUser } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { statementSchema } from "../safety/statement.ts";
import { NotFound } from "../shared/errors.ts";
import { spend } from "../shared/limits.server.ts";
import { listLocalMail } from "../shared/mailer.server.ts";
import { sealAuthor } from "../shared/sealed-author.server.ts";
import { openSession } from "../shared/session.server.ts";
import type { AccountMeasureKind } from "./choices.ts";
import {
  appealAccountMeasure,
  decideAccountAppeal,
  endMeasuresThatAreOver,
  measureKey,
} from "./commands/account-appeals.server.ts";
import { proposeAccountMeasure, settleProposal } from "./commands/account-measures.server.ts";
import { sendReport } from "./commands/send-report.server.ts";
import { triagePost } from "./commands/triage-post.server.ts";
import { warnOfDueCases } from "./commands/warn-due.server.ts";
import { getMeasurePage } from "./queries/account-measures.server.ts";

useDatabase();

const moderator = () => buildActor({ roles: ["moderator"] });
const order = (kind: AccountMeasureKind, days: number | null = null, removesPosts = false) => ({
  kind,
  days,
  removesPosts,
  accountReason: "spam" as const,
  accountExplanation: "The same sale, three times.",
});

async function reported(columns: Parameters<typeof buildAnswer>[0] = {}) {
  const author = await buildUser();
  const answer = await buildAnswer({ ...(columns.anonymousKey ? {} : { author }), ...columns });
  await sendReport(await buildActor(), answer.id, { reason: "spam", comment: "" });
  const [found] = await db().select().from(cases).where(eq(cases.postId, answer.id));
  return { author, answer, number: found!.number };
}

async function take(number: number, kind: AccountMeasureKind, days: number | null = null) {
  const actor = await moderator();
  const taken = await proposeAccountMeasure(actor, number, order(kind, days));
  if (!taken.ok) throw new Error(taken.problem);
  return { id: taken.id, actor };
}

const reload = async (id: string) => (await db().select().from(users).where(eq(users.id, id)))[0]!;
const measureOf = async (id: string) =>
  (await db().select().from(accountMeasures).where(eq(accountMeasures.id, id)))[0]!;

test("a silence stops every way of posting until it is over, with a statement, news and a mail", async () => {
  const { author, number } = await reported();
  const { id } = await take(number, "mute", 3);
  await expect(spend("post", author.id)).rejects.toThrow("muted");
  await expect(spend("report", author.id)).resolves.toBeUndefined();
  const { statement } = await measureOf(id);
  expect(statementSchema.safeParse(statement).error).toBeUndefined();
  expect(statement).toMatchObject({ decision_provision: "DECISION_PROVISION_PARTIAL_SUSPENSION" });
  expect(JSON.stringify(statement)).not.toContain(author.pseudonym);
  await drainJobs();
  const news = await db().select().from(notifications).where(eq(notifications.userId, author.id));
  expect(news.map(({ kind }) => kind)).toContain("account-measure");
  expect((await listLocalMail()).some(({ text }) => text.includes(`/moderation/measures/${id}?key=`))).toBe(
    true,
  );
  expect(await endMeasuresThatAreOver(new Date(Date.now() + 4 * 86_400_000))).toBe(1);
  await expect(spend("post", author.id)).resolves.toBeUndefined();
});

test("a ban takes two people, ends the sessions, and can be appealed from the mail alone", async () => {
  const { author, number } = await reported();
  await openSession(author.id);
  const { id, actor } = await take(number, "ban");
  expect((await reload(author.id)).status).toBe("active");
  await expect(settleProposal(actor, id, true)).rejects.toThrow("measure-needs-another");
  const second = await moderator();
  expect(await settleProposal(second, id, true)).toEqual({ ok: true });
  expect((await reload(author.id)).status).toBe("banned");
  expect(await db().select().from(sessions).where(eq(sessions.userId, author.id))).toEqual([]);

  const nobody = { actor: null, key: "0".repeat(64) };
  await expect(appealAccountMeasure(nobody, id, "Me.")).rejects.toThrow(NotFound);
  await expect(getMeasurePage(nobody, id)).rejects.toThrow(NotFound);
  const subject = { actor: null, key: measureKey(id) };
  expect((await getMeasurePage(subject, id)).isSubject).toBe(true);
  expect(await appealAccountMeasure(subject, id, "It was not me.")).toEqual({ ok: true });
  const answer = { verdict: "overturned", answer: "It was not them." } as const;
  for (const first of [actor, second])
    await expect(decideAccountAppeal(first, id, answer)).rejects.toThrow("appeal-needs-another");
  expect(await decideAccountAppeal(await moderator(), id, answer)).toEqual({ ok: true });
  expect((await reload(author.id)).status).toBe("active");
});

test("the database itself refuses a ban by one person, and an appeal answered by who decided", async () => {
  const { number } = await reported();
  const { id, actor } = await take(number, "ban");
  const alone = db().update(accountMeasures).set({ effectiveAt: new Date(), confirmerId: actor.id });
  await expect(alone.where(eq(accountMeasures.id, id))).rejects.toThrow();
  const own = db().update(accountMeasures).set({ appealDeciderId: actor.id });
  await expect(own.where(eq(accountMeasures.id, id))).rejects.toThrow();
  await expect(
    db().update(accountMeasures).set({ explanation: "Rewritten." }).where(eq(accountMeasures.id, id)),
  ).rejects.toThrow();
});

test("who wrote an anonymous post is opened by two people only, and its author reads that it was", async () => {
  const question = await buildQuestion();
  const author = await buildUser();
  const { number } = await reported({
    question,
    anonymousKey: crypto.randomUUID(),
    sealedAuthor: sealAuthor(author.id, question.id),
    alias: "A",
  } as Parameters<typeof buildAnswer>[0]);
  const { id, actor } = await take(number, "open-identity");
  const who = { actor, key: null };
  expect((await getMeasurePage(who, id)).pseudonym).toBeNull();
  await settleProposal(await moderator(), id, true);
  expect((await getMeasurePage(who, id)).pseudonym).toBe(author.pseudonym);
  const asAuthor = await getMeasurePage({ actor: await buildActor({ user: author }), key: null }, id);
  expect([asAuthor.isSubject, asAuthor.kind]).toEqual([true, "open-identity"]);
  const entries = JSON.stringify(await db().select().from(auditEvents));
  expect(entries).toContain("account.measure-confirmed");
  expect(entries).not.toContain(author.id);
});

test("a pre-moderated account's posts wait for a moderator", async () => {
  const { author, number } = await reported();
  await take(number, "pre-moderate");
  const next = await buildAnswer({ author, status: "pending", bodyMarkdown: "I walk every morning." });
  await triagePost(next.id);
  const [waiting] = await db().select().from(cases).where(eq(cases.postId, next.id));
  expect(waiting!.reasons).toEqual(["pre-moderated"]);
});

test("moderators hear once of a case whose time is nearly up, before it is", async () => {
  const actor = await moderator();
  await reported();
  expect(await warnOfDueCases()).toBe(0);
  const [found] = await db().select().from(cases);
  const shortly = new Date(found!.dueAt.getTime() - 10 * 60_000);
  expect(await warnOfDueCases(shortly)).toBe(1);
  expect(await warnOfDueCases(shortly)).toBe(0);
  const news = await db().select().from(notifications).where(eq(notifications.userId, actor.id));
  expect(news.map(({ kind }) => kind)).toEqual(["case-due"]);
});

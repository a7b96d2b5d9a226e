import { and, eq, ne } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { accountMeasures, bulkDecisions, cases, decisions, posts } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildComment,
  buildQuestion,
  buildUser,
  reloadPost,
} from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { addComment } from "../answers/commands/add-comment.server.ts";
import { commentSchema } from "../answers/schema.ts";
import { listFeedAnswers, listFeedQuestions } from "../feeds/queries.server.ts";
import { getProfile } from "../people/queries.server.ts";
import { listQuestions } from "../questions/lists/page.server.ts";
import { search } from "../search/queries.server.ts";
import { getThread } from "../questions/queries.server.ts";
import { threadJsonLd } from "../questions/thread/json-ld.ts";
import { parseForm } from "../shared/http/forms.ts";
import { listLocalMail } from "../shared/mailer.server.ts";
import { statementSchema } from "../safety/statement.ts";
import { appealDecision } from "./commands/appeal-decision.server.ts";
import { appealAccountMeasure, decideAccountAppeal } from "./commands/account-appeals.server.ts";
import { proposeAccountMeasure, settleProposal } from "./commands/account-measures.server.ts";
import { decideAppeal } from "./commands/decide-appeal.server.ts";
import { decideCase } from "./commands/decide-case.server.ts";
import { decideTogether } from "./commands/decide-together.server.ts";
import { sendReport } from "./commands/send-report.server.ts";
import { listLog } from "./queries/log.server.ts";
import {
  getTransparency,
  listUnaccountedRestrictions,
  readStatements,
} from "./queries/transparency.server.ts";
import type { DecidableMeasure } from "./schema.ts";

useDatabase();

const moderator = () => buildActor({ roles: ["moderator"] });
const caseOf = async (postId: string) =>
  (await db().select().from(cases).where(eq(cases.postId, postId)))[0]!;

async function report(postId: string): Promise<number> {
  await sendReport(await buildActor(), postId, { reason: "dangerous-misinformation", comment: "" });
  return (await caseOf(postId)).number;
}

async function decide(postId: string, measure: DecidableMeasure) {
  const number = await report(postId);
  const decided = await decideCase(await moderator(), number, {
    version: (await caseOf(postId)).version,
    measure,
    reason: "dangerous-misinformation",
    explanation: "No study supports this.",
    title: "",
    markdown: "",
  });
  if (!decided.ok) throw new Error(decided.problem);
  return decided.decision;
}

async function overturn(author: Awaited<ReturnType<typeof buildUser>>, decisionId: string) {
  const appealed = await appealDecision(await buildActor({ user: author }), decisionId, "It is well known.");
  if (!appealed.ok) throw new Error(appealed.problem);
  const input = { verdict: "overturned" as const, answer: "You are right." };
  expect((await decideAppeal(await moderator(), appealed.appealId, input)).ok).toBe(true);
}

function comment() {
  const data = new FormData();
  for (const [name, value] of Object.entries({
    body: "Thank you for this.",
    key: crypto.randomUUID(),
    language: "en",
  }))
    data.set(name, value);
  const parsed = parseForm(commentSchema, data);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.value;
}

async function takenBan(postId: string, removesPosts: boolean) {
  const input = {
    kind: "ban" as const,
    days: null,
    removesPosts,
    accountReason: "spam" as const,
    accountExplanation: "Sales under every question.",
  };
  const proposed = await proposeAccountMeasure(await moderator(), await report(postId), input);
  if (!proposed.ok) throw new Error(proposed.problem);
  expect((await settleProposal(await moderator(), proposed.id, true)).ok).toBe(true);
  return proposed.id;
}

test("a label leaves the post where it is, says why above it, and goes when an appeal is right", async () => {
  const author = await buildUser();
  const question = await buildQuestion();
  const answer = await buildAnswer({ author, question });
  const decision = await decide(answer.id, "label");
  expect(statementSchema.safeParse(decision.statement).error).toBeUndefined();
  expect(decision.statement).toMatchObject({ decision_visibility: ["DECISION_VISIBILITY_CONTENT_LABELLED"] });
  const thread = await getThread(question.number, null);
  const [shown] = [...thread.informed, ...thread.lived];
  expect(shown).toMatchObject({ status: "published", label: "dangerous-misinformation" });
  expect(JSON.stringify(threadJsonLd(thread, "https://e.example", ""))).not.toContain(answer.id);
  const labels = (rows: readonly { label: string | null }[]) => rows.map(({ label }) => label);
  expect(labels(await listFeedAnswers(question.id))).toEqual(["dangerous-misinformation"]);
  const { contributions } = await getProfile(author.pseudonym, null);
  expect(labels(contributions)).toEqual(["dangerous-misinformation"]);
  await overturn(author, decision.id);
  expect((await reloadPost(answer.id)).label).toBeNull();
});

test("a labelled post is marked wherever it is listed or found", async () => {
  const question = await buildQuestion({
    title: "Quercitron for everything?",
    bodyMarkdown: "Quercitron heals all.",
  });
  await decide(question.id, "label");
  const label = "dangerous-misinformation";
  expect((await listFeedQuestions(null)).map((one) => one.label)).toEqual([label]);
  const listed = await listQuestions({ order: "recent", language: null, after: null, isMember: false });
  expect(listed.items.map((one) => one.label)).toEqual([label]);
  const choice = {
    q: "quercitron",
    language: null,
    topic: null,
    kind: null,
    answers: null,
    since: null,
    after: null,
  };
  expect((await search(choice, null)).results.map((one) => one.label)).toEqual([label]);
});

test("a restricted question is read, and is neither indexed, fed nor answered, until an appeal is right", async () => {
  const author = await buildUser();
  const question = await buildQuestion({ author });
  const decision = await decide(question.id, "restrict");
  const { question: shown } = await getThread(question.number, null);
  expect(shown).toMatchObject({ status: "published", indexable: false, isLocked: true });
  expect(await listFeedQuestions(null)).toEqual([]);
  await expect(addComment(await buildActor(), question.id, comment())).rejects.toThrow("thread-locked");
  await overturn(author, decision.id);
  const { question: again } = await getThread(question.number, null);
  expect(again).toMatchObject({ indexable: true, isLocked: false });
  expect((await addComment(await buildActor(), question.id, comment())).ok).toBe(true);
});

test("a restricted answer takes no comments, and comes back to the choice that its author had made", async () => {
  const author = await buildUser();
  const question = await buildQuestion();
  const answer = await buildAnswer({ author, question, indexable: false });
  const other = await buildAnswer({ question });
  const decision = await decide(answer.id, "restrict");
  await expect(addComment(await buildActor(), answer.id, comment())).rejects.toThrow("thread-locked");
  expect((await addComment(await buildActor(), other.id, comment())).ok).toBe(true);
  await overturn(author, decision.id);
  expect(await reloadPost(answer.id)).toMatchObject({ restrictedAt: null, indexable: false });
});

test("a ban that removes posts gives each one case and one decision, leaves other names alone, and tells it in one mail", async () => {
  const author = await buildUser();
  const question = await buildQuestion({ author });
  const answers = [await buildAnswer({ author }), await buildAnswer({ author })];
  const remark = await buildComment({ parent: answers[0]!, author });
  const anonymous = await buildAnswer({ anonymousKey: "k".repeat(64) });
  const stranger = await buildAnswer({ question });
  const id = await takenBan(answers[1]!.id, true);
  const own = [question.id, answers[0]!.id, answers[1]!.id, remark.id];
  for (const postId of own) {
    expect((await reloadPost(postId)).status).toBe("removed");
    const found = await db()
      .select({ bulkId: decisions.bulkId, statement: decisions.statement, status: cases.status })
      .from(decisions)
      .innerJoin(cases, eq(cases.id, decisions.caseId))
      .where(eq(cases.postId, postId));
    expect(found).toMatchObject([{ bulkId: id, status: "decided" }]);
    expect(statementSchema.safeParse(found[0]!.statement).error).toBeUndefined();
  }
  for (const post of [anonymous, stranger]) expect((await reloadPost(post.id)).status).toBe("published");
  expect(await db().select().from(bulkDecisions)).toMatchObject([{ id, measure: "remove" }]);
  expect(await listUnaccountedRestrictions()).toEqual([]);
  await drainJobs();
  expect(await listLocalMail()).toHaveLength(1);

  await appealAccountMeasure({ actor: await buildActor({ user: author }), key: null }, id, "I sell nothing.");
  const input = { verdict: "overturned" as const, answer: "Nothing was sold." };
  expect((await decideAccountAppeal(await moderator(), id, input)).ok).toBe(true);
  for (const postId of own) expect((await reloadPost(postId)).status).toBe("published");
  expect(await listUnaccountedRestrictions()).toEqual([]);
});

test("whatever removed a post, a rule of the service, several at once or a ban, exactly one decision is in force", async () => {
  const hidden = await buildAnswer();
  while ((await reloadPost(hidden.id)).status === "published")
    await sendReport(await buildActor({ roles: ["moderator"] }), hidden.id, { reason: "spam", comment: "" });

  const alike = [
    await buildAnswer({ bodyMarkdown: "Same sale." }),
    await buildAnswer({ bodyMarkdown: "Same sale." }),
  ];
  const [first, second] = [await report(alike[0]!.id), await report(alike[1]!.id)];
  const actor = await moderator();
  const verdict = { measure: "remove" as const, reason: "spam" as const, explanation: "A sale." };
  await decideCase(actor, first, { ...verdict, version: 1, title: "", markdown: "" });
  expect((await decideTogether(actor, first, [second], verdict)).decided).toEqual([second]);

  const author = await buildUser();
  const banned = [await buildAnswer({ author }), await buildAnswer({ author })];
  await takenBan(banned[0]!.id, true);

  const gone = await db().select({ id: posts.id }).from(posts).where(ne(posts.status, "published"));
  expect(gone).toHaveLength(5);
  for (const { id } of gone) {
    const inForce = await db()
      .select({ id: decisions.id })
      .from(decisions)
      .innerJoin(cases, eq(cases.id, decisions.caseId))
      .where(and(eq(cases.postId, id), ne(decisions.measure, "none")));
    expect(inForce).toHaveLength(1);
  }
  expect(await listUnaccountedRestrictions()).toEqual([]);
});

test("measures on accounts stand in the public log, the statements and the figures, and name nobody", async () => {
  const author = await buildUser();
  const answer = await buildAnswer({ author });
  const number = await report(answer.id);
  const base = {
    days: null,
    removesPosts: false,
    accountReason: "spam" as const,
    accountExplanation: "A sale.",
  };
  await proposeAccountMeasure(await moderator(), number, { ...base, kind: "warn" });
  await proposeAccountMeasure(await moderator(), number, { ...base, kind: "suspend", days: 7 });
  const ban = await takenBan((await buildAnswer({ author })).id, false);
  await proposeAccountMeasure(await moderator(), number, { ...base, kind: "ban" }); // waits: in none of them
  const log = (await listLog(null)).items;
  expect(log.map(({ kind, measure, fate }) => [kind, measure, fate])).toEqual([
    [null, "ban", "inForce"],
    [null, "suspend", "inForce"],
    [null, "warn", "done"],
  ]);
  const published: Record<string, unknown>[] = [];
  for await (const statement of readStatements()) published.push(statement);
  expect(published.map(({ decision_account }) => decision_account)).toEqual([
    "DECISION_ACCOUNT_SUSPENDED",
    "DECISION_ACCOUNT_TERMINATED",
  ]);
  for (const statement of published) expect(statementSchema.safeParse(statement).error).toBeUndefined();
  for (const secret of [author.id, author.pseudonym, answer.id, "A sale."])
    expect(JSON.stringify([log, published])).not.toContain(secret);
  expect((await getTransparency()).accounts.map(({ kind, count }) => [kind, count])).toEqual([
    ["warn", 1],
    ["suspend", 1],
    ["ban", 1],
  ]);
  await appealAccountMeasure(
    { actor: await buildActor({ user: author }), key: null },
    ban,
    "I sell nothing.",
  );
  await decideAccountAppeal(await moderator(), ban, { verdict: "overturned", answer: "Nothing was sold." });
  expect((await listLog(null)).items[0]).toMatchObject({ measure: "ban", fate: "reverted" });
  expect(await db().select().from(accountMeasures)).toHaveLength(4);
});

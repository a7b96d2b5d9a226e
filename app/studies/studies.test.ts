import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { consents, erasures, notifications, studyDeliveries, users } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildQuestion,
  buildTopic,
  buildUser,
} from "../../tests/support/factories.ts";
import { buildProposal } from "../../tests/support/proposals.ts";
import { buildCall, buildStudy, buildWilling, given, reloadStudy } from "../../tests/support/studies.ts";
import { getThread } from "../questions/queries.server.ts";
import { eraseAccount, requestErasure } from "../rights/erase.server.ts";
import { bandOf, bands } from "./bands.ts";
import { askStudy, decideStudy, writeResults } from "./commands/ask-study.server.ts";
import { answerCall, chooseStudyContact, reachOf, sendCall } from "./commands/calls.server.ts";
import { objectToStudy } from "./commands/object.server.ts";
import {
  getGovernance,
  getStudyPage,
  listCalls,
  listCallsTo,
  listProposedQuestions,
  listStudiesOfTopic,
} from "./queries.server.ts";
import { monthlyCalls, objectionThreshold, resultsSchema, studySchema } from "./schema.ts";

useDatabase();

const told = (userId: string, kind: string) =>
  db().$count(notifications, and(eq(notifications.userId, userId), eq(notifications.kind, kind)));
const delivered = () => db().$count(studyDeliveries);

async function buildSending() {
  const lead = await buildActor();
  const steward = await buildActor({ roles: ["steward"] });
  const number = await buildStudy(lead);
  return { lead, steward, number, call: await buildCall(lead, number) };
}

test("a project is decided on in writing by a steward who does not lead it, and stays in the register", async () => {
  const steward = await buildActor({ roles: ["steward"] });
  const own = await buildStudy(steward, {}, "asked");
  await expect(
    decideStudy(steward, own, { state: "accepted", decision: "I like my own project very much." }),
  ).rejects.toThrow("own-study");
  const lead = await buildActor();
  const number = await buildStudy(lead, {}, "refused");
  expect(await told(lead.id, "study-decided")).toBe(1);
  const { decisions, stewards } = await getGovernance();
  expect(decisions.map((one) => [one.number, one.state])).toEqual([[number, "refused"]]);
  expect(stewards).toContain(steward.pseudonym);
  await expect(buildCall(lead, number)).rejects.toThrow("study-not-accepted");
});

test("a call reaches only who agreed, whom the topic concerns, and never whoever leads the study", async () => {
  const { lead, steward, number, call } = await buildSending();
  const willing = await buildWilling();
  await buildWilling("other-topic");
  // Wrote in a thread of a topic below it, and agreed.
  const parent = await buildTopic({ slug: "nights" });
  await db().execute(
    sql`update topics set parent_id = (select id from topics where slug = 'sleep') where id = ${parent.id}`,
  );
  const author = await buildActor();
  await buildAnswer({ question: await buildQuestion({ topicIds: [parent.id] }), authorId: author.id });
  await chooseStudyContact(author, true);
  // Follows it and never agreed; agreed and withdrew.
  const former = await buildWilling();
  await chooseStudyContact(former, false);
  await chooseStudyContact(lead, true);
  expect(await sendCall(steward, number, call)).toEqual({ ok: true });
  const rows = await db().select({ id: studyDeliveries.userId }).from(studyDeliveries);
  expect(rows.map(({ id }) => id).toSorted()).toEqual([willing.id, author.id].toSorted());
  expect(await told(willing.id, "study-call")).toBe(1);
  expect(await sendCall(steward, number, call)).toMatchObject({ problem: "call-sent" });
});

test("a call to nobody does not leave, and says so", async () => {
  const { steward, number, call } = await buildSending();
  expect(await sendCall(steward, number, call)).toEqual({ ok: false, problem: "call-to-nobody" });
  await buildWilling();
  expect((await sendCall(steward, number, call)).ok).toBe(true);
});

test("a member gets no more calls than the cap in thirty days", async () => {
  const { lead, steward, number } = await buildSending();
  await buildWilling();
  for (let n = 0; n < monthlyCalls; n++) await sendCall(steward, number, await buildCall(lead, number));
  expect(await sendCall(steward, number, await buildCall(lead, number))).toMatchObject({
    problem: "call-to-nobody",
  });
  expect(await delivered()).toBe(monthlyCalls);
  await db().execute(sql`update study_deliveries set created_at = now() - interval '31 days'`);
  expect((await sendCall(steward, number, await buildCall(lead, number))).ok).toBe(true);
});

test("two calls that leave at once stay below the cap together", async () => {
  const { lead, steward, number } = await buildSending();
  await buildWilling();
  const calls = [];
  for (let n = 0; n <= monthlyCalls; n++) calls.push(await buildCall(lead, number));
  await Promise.all(calls.map((call) => sendCall(steward, number, call)));
  expect(await delivered()).toBe(monthlyCalls);
});

test("a withdrawal holds at once: no call comes any more, and those without an answer are gone", async () => {
  const { lead, steward, number, call } = await buildSending();
  const member = await buildWilling();
  await sendCall(steward, number, call);
  await chooseStudyContact(member, false);
  expect(await listCallsTo(member)).toEqual([]);
  expect(await told(member.id, "study-call")).toBe(0);
  expect(await sendCall(steward, number, await buildCall(lead, number))).toMatchObject({
    problem: "call-to-nobody",
  });
  const ledger = await db().select().from(consents).where(eq(consents.purpose, "study-contact"));
  expect(ledger.map(({ scope }) => scope)).toEqual(["controlled", "none"]);
});

test("where to go is told to whoever said yes, and researchers learn bands, never people", async () => {
  const { steward, number, call } = await buildSending();
  const member = await buildWilling();
  await sendCall(steward, number, call);
  expect(await listCallsTo(member)).toMatchObject([{ url: null, answer: null }]);
  await answerCall(member, call, "yes");
  expect(await listCallsTo(member)).toMatchObject([{ url: "https://study.example.org/sleep" }]);
  await expect(answerCall(await buildActor(), call, "yes")).rejects.toThrow("not-found");
  const study = await reloadStudy(number);
  const seen = JSON.stringify([
    await listCalls(study.id),
    await reachOf(study.id),
    await getStudyPage(null, number),
  ]);
  const [user] = await db().select().from(users).where(eq(users.id, member.id));
  expect(seen).toContain("under-10");
  for (const secret of [member.id, user!.pseudonym]) expect(seen).not.toContain(secret);
  expect(seen).not.toMatch(/"(delivered|accepted)":\d/);
});

test("bands say the same of nobody and of a few", () => {
  expect([0, 1, 9, 10, 49, 50, 200, 5_000].map(bandOf)).toEqual([
    bands[0],
    bands[0],
    bands[0],
    bands[1],
    bands[1],
    bands[2],
    bands[3],
    bands[4],
  ]);
});

test("results lead from the study's topics and from the threads that it names", async () => {
  const lead = await buildActor();
  const number = await buildStudy(lead);
  const thread = await buildQuestion();
  const hidden = await buildQuestion({ audience: "members" });
  const before = await getThread(thread.number, null);
  const results =
    "We found that ear plugs and a darker corridor let most people sleep one hour more. ".repeat(2);
  const input = (threads: string) => resultsSchema.parse({ results, threads });
  expect(await writeResults(lead, number, input(`/questions/${hidden.number}/x`))).toMatchObject({
    problem: "study-threads-unknown",
  });
  expect(resultsSchema.safeParse({ results, threads: "https://elsewhere.example/" }).success).toBe(false);
  await writeResults(lead, number, input(`http://localhost/questions/${thread.number}/${thread.slug}`));
  const after = await getThread(thread.number, null);
  expect(before.studies).toEqual([]);
  expect(after.studies).toMatchObject([{ number, title: given.title }]);
  expect(after.question.version).toBeGreaterThan(before.question.version);
  const [topic] = await db().execute<{ id: string }>(sql`select id from topics where slug = 'sleep'`);
  const [waiting, next] = [await buildStudy(lead, {}, "asked"), await buildStudy(lead)];
  expect(await listStudiesOfTopic(topic!.id)).toMatchObject([
    { number, isUnderWay: false },
    { number: next, isUnderWay: true },
  ]);
  expect(waiting).toBeLessThan(next);
  await expect(writeResults(await buildActor(), number, input(""))).rejects.toThrow("needs-study-lead");
});

test("questions that members proposed stand by support, with the study that took one up", async () => {
  const member = await buildActor();
  const proposal = await buildProposal(member, { kind: "research" });
  await buildProposal(member, { kind: "feature" });
  const number = await buildStudy(await buildActor(), { proposal: `#${proposal}` });
  expect(await listProposedQuestions()).toMatchObject([{ number: proposal, study: number }]);
  const other = await buildProposal(member, { kind: "topic" });
  const wrong = studySchema.parse({ ...given, proposal: String(other) });
  expect(await askStudy(member, wrong)).toMatchObject({ problem: "study-proposal-unknown" });
  const version = studySchema.parse({ ...given, releaseVersion: "2026.1.0" });
  expect(await askStudy(member, version)).toMatchObject({ problem: "study-release-unknown" });
});

test("enough objections call the stewards, once; one person is one", async () => {
  const number = await buildStudy(await buildActor());
  const steward = await buildUser();
  await buildActor({ user: steward, roles: ["steward"] });
  for (let n = 0; n < objectionThreshold; n++) {
    const member = await buildActor();
    await objectToStudy(member, number, true);
    await objectToStudy(member, number, true);
    expect(await told(steward.id, "study-objected")).toBe(n === objectionThreshold - 1 ? 1 : 0);
  }
  expect((await reloadStudy(number)).objectionCount).toBe(objectionThreshold);
});

test("an erasure takes calls, objections and the consent's name along", async () => {
  const { steward, number, call } = await buildSending();
  const member = await buildWilling();
  await sendCall(steward, number, call);
  await objectToStudy(member, number, true);
  await requestErasure(member.id, "erase");
  const [erasure] = await db().select().from(erasures);
  await eraseAccount(erasure!.id);
  expect(await delivered()).toBe(0);
  expect((await reloadStudy(number)).objectionCount).toBe(0);
  expect(await db().$count(consents, eq(consents.userId, member.id))).toBe(0);
});

import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { notifications, proposalAnswers } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor } from "../../tests/support/factories.ts";
import {
  answerBody as body,
  buildProposal,
  livedArgument,
  moveProposal,
  reloadProposal,
  supportTimes,
} from "../../tests/support/proposals.ts";
import type { Actor } from "../shared/policy.ts";
import { argue } from "./commands/argue.server.ts";
import { supportProposal } from "./commands/support-proposal.server.ts";
import { warnOfDueProposals } from "./commands/warn-due-proposals.server.ts";
import { getProposal, listProposals } from "./queries.server.ts";
import { answerDays, supportThreshold } from "./schema.ts";
import type { ProposalState } from "./schema.ts";

useDatabase();

let author: Actor;
let steward: Actor;
beforeEach(async () => {
  author = await buildActor();
  steward = await buildActor({ roles: ["steward"] });
});

const build = (fields: Record<string, string> = {}, actor = author) => buildProposal(actor, fields);
const move = (number: number, state: ProposalState, actor = steward) => moveProposal(actor, number, state);
const told = (actor: Actor, kind: string) =>
  db().$count(notifications, sql`user_id = ${actor.id} and kind = ${kind}`);
const day = 86_400_000;

test("a state moves only by a written answer, signed and dated, and only where it may go", async () => {
  const number = await build();
  expect(await move(number, "accepted")).toEqual({ ok: false, problem: "proposal-move" });
  expect(await move(number, "study")).toEqual({ ok: true });
  expect(await move(number, "study")).toEqual({ ok: false, problem: "proposal-move" });
  expect(await move(number, "accepted")).toEqual({ ok: true });
  expect(await move(number, "done")).toEqual({ ok: true });
  const { state, answers } = await getProposal(null, number);
  expect(state).toBe("done");
  expect(answers.map(({ toState, author: name, role }) => [toState, name, role])).toEqual(
    ["study", "accepted", "done"].map((to) => [to, steward.pseudonym, "steward"]),
  );
  expect(answers.every(({ createdAt }) => Date.now() - createdAt.getTime() < 60_000)).toBe(true);
});

test("what is declined stays where everybody reads it, with its reasons", async () => {
  const number = await build();
  await move(number, "study");
  await move(number, "declined");
  expect(
    (await listProposals(null, { state: "declined", kind: null, order: "recent", page: 1 })).items,
  ).toMatchObject([{ number }]);
  expect((await getProposal(null, number)).answers.at(-1)!.html).toContain("We looked at it together");
  expect(await move(number, "done")).toEqual({ ok: false, problem: "proposal-move" });
});

test("the database itself refuses a move without an answer, an unsigned or empty one, a change of it and a deletion", async () => {
  const number = await build();
  const { id } = await reloadProposal(number);
  const refused = async (statement: Promise<unknown>) =>
    String(
      await statement.then(
        () => "done",
        (error: Error & { cause?: Error }) => error.cause?.message ?? error.message,
      ),
    );
  expect(await refused(db().execute(sql`update proposals set state = 'accepted'`))).toMatch(
    /only with a written answer/,
  );
  expect(await refused(db().execute(sql`delete from proposals`))).toMatch(/never deleted/);
  const answer = {
    proposalId: id,
    authorId: steward.id,
    role: "steward" as const,
    fromState: "open" as const,
    toState: "study" as const,
    language: "en" as const,
    body,
    bodyHtml: "",
  };
  expect(
    await refused(
      db()
        .insert(proposalAnswers)
        .values({ ...answer, authorId: null }),
    ),
  ).toMatch(/is signed/);
  expect(
    await refused(
      db()
        .insert(proposalAnswers)
        .values({ ...answer, body: " ".repeat(40) }),
    ),
  ).toMatch(/written/);
  expect(
    await refused(
      db()
        .insert(proposalAnswers)
        .values({ ...answer, toState: "done" }),
    ),
  ).toMatch(/move/);
  expect(
    await refused(
      db()
        .insert(proposalAnswers)
        .values({ ...answer, fromState: "study", toState: "accepted" }),
    ),
  ).toMatch(/not in state/);
  await db().insert(proposalAnswers).values(answer);
  expect((await reloadProposal(number)).state).toBe("study");
  expect(
    await refused(
      db().execute(sql`update proposal_answers set body = 'Something else was said, long after.'`),
    ),
  ).toMatch(/stay as/);
  expect(await refused(db().execute(sql`delete from proposal_answers`))).toMatch(/stay as/);
  expect(await refused(db().execute(sql`update proposals set state = 'open'`))).toMatch(
    /only with a written answer/,
  );
});

test("a member supports once: a second time from another tab changes nothing and says so", async () => {
  const number = await build();
  const member = await buildActor();
  expect(await supportProposal(member, number, true)).toBe("added");
  expect(await supportProposal(member, number, true)).toBe("already");
  expect((await reloadProposal(number)).supportCount).toBe(1);
  expect(await supportProposal(member, number, false)).toBe("withdrawn");
  expect(await supportProposal(member, number, false)).toBe("absent");
  expect((await reloadProposal(number)).supportCount).toBe(0);
});

test("two tabs at the same moment count as one support", async () => {
  const number = await build();
  const member = await buildActor();
  const outcomes = await Promise.all([1, 2, 3].map(() => supportProposal(member, number, true)));
  expect(outcomes.toSorted()).toEqual(["added", "already", "already"]);
  expect((await reloadProposal(number)).supportCount).toBe(1);
});

test("past the threshold an answer is due within thirty days; the clock starts once and an answer stops it", async () => {
  const number = await build();
  await supportTimes(number, supportThreshold - 1);
  expect((await reloadProposal(number)).dueAt).toBeNull();
  expect((await getProposal(null, number)).daysLeft).toBeNull();
  const last = await buildActor();
  await supportProposal(last, number, true);
  const { dueAt } = await reloadProposal(number);
  expect(Math.abs(dueAt!.getTime() - Date.now() - answerDays * day)).toBeLessThan(60_000);
  await supportProposal(last, number, false);
  await supportProposal(last, number, true, new Date(Date.now() + 5 * day));
  expect((await reloadProposal(number)).dueAt).toEqual(dueAt);
  expect((await reloadProposal(number)).dueMetAt).toBeNull();
  expect((await getProposal(null, number)).daysLeft).toBe(answerDays);
  await move(number, "study");
  expect((await reloadProposal(number)).dueMetAt).not.toBeNull();
  expect((await getProposal(null, number)).daysLeft).toBeNull();
});

test("the team is told once that an answer is nearly due, and not once it is given", async () => {
  const number = await build();
  const answered = await build({ title: "Another one that was answered in time" });
  for (const one of [number, answered]) await supportTimes(one, supportThreshold);
  await move(answered, "study");
  expect(await warnOfDueProposals(new Date(Date.now() + 10 * day))).toBe(0);
  const late = new Date(Date.now() + (answerDays - 3) * day);
  expect(await warnOfDueProposals(late)).toBe(1);
  expect(await warnOfDueProposals(late)).toBe(0);
  expect(await told(steward, "proposal-due")).toBe(1);
  expect(await told(author, "proposal-due")).toBe(0);
});

test("its author and those who support it hear of an answer, whoever gives it does not", async () => {
  const number = await build();
  const member = await buildActor();
  for (const actor of [member, steward]) await supportProposal(actor, number, true);
  await move(number, "study");
  expect(await told(author, "proposal-answered")).toBe(1);
  expect(await told(member, "proposal-answered")).toBe(1);
  expect(await told(steward, "proposal-answered")).toBe(0);
});

test("a decided proposal takes no more supports nor arguments; a support can still be taken back", async () => {
  const number = await build();
  const member = await buildActor();
  await supportProposal(member, number, true);
  await move(number, "study");
  await move(number, "declined");
  await expect(supportProposal(await buildActor(), number, true)).rejects.toThrow("proposal-decided");
  await expect(argue(member, number, livedArgument())).rejects.toThrow("proposal-decided");
  expect(await supportProposal(member, number, false)).toBe("withdrawn");
});

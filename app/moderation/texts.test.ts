import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { connection, db } from "../../db/client.server.ts";
import { cases, contributions, decisions, notifications, proposals, reports } from "../../db/schema/index.ts";
import { buildConsultation, buildContribution, moveClock } from "../../tests/support/consultations.ts";
import {
  buildArgument,
  buildModerator,
  caseOf,
  decide,
  promotion,
  removal,
} from "../../tests/support/cases.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildAnswer, buildActor, buildUser } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { buildProposal } from "../../tests/support/proposals.ts";
import { getProposal, listProposals } from "../proposals/queries.server.ts";
import { environment } from "../shared/env.server.ts";
import { appealDecision } from "./commands/appeal-decision.server.ts";
import { decideAppeal } from "./commands/decide-appeal.server.ts";
import { sendNotice } from "./commands/send-notice.server.ts";
import { sendReport } from "./commands/send-report.server.ts";
import { getCasePage } from "./queries/case-page.server.ts";
import { getDecisionPage } from "./queries/decision-page.server.ts";
import { listLog } from "./queries/log.server.ts";
import { listQueue } from "./queries/queue.server.ts";
import { listUnaccountedRestrictions } from "./queries/transparency.server.ts";
import { queueFilters } from "./schema.ts";

useDatabase();

const everything = queueFilters(new URLSearchParams());

test("a reported argument is one case in the queue, and its removal a decision that its author can appeal", async () => {
  const author = await buildActor();
  const { number, argument } = await buildArgument(author);
  const reporter = await buildActor();
  await expect(sendReport(author, argument.id, promotion)).rejects.toThrow("own-post-report");
  expect(await sendReport(reporter, argument.id, promotion)).toEqual({ ok: true });
  const moderator = await buildModerator();
  const { items } = await listQueue(moderator, everything);
  expect(items).toMatchObject([{ kind: "argument", origin: "report", snippet: argument.body }]);
  const page = await getCasePage(moderator, items[0]!.number, { showReporters: false });
  expect(page).toMatchObject({
    measures: ["none", "edit-passage", "hide", "remove"],
    place: { href: `/proposals/${number}#argument-${argument.id}` },
    author: { pseudonym: author.pseudonym },
  });

  const decided = await decide(argument.id, moderator, removal);
  if (!decided.ok) throw new Error(decided.problem);
  expect((await getProposal(null, number)).arguments).toEqual([]);
  expect((await getProposal(author, number)).arguments).toMatchObject([{ status: "removed" }]);
  expect(decided.decision.statement).toMatchObject({
    decision_visibility: ["DECISION_VISIBILITY_CONTENT_REMOVED"],
  });
  expect((await listLog(null)).items).toMatchObject([{ kind: "argument", measure: "remove" }]);
  await drainJobs();
  const told = await db()
    .select({ userId: notifications.userId, kind: notifications.kind })
    .from(notifications);
  expect(told).toEqual(
    expect.arrayContaining([
      { userId: author.id, kind: "post-restricted" },
      { userId: reporter.id, kind: "report-acted" },
    ]),
  );
  expect(await getDecisionPage(author, decided.decision.id)).toMatchObject({
    canAppeal: true,
    kind: "argument",
  });

  const appealed = await appealDecision(author, decided.decision.id, "I own no shop.");
  if (!appealed.ok) throw new Error(appealed.problem);
  const overturned = { verdict: "overturned", answer: "It is a joke." } as const;
  await expect(decideAppeal(moderator, appealed.appealId, overturned)).rejects.toThrow(
    "appeal-needs-another",
  );
  expect(await decideAppeal(await buildModerator(), appealed.appealId, overturned)).toEqual({ ok: true });
  expect((await getProposal(null, number)).arguments).toMatchObject([
    { id: argument.id, status: "published" },
  ]);
  expect((await db().select().from(reports))[0]!.wasAccurate).toBe(false);
});

test("what reports hide of a proposal leaves the list, with a statement of reasons", async () => {
  const number = await buildProposal(await buildActor());
  const [proposal] = await db().select().from(proposals);
  await sendReport(await buildModerator(), proposal!.id, promotion);
  await sendReport(await buildModerator(), proposal!.id, promotion);
  const list = () => listProposals(null, { state: null, kind: null, order: "recent", page: 1 });
  expect((await list()).items).toEqual([]);
  await expect(getProposal(null, number)).rejects.toThrow("not-found");
  expect(await db().select().from(decisions)).toMatchObject([{ measure: "hide", automatedDecision: true }]);
  expect(await listUnaccountedRestrictions()).toEqual([]);
  expect(await decide(proposal!.id, await buildModerator(), {})).toMatchObject({ ok: true });
  expect((await list()).items).toMatchObject([{ number }]);
});

test("a passage is taken out of one part of a proposal; a wording without its parts is refused", async () => {
  const number = await buildProposal(await buildActor(), {
    problem: "Call me on my own telephone about the letters.",
  });
  const [proposal] = await db().select().from(proposals);
  await sendReport(await buildActor(), proposal!.id, promotion);
  const moderator = await buildModerator();
  const { wording } = await getCasePage(moderator, (await caseOf(proposal!.id)).number, {
    showReporters: false,
  });
  const edit = { ...removal, measure: "edit-passage", title: proposal!.title } as const;
  for (const markdown of ["One part only.", wording.markdown.replace("⁂", "")])
    expect(await decide(proposal!.id, moderator, { ...edit, markdown })).toMatchObject({
      problem: "parts-missing",
    });
  const markdown = wording.markdown.replace("Call me on my own telephone", "Let us talk");
  expect(await decide(proposal!.id, moderator, { ...edit, markdown })).toMatchObject({ ok: true });
  const after = await getProposal(null, number);
  expect(after.problemHtml).toContain("Let us talk about the letters.");
  expect(after).toMatchObject({ proposal: proposal!.proposal, concerned: proposal!.concerned });
});

test("a passage leaves a contribution once its consultation is over, and its copy for the open data with it", async () => {
  const number = await buildConsultation();
  const q1 = "Ask at the shop on the corner, they gave me a plain page about being tired.";
  await buildContribution(number, await buildActor(), { q1, shares: "on" });
  await db().update(contributions).set({ status: "published", holds: [] });
  const [contribution] = await db().select().from(contributions).where(eq(contributions.body, q1));
  await moveClock(number, { closesIn: -1 });
  await sendReport(await buildActor(), contribution!.id, promotion);
  const edit = {
    ...removal,
    measure: "edit-passage",
    markdown: "They gave me a plain page about being tired.",
  } as const;
  expect(await decide(contribution!.id, await buildModerator(), edit)).toMatchObject({ ok: true });
  const [row] = await db().select().from(contributions).where(eq(contributions.id, contribution!.id));
  expect(row).toMatchObject({ body: edit.markdown, revision: 2, status: "published" });
  expect(row!.sharedText).toContain("plain page");
  expect(row!.sharedText).not.toContain("shop");
});

test("a notice without an account names a proposal, an argument, a contribution or a person by the address of the page", async () => {
  const author = await buildActor();
  const { number, argument } = await buildArgument(author);
  const consultation = await buildConsultation();
  const contribution = await buildContribution(consultation, await buildActor());
  const addresses = [
    `/proposals/${number}`,
    `/proposals/${number}#argument-${argument.id}`,
    `/consultations/${consultation}/contributions/${contribution}`,
    `/people/${encodeURIComponent(author.pseudonym)}`,
  ];
  const notice = (address: string) =>
    sendNotice(
      {
        address: new URL(address, environment().BASE_URL).href,
        reason: "hidden-promotion",
        explanation: "It sells something.",
        name: "Jean Martin",
        email: "jean@example.org",
        goodFaith: "on",
      },
      { locale: "en", address: "192.0.2.1" },
    );
  for (const address of addresses) expect(await notice(address)).toEqual({ ok: true });
  expect(await notice("/people/%E0%A4%A")).toMatchObject({ problem: "address-unknown" });
  const opened = await db().select({ kind: cases.kind }).from(cases).orderBy(cases.number);
  expect(opened.map(({ kind }) => kind)).toEqual(["proposal", "argument", "contribution", "account"]);
});

test("somebody who writes in a proposal that they are about to end their life is in the queue at once, not in public", async () => {
  const author = await buildActor({ user: await buildUser({ approvedPosts: 9 }) });
  const number = await buildProposal(author, {
    problem: "I am going to kill myself tonight, I have the pills in front of me.",
  });
  const [proposal] = await db().select().from(proposals);
  expect(await caseOf(proposal!.id)).toMatchObject({
    origin: "crisis",
    severity: "critical",
    lane: "safety",
  });
  await expect(getProposal(null, number)).rejects.toThrow("not-found");
  expect((await getProposal(author, number)).status).toBe("pending");
});

test("while the version before still writes, its cases are named by their post and what it holds is not read", async () => {
  const answer = await buildAnswer();
  const { sql: query } = connection();
  await query`insert into cases (id, post_id, origin, lane, language, snapshot_markdown, snapshot_revision, current_revision, due_at)
    values (gen_random_uuid(), ${answer.id}, 'report', 'abuse', 'en', 'x', 1, 1, now()) on conflict (post_id)
    where status in ('open', 'claimed', 'awaiting_author') do nothing`;
  expect(await caseOf(answer.id)).toMatchObject({ kind: answer.kind, targetId: answer.id });
  const number = await buildProposal(await buildActor());
  await db()
    .update(proposals)
    .set({ holds: ["spam-link"] });
  await expect(getProposal(null, number)).rejects.toThrow("not-found");
});

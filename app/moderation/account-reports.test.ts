import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import {
  cases,
  contributions,
  decisions,
  notifications,
  proposalArguments,
  proposals,
  erasures,
  reports,
} from "../../db/schema/index.ts";
import { buildConsultation, buildContribution } from "../../tests/support/consultations.ts";
import {
  buildArgument,
  buildModerator,
  caseOf,
  decide,
  promotion,
  removal,
} from "../../tests/support/cases.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildAnswer, buildUser } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { buildProposal } from "../../tests/support/proposals.ts";
import { eraseAccount, requestErasure } from "../rights/erase.server.ts";
import { proposeAccountMeasure, settleProposal } from "./commands/account-measures.server.ts";
import { sendReport } from "./commands/send-report.server.ts";
import { getCasePage } from "./queries/case-page.server.ts";
import { listUnaccountedRestrictions } from "./queries/transparency.server.ts";

useDatabase();

test("an account is reported as a whole: a measure on it makes the report right, and no text is touched", async () => {
  const subject = await buildActor();
  const answer = await buildAnswer({ author: await buildUser() });
  const reporter = await buildActor();
  await expect(sendReport(subject, subject.id, promotion)).rejects.toThrow("own-post-report");
  expect(await sendReport(reporter, subject.id, { reason: "false-professional", comment: "" })).toEqual({
    ok: true,
  });
  const found = await caseOf(subject.id);
  expect(found).toMatchObject({ kind: "account", accountId: subject.id, snapshotTitle: subject.pseudonym });
  const moderator = await buildModerator();
  expect(await getCasePage(moderator, found.number, { showReporters: false })).toMatchObject({
    measures: ["none"],
  });
  const warned = await proposeAccountMeasure(moderator, found.number, {
    kind: "warn",
    days: null,
    removesPosts: false,
    accountReason: "false-professional",
    accountExplanation: "Nobody here calls themselves a doctor without a badge.",
  });
  expect(warned).toMatchObject({ ok: true });
  expect(await decide(subject.id, moderator, {})).toMatchObject({ ok: true });
  expect((await db().select().from(reports))[0]!.wasAccurate).toBe(true);
  await drainJobs();
  const told = await db().select().from(notifications).where(eq(notifications.userId, reporter.id));
  expect(told.map(({ kind }) => kind)).toEqual(["report-acted"]);
  expect(answer.status).toBe("published");
});

test("a ban that removes what the account published removes proposals, arguments and contributions too", async () => {
  const author = await buildActor();
  const { argument } = await buildArgument(author);
  await buildProposal(author);
  await buildContribution(await buildConsultation(), author);
  await sendReport(await buildActor(), argument.id, promotion);
  const first = await buildModerator();
  const ban = await proposeAccountMeasure(first, (await caseOf(argument.id)).number, {
    kind: "ban",
    days: null,
    removesPosts: true,
    accountReason: "hidden-promotion",
    accountExplanation: "Every text sells something.",
  });
  if (!ban.ok) throw new Error(ban.problem);
  expect(await settleProposal(await buildModerator(), ban.id, true)).toEqual({ ok: true });
  const left = await db()
    .select({ status: proposals.status })
    .from(proposals)
    .where(eq(proposals.authorId, author.id));
  const [gone] = await db().select().from(contributions).where(eq(contributions.authorId, author.id));
  const [also] = await db().select().from(proposalArguments);
  expect([left[0]!.status, gone!.status, also!.status]).toEqual(["removed", "removed", "removed"]);
  expect(await listUnaccountedRestrictions()).toEqual([]);
});

test("an erasure empties the cases about what somebody proposed, argued or contributed, and about their account", async () => {
  const author = await buildActor();
  const { argument } = await buildArgument(author);
  await sendReport(await buildActor(), argument.id, promotion);
  await sendReport(await buildActor(), author.id, promotion);
  expect(await decide(argument.id, await buildModerator(), removal)).toMatchObject({ ok: true });
  await requestErasure(author.id, "erase");
  const [erasure] = await db().select().from(erasures);
  await eraseAccount(erasure!.id);
  const left = await db().select().from(cases);
  expect(left.map(({ snapshotTitle, snapshotMarkdown }) => [snapshotTitle, snapshotMarkdown])).toEqual([
    [null, ""],
    [null, ""],
  ]);
  expect((await db().select().from(decisions))[0]!.previousMarkdown).toBe("");
});

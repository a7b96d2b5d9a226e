import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { credentials, decisions, reports } from "../../db/schema/index.ts";
import { buildArgument, buildModerator, caseOf, decide, promotion } from "../../tests/support/cases.ts";
import { newsOf } from "../../tests/support/credentials.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildCredential, buildUser } from "../../tests/support/factories.ts";
import {
  decideUndecided,
  keepBadge,
  liftUnconfirmed,
  settleSuspension,
  suspendBadge,
} from "../credentials/commands/emergency.server.ts";
import { listBadgesFor } from "../credentials/queries/badges.server.ts";
import { statementSchema } from "../safety/statement.ts";
import { appealDecision } from "./commands/appeal-decision.server.ts";
import { decideAppeal } from "./commands/decide-appeal.server.ts";
import { markOutcomesSeen } from "./commands/outcomes.server.ts";
import { sendReport } from "./commands/send-report.server.ts";
import { tellDecision } from "./commands/tell-decision.server.ts";
import { warnOfDueCases } from "./commands/warn-due.server.ts";
import { getCasePage } from "./queries/case-page.server.ts";
import { getDecisionPage } from "./queries/decision-page.server.ts";
import { listLog } from "./queries/log.server.ts";
import { getTransparency, listUnaccountedRestrictions } from "./queries/transparency.server.ts";

useDatabase();

const doubt = { reason: "false-professional", comment: "Not in any register." } as const;

async function buildBadge() {
  const holder = await buildUser();
  return { holder, badge: await buildCredential({ user: holder }) };
}

async function buildLost() {
  const { holder, badge } = await buildBadge();
  const reporter = await buildActor();
  await sendReport(reporter, badge.id, doubt);
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => buildActor({ roles: ["verifier"] })));
  await suspendBadge(first!, badge.id, "The register does not know them.");
  const [decision] = await db().select().from(decisions);
  const asHolder = { ...(await buildActor()), id: holder.id };
  return {
    holder,
    asHolder,
    badge,
    reporter,
    first: first!,
    second: second!,
    third: third!,
    decision: decision!,
  };
}

test("a badge that is taken away has one statement of reasons, a line in the public log, and answers to who reported it", async () => {
  const { holder, asHolder, badge, reporter, second, decision } = await buildLost();
  expect(await caseOf(badge.id)).toMatchObject({ status: "decided", origin: "report" });
  expect(statementSchema.parse(decision.statement)).toMatchObject({
    decision_visibility: ["DECISION_VISIBILITY_OTHER"],
    category: "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
    category_specification: ["KEYWORD_IMPERSONATION_ACCOUNT_HIJACKING"],
    source_type: "SOURCE_TYPE_OTHER_NOTIFICATION",
  });
  expect(JSON.stringify(decision.statement)).not.toContain(holder.pseudonym);
  await settleSuspension(second, badge.id, "confirm");
  expect((await listLog(null)).items).toMatchObject([
    { kind: "credential", measure: "remove-label", reasonCode: "false-professional", fate: "inForce" },
  ]);
  expect((await getTransparency()).measures).toMatchObject({ total: 1, overturned: 0 });
  await tellDecision(decision.id);
  expect(await newsOf(reporter.id)).toEqual(["report-acted"]);
  expect(await newsOf(holder.id)).toEqual(["credential-held", "credential-revoked"]);
  expect(await getDecisionPage(asHolder, decision.id)).toMatchObject({
    measure: "remove-label",
    kind: "credential",
    explanation: "The register does not know them.",
    canAppeal: true,
  });
});

test("its holder and moderators read whether a badge is suspended or taken away", async () => {
  const { asHolder, badge, second, decision } = await buildLost();
  const moderator = await buildModerator();
  const { number } = await caseOf(badge.id);
  const states = async () => [
    (await getCasePage(moderator, number, { showReporters: false })).badge,
    (await getDecisionPage(asHolder, decision.id)).badge,
  ];
  expect(await states()).toEqual(["suspended", "suspended"]);
  await settleSuspension(second, badge.id, "confirm");
  expect(await states()).toEqual(["revoked", "revoked"]);
});

test("a badge that nobody reported has its decision all the same, and one more when it is given back", async () => {
  const { badge } = await buildBadge();
  const verifier = await buildActor({ roles: ["verifier"] });
  await suspendBadge(verifier, badge.id, "The diploma is somebody else's.");
  expect(await caseOf(badge.id)).toMatchObject({ status: "decided", origin: "watch" });
  await settleSuspension(verifier, badge.id, "lift");
  const written = await db().select().from(decisions).orderBy(decisions.createdAt);
  expect(written).toMatchObject([
    { measure: "remove-label" },
    { measure: "none", revertsId: written[0]!.id },
  ]);
  expect((await listLog(null)).items).toMatchObject([{ measure: "remove-label", fate: "reverted" }]);
  expect(await listUnaccountedRestrictions()).toEqual([]);
});

test("when no second verifier confirms, reports were wrong and their authors hear of it", async () => {
  const { badge, reporter, decision } = await buildLost();
  await tellDecision(decision.id);
  await liftUnconfirmed(new Date(Date.now() + 73 * 3_600_000));
  const [, kept] = await db().select().from(decisions).orderBy(decisions.createdAt);
  await tellDecision(kept!.id);
  expect(await newsOf(reporter.id)).toEqual(["report-acted", "report-kept"]);
  expect((await db().select().from(reports))[0]!.wasAccurate).toBe(false);
  expect(await listUnaccountedRestrictions()).toEqual([]);
  expect(
    (await db().select().from(credentials).where(eq(credentials.id, badge.id)))[0]!.suspendedAt,
  ).toBeNull();
});

test("an appeal waits for the second verifier, and is answered by a verifier who took no part", async () => {
  const { asHolder, badge, first, second, third, decision } = await buildLost();
  expect(await appealDecision(asHolder, decision.id, "It is my name of before.")).toMatchObject({
    problem: "not-appealable",
  });
  expect(await getDecisionPage(asHolder, decision.id)).toMatchObject({ canAppeal: false, isWaiting: true });
  await settleSuspension(second, badge.id, "confirm");
  const appealed = await appealDecision(asHolder, decision.id, "It is my name of before.");
  if (!appealed.ok) throw new Error(appealed.problem);
  const answer = { verdict: "overturned", answer: "The register shows both names." } as const;
  for (const part of [first, second])
    await expect(decideAppeal(part, appealed.appealId, answer)).rejects.toThrow("appeal-needs-another");
  await expect(decideAppeal(await buildModerator(), appealed.appealId, answer)).rejects.toThrow(
    "needs-verifier",
  );
  expect((await listBadgesFor(third, ""))[0]!.case).toMatchObject({ appealId: appealed.appealId });
  expect(await decideAppeal(third, appealed.appealId, answer)).toEqual({ ok: true });
  expect((await db().select().from(credentials).where(eq(credentials.id, badge.id)))[0]).toMatchObject({
    suspendedAt: null,
    suspendedFor: null,
    revokedAt: null,
  });
  expect((await db().select().from(reports))[0]!.wasAccurate).toBe(false);
  expect(await listUnaccountedRestrictions()).toEqual([]);
});

test("a badge is not given back while another account holds its number", async () => {
  const { asHolder, badge, second, third, decision } = await buildLost();
  await db()
    .update(credentials)
    .set({ registry: "rpps", numberHmac: "n" })
    .where(eq(credentials.id, badge.id));
  await settleSuspension(second, badge.id, "confirm");
  await buildCredential({ user: await buildUser(), registry: "rpps", numberHmac: "n" });
  const appealed = await appealDecision(asHolder, decision.id, "Please.");
  if (!appealed.ok) throw new Error(appealed.problem);
  const answer = { verdict: "overturned", answer: "Yes." } as const;
  expect(await decideAppeal(third, appealed.appealId, answer)).toMatchObject({ problem: "badge-replaced" });
});

test("verifiers see what was reported at their desk, never of their own badge, and leave a badge in force there", async () => {
  const verifier = await buildActor({ roles: ["verifier"] });
  const { badge } = await buildBadge();
  const own = await buildCredential({ user: { ...(await buildUser()), id: verifier.id } });
  for (const id of [badge.id, own.id]) await sendReport(await buildActor(), id, doubt);
  const listed = await listBadgesFor(verifier, "");
  expect(listed).toMatchObject([
    { id: badge.id, case: { reports: [doubt] } },
    { id: own.id, case: null },
  ]);
  const { number, version } = listed[0]!.case!;
  const mine = await caseOf(own.id);
  await expect(keepBadge(verifier, mine.number, mine.version)).rejects.toThrow("own-post-moderation");
  expect(await keepBadge(verifier, number, version + 1)).toMatchObject({ problem: "case-changed" });
  expect(await keepBadge(verifier, number, version)).toMatchObject({ ok: true });
  expect(await caseOf(badge.id)).toMatchObject({ status: "decided" });
});

test("verifiers decide on badges only, and take nothing else from moderators", async () => {
  const { argument } = await buildArgument(await buildActor());
  await sendReport(await buildActor(), argument.id, promotion);
  const verifier = await buildActor({ roles: ["verifier"] });
  await expect(decide(argument.id, verifier, {})).rejects.toThrow("needs-moderator");
});

test("what an earlier version suspended gets its decision once", async () => {
  const { badge } = await buildBadge();
  const verifier = await buildActor({ roles: ["verifier"] });
  await db()
    .update(credentials)
    .set({
      suspendedAt: new Date(),
      suspendedFor: "emergency",
      suspendedById: verifier.id,
      suspensionReasons: "Of before.",
    })
    .where(eq(credentials.id, badge.id));
  expect(await listUnaccountedRestrictions()).toEqual([badge.id]);
  for (let n = 0; n < 2; n++) await decideUndecided();
  expect(await db().select().from(decisions)).toMatchObject([
    { measure: "remove-label", deciderId: verifier.id, explanation: "Of before." },
  ]);
  expect(await listUnaccountedRestrictions()).toEqual([]);
});

test("verifiers, not moderators, are told of a badge's case that is nearly due", async () => {
  const { badge } = await buildBadge();
  const [moderator, verifier] = [await buildModerator(), await buildActor({ roles: ["verifier"] })];
  await sendReport(await buildActor(), badge.id, doubt);
  const { dueAt } = await caseOf(badge.id);
  await warnOfDueCases(new Date(dueAt.getTime() - 60_000));
  expect([await newsOf(moderator.id), await newsOf(verifier.id)]).toEqual([[], ["case-due"]]);
});

test("whether reporters have read the outcome is known to moderators, and begins again when it is corrected", async () => {
  const { badge, reporter, first } = await buildLost();
  const { number } = await caseOf(badge.id);
  const read = async () =>
    (await getCasePage(await buildModerator(), number, { showReporters: false })).reports[0]!.hasReadOutcome;
  await markOutcomesSeen((await buildActor()).id, new Date());
  await markOutcomesSeen(reporter.id, new Date(Date.now() - 3_600_000));
  expect(await read()).toBe(false);
  await markOutcomesSeen(reporter.id, new Date(Date.now() + 1_000));
  expect(await read()).toBe(true);
  await settleSuspension(first, badge.id, "lift");
  expect(await read()).toBe(false);
});

import { expect, test } from "vitest";
import { verifyAudit } from "../../db/audit.server.ts";
import { connection, db } from "../../db/client.server.ts";
import { credentials } from "../../db/schema/index.ts";
import {
  approval,
  badgeOf,
  buildSnapshot,
  form,
  lastCode,
  newsOf,
  outcomes,
  physiotherapist,
  reload,
  submitted,
} from "../../tests/support/credentials.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { Forbidden } from "../shared/errors.ts";
import { isActive } from "../shared/policy.ts";
import { declareEmployers } from "./commands/conflicts.server.ts";
import { decideApplication } from "./commands/decide-application.server.ts";
import { confirmCode } from "./commands/prove-mailbox.server.ts";
import { claimApplication, recheckApplication } from "./commands/review-application.server.ts";
import { requestProof } from "./commands/save-application.server.ts";
import { findMyApplication } from "./queries/applicant.server.ts";
import { getReview, listQueue } from "./queries/review.server.ts";
import type { DecisionInput } from "./schema.ts";

useDatabase();

test("a professional applies, the checks run, a verifier approves, and the badge works", async () => {
  await buildSnapshot([physiotherapist, { ...physiotherapist, number: "99900698301", givenName: "Gautier" }]);
  const { actor, application } = await submitted();
  expect(application.status).toBe("in_review");
  expect(new Set(Object.values(outcomes(application.checks)))).toEqual(new Set(["pass"]));
  expect(await badgeOf(actor.id)).toBeUndefined();

  const verifier = await buildActor({ roles: ["verifier"] });
  expect(await listQueue(verifier)).toMatchObject([{ id: application.id, failures: 0, isOwn: false }]);
  expect(await claimApplication(verifier, application.id)).toEqual({ ok: true });
  const review = await getReview(verifier, application.id);
  expect(review).toMatchObject({
    isHeldByMe: true,
    needsTwo: false,
    registryRows: [{ familyName: "NACREDOUX" }],
  });
  expect(await decideApplication(verifier, application.id, approval(review.version))).toEqual({
    ok: true,
    status: "verified",
  });
  await drainJobs();

  const badge = await badgeOf(actor.id);
  expect(badge).toMatchObject({
    professionCode: "70",
    shownName: "Garance Nacredoux",
    method: "mailbox-code",
    snapshotDate: "2026-11-02",
  });
  expect(badge!.validUntil.getTime() - badge!.verifiedAt.getTime()).toBeGreaterThan(364 * 86_400_000);
  expect(isActive(badge!, new Date())).toBe(true);
  expect(isActive(badge!, badge!.validUntil)).toBe(false);
  expect(await newsOf(actor.id)).toEqual(["credential-verified"]);
  expect((await verifyAudit(db())).firstBroken).toBeNull();
});

test("after the decision neither the number, the names nor the address is anywhere", async () => {
  await buildSnapshot();
  const { actor, application } = await submitted();
  const verifier = await buildActor({ roles: ["verifier"] });
  await decideApplication(verifier, application.id, approval(application.version));
  await drainJobs();
  const tables = [
    "credential_applications",
    "credential_decisions",
    "audit_events",
    "outbox",
    "notifications",
    "processed_effects",
  ];
  for (const table of tables) {
    const text = JSON.stringify(await connection().sql.unsafe(`select t::text from ${table} t`));
    for (const secret of ["99900671191", "acredoux", "demo.example", "Phare"])
      expect(text, `${table} ${secret}`).not.toContain(secret);
  }
  expect((await badgeOf(actor.id))!.numberHmac).toMatch(/^[0-9a-f]{64}$/);
});

test("a prescribing profession needs two different people", async () => {
  await buildSnapshot([{ ...physiotherapist, professionCode: "10" }]);
  const { actor, application } = await submitted({ professionCode: "10" });
  const [first, second] = [
    await buildActor({ roles: ["verifier"] }),
    await buildActor({ roles: ["verifier"] }),
  ];
  expect(await decideApplication(first, application.id, approval(application.version))).toEqual({
    ok: true,
    status: "decided_once",
  });
  await drainJobs();
  expect(await badgeOf(actor.id)).toBeUndefined();
  expect(await newsOf(actor.id)).toEqual([]);
  const { version } = await reload(application.id);
  expect(await decideApplication(first, application.id, approval(version))).toEqual({
    ok: false,
    problem: "already-approved-by-you",
  });
  expect(await decideApplication(second, application.id, approval(version))).toEqual({
    ok: true,
    status: "verified",
  });
  expect(await badgeOf(actor.id)).toBeDefined();
});

test("a failed check is set aside in writing and by two people", async () => {
  await buildSnapshot([{ ...physiotherapist, familyName: "AUTRENOM" }]);
  const { application } = await submitted();
  expect(outcomes(application.checks)).toMatchObject({ found: "pass", name: "fail" });
  const [first, second] = [
    await buildActor({ roles: ["verifier"] }),
    await buildActor({ roles: ["verifier"] }),
  ];
  const decide = async (input: Partial<DecisionInput>, by = first) =>
    decideApplication(by, application.id, { ...approval((await reload(application.id)).version), ...input });
  expect(await decide({})).toEqual({ ok: false, problem: "override-needed" });
  expect(await decide({ override: "on" })).toEqual({ ok: false, problem: "override-reasons-needed" });
  const reasons = "Married name, certificate seen.";
  expect(await decide({ override: "on", reasons })).toEqual({ ok: true, status: "decided_once" });
  expect(await decide({ override: "on", reasons }, second)).toEqual({ ok: true, status: "verified" });
});

test("a student, and a number that is somebody else's, cannot be approved by anyone", async () => {
  await buildSnapshot([{ ...physiotherapist, category: "E" }]);
  const { application } = await submitted();
  const verifier = await buildActor({ roles: ["verifier"] });
  const approve = { ...approval(application.version), override: "on" as const, reasons: "I would like to." };
  expect(await decideApplication(verifier, application.id, approve)).toEqual({
    ok: false,
    problem: "check-cannot-be-set-aside",
  });

  await buildSnapshot();
  const holder = await submitted({ proofEmail: "g.nacredoux@demo.example" });
  await decideApplication(verifier, holder.application.id, approval(holder.application.version));
  const copycat = await submitted({ proofEmail: "other.nacredoux@demo.example" });
  expect(outcomes(copycat.application.checks)["number-free"]).toBe("fail");
  const sameMailbox = await submitted({ number: "99900698301", proofEmail: "G.Nacredoux@demo.example" });
  expect(outcomes(sameMailbox.application.checks)["mailbox-free"]).toBe("fail");
});

test("a revoked number is recognised under another name", async () => {
  await buildSnapshot();
  const verifier = await buildActor({ roles: ["verifier"] });
  const first = await submitted();
  await decideApplication(verifier, first.application.id, approval(first.application.version));
  await db().update(credentials).set({ revokedAt: new Date() });
  const { application } = await submitted({ familyName: "Autrenom", proofEmail: "autrenom@demo.example" });
  expect(outcomes(application.checks)).toMatchObject({ "number-not-revoked": "fail", "number-free": "pass" });
});

test("without an extract of the registry nobody is approved, and the checks can run again", async () => {
  const { application } = await submitted();
  expect(outcomes(application.checks).found).toBe("fail");
  const verifier = await buildActor({ roles: ["verifier"] });
  const input = { ...approval(application.version), override: "on" as const, reasons: "Seen on paper." };
  expect(await decideApplication(verifier, application.id, input)).toEqual({
    ok: false,
    problem: "no-snapshot",
  });
  await buildSnapshot();
  expect(await recheckApplication(verifier, application.id)).toEqual({ ok: true });
  await drainJobs();
  expect(outcomes((await reload(application.id)).checks).found).toBe("pass");
});

test("nobody decides on their own application, nor without the role, nor on what has changed", async () => {
  await buildSnapshot();
  const { actor, application } = await submitted();
  const self = { ...actor, roles: ["verifier" as const] };
  await expect(decideApplication(self, application.id, approval(application.version))).rejects.toThrow(
    Forbidden,
  );
  await expect(getReview(self, application.id)).rejects.toThrow(Forbidden);
  await expect(
    decideApplication(await buildActor(), application.id, approval(application.version)),
  ).rejects.toThrow(Forbidden);
  const verifier = await buildActor({ roles: ["verifier"] });
  expect(await decideApplication(verifier, application.id, approval(application.version - 1))).toEqual({
    ok: false,
    problem: "application-changed",
  });
  const other = await buildActor({ roles: ["verifier"] });
  await claimApplication(other, application.id);
  expect(await decideApplication(verifier, application.id, approval(application.version))).toEqual({
    ok: false,
    problem: "application-held",
  });
  expect(await claimApplication(verifier, application.id)).toEqual({
    ok: false,
    problem: "application-held",
  });
  const later = new Date(Date.now() + 16 * 60_000);
  expect(await claimApplication(verifier, application.id, later)).toEqual({ ok: true });
});

test("of two verifiers who approve at once, one gives the badge", async () => {
  await buildSnapshot();
  const { application } = await submitted();
  const verifiers = await Promise.all([1, 2, 3].map(() => buildActor({ roles: ["verifier"] })));
  const results = await Promise.all(
    verifiers.map((one) => decideApplication(one, application.id, approval(application.version))),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db().select().from(credentials)).toHaveLength(1);
});

test("a verifier of the same employer stands back", async () => {
  await buildSnapshot([physiotherapist, { ...physiotherapist, number: "99900698301", givenName: "Gautier" }]);
  const verifier = await buildActor({ roles: ["verifier"] });
  const colleague = await submitted();
  await decideApplication(verifier, colleague.application.id, approval(colleague.application.version));
  const { application } = await submitted({
    number: "99900698301",
    givenName: "Gautier",
    employer: "cabinet du PHARE",
    proofEmail: "gautier.nacredoux@demo.example",
  });
  const colleagueAsVerifier = { ...colleague.actor, roles: ["verifier" as const] };
  await declareEmployers(colleagueAsVerifier, "");
  expect(await decideApplication(colleagueAsVerifier, application.id, approval(application.version))).toEqual(
    { ok: false, problem: "same-employer" },
  );
});

test("a verifier says where they work before they decide, every year, and decides on no colleague", async () => {
  await buildSnapshot();
  const { application } = await submitted();
  const verifier = await buildActor({ roles: ["verifier"] });
  const decide = (now?: Date) =>
    decideApplication(verifier, application.id, approval(application.version), now);
  const inAYear = new Date(Date.now() + 366 * 86_400_000);
  expect(await decide(inAYear)).toEqual({ ok: false, problem: "employer-undeclared" });
  await declareEmployers(verifier, "Clinique des Dunes\nle cabinet du Phare");
  expect(await decide()).toEqual({ ok: false, problem: "same-employer" });
  expect((await getReview(verifier, application.id)).conflict).toBe("same-employer");
  await declareEmployers(verifier, "Clinique des Dunes");
  expect(await decide()).toMatchObject({ ok: true });
});

test("a question goes back to the applicant, whose answer is a new round of approvals", async () => {
  await buildSnapshot([{ ...physiotherapist, professionCode: "10" }]);
  const { actor, application } = await submitted({ professionCode: "10" });
  const [first, second] = [
    await buildActor({ roles: ["verifier"] }),
    await buildActor({ roles: ["verifier"] }),
  ];
  await decideApplication(first, application.id, approval(application.version));
  const question = {
    version: (await reload(application.id)).version,
    outcome: "ask" as const,
    reasons: "Which hospital is it?",
  };
  expect(await decideApplication(second, application.id, question)).toEqual({
    ok: true,
    status: "needs_info",
  });
  await drainJobs();
  expect(await newsOf(actor.id)).toEqual(["credential-needs-info"]);
  expect(await findMyApplication(actor)).toMatchObject({
    status: "needs_info",
    values: { number: "99900671191" },
    decision: { reasons: "Which hospital is it?" },
  });
  await requestProof(actor, { ...form, professionCode: "10" });
  await drainJobs();
  await confirmCode(actor, await lastCode());
  await drainJobs();
  const again = await decideApplication(
    first,
    application.id,
    approval((await reload(application.id)).version),
  );
  expect(again).toEqual({ ok: true, status: "decided_once" });
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { cases, credentials, erasures, reports } from "../../db/schema/index.ts";
import { buildModerator, caseOf, decide, promotion } from "../../tests/support/cases.ts";
import { buildSnapshot, physiotherapist } from "../../tests/support/credentials.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildCredential, buildUser } from "../../tests/support/factories.ts";
import { settleSuspension, suspendBadge } from "../credentials/commands/emergency.server.ts";
import { rematchBadges } from "../credentials/commands/rematch.server.ts";
import { numberHmac } from "../credentials/commands/rows.server.ts";
import { eraseAccount, requestErasure } from "../rights/erase.server.ts";
import { sendNotice } from "./commands/send-notice.server.ts";
import { getReportableBadge, sendReport } from "./commands/send-report.server.ts";
import { getCasePage } from "./queries/case-page.server.ts";
import { listQueue } from "./queries/queue.server.ts";
import { listUnaccountedRestrictions } from "./queries/transparency.server.ts";
import { queueFilters } from "./schema.ts";

useDatabase();

const doubt = { reason: "false-professional", comment: "Not in any register." } as const;
const everything = queueFilters(new URLSearchParams());

async function buildBadge() {
  const holder = await buildUser();
  return { holder, badge: await buildCredential({ user: holder, organisation: "Clinic of the harbour" }) };
}

test("a badge that two members report is one case, in its lane, with what it said then beside what it says now", async () => {
  const { holder, badge } = await buildBadge();
  const moderator = await buildModerator();
  expect(await sendReport(await buildActor(), badge.id, doubt)).toEqual({ ok: true });
  expect(await sendReport(await buildActor(), badge.id, doubt)).toEqual({ ok: true });
  expect(await db().select().from(cases)).toHaveLength(1);
  const { items } = await listQueue(moderator, everything);
  expect(items).toMatchObject([{ kind: "credential", lane: "credential", severity: "high" }]);
  await db()
    .update(credentials)
    .set({ organisation: "Clinic of the hill" })
    .where(eq(credentials.id, badge.id));
  const { number } = await caseOf(badge.id);
  const page = await getCasePage(moderator, number, { showReporters: false });
  expect(page.wording.snapshot.map(({ text }) => text).join("")).toContain("Clinic of the harbour");
  expect(page.wording.markdown).toContain("Clinic of the hill");
  expect(page).toMatchObject({ measures: ["none"], author: { pseudonym: holder.pseudonym, published: 0 } });
});

test("nobody reports or judges their own badge, and whoever holds one is not in their own queue", async () => {
  const moderator = await buildModerator();
  const badge = await buildCredential({ user: { ...(await buildUser()), id: moderator.id } });
  await expect(sendReport(moderator, badge.id, doubt)).rejects.toThrow("own-post-report");
  await expect(getReportableBadge(moderator, badge.id)).rejects.toThrow("own-post-report");
  await sendReport(await buildActor(), badge.id, doubt);
  expect((await listQueue(moderator, everything)).items).toEqual([]);
  await expect(decide(badge.id, moderator, {})).rejects.toThrow("own-post-moderation");
});

test("many reports take no badge away; verifiers do, and that ends the case: the reports were right", async () => {
  const { badge } = await buildBadge();
  for (let n = 0; n < 6; n++) await sendReport(await buildActor(), badge.id, doubt);
  const [standing] = await db().select().from(credentials).where(eq(credentials.id, badge.id));
  expect(standing).toMatchObject({ suspendedAt: null, revokedAt: null });
  const [first, second] = [
    await buildActor({ roles: ["verifier"] }),
    await buildActor({ roles: ["verifier"] }),
  ];
  await suspendBadge(first, badge.id, "The register does not know them.");
  await settleSuspension(second, badge.id, "confirm");
  const judged = await db().select({ wasAccurate: reports.wasAccurate }).from(reports);
  expect(judged.every(({ wasAccurate }) => wasAccurate)).toBe(true);
  // A badge that was taken away is no text that somebody removed.
  expect(await listUnaccountedRestrictions()).toEqual([]);
});

test("reports on a badge that stands were wrong, and are refused for a week", async () => {
  const { badge } = await buildBadge();
  await sendReport(await buildActor(), badge.id, doubt);
  await decide(badge.id, await buildModerator(), {});
  expect((await db().select().from(reports))[0]!.wasAccurate).toBe(false);
  expect(await sendReport(await buildActor(), badge.id, doubt)).toMatchObject({
    problem: "recently-decided",
  });
});

test("a badge that is no longer in force cannot be reported", async () => {
  const { badge } = await buildBadge();
  await db().update(credentials).set({ revokedAt: new Date() }).where(eq(credentials.id, badge.id));
  await expect(sendReport(await buildActor(), badge.id, promotion)).rejects.toMatchObject({ status: 404 });
});

test("a stranger gives notice of a badge by the address of its page", async () => {
  const { badge } = await buildBadge();
  const result = await sendNotice(
    {
      address: `/credentials/badge/${badge.id}`,
      reason: "false-professional",
      explanation: "I know this person, and they never studied any of it.",
      name: "Ines",
      email: "ines@example.org",
      goodFaith: "on",
    },
    { locale: "en", address: "192.0.2.9" },
  );
  expect(result).toMatchObject({ ok: true });
  expect(await caseOf(badge.id)).toMatchObject({ origin: "notice", lane: "credential" });
});

test("a badge that its register no longer knows is looked at by moderators, once", async () => {
  const badge = await buildCredential({
    user: await buildUser(),
    numberHmac: numberHmac("rpps", physiotherapist.number),
  });
  const other = { ...physiotherapist, number: "99900698301" };
  for (let n = 0; n < 3; n++) await rematchBadges(await buildSnapshot([other]));
  expect(await db().select().from(cases)).toMatchObject([
    { credentialId: badge.id, origin: "watch", lane: "credential", reasons: ["badge-lapsed"] },
  ]);
});

test("the case about a badge keeps no word of it once its holder is erased", async () => {
  const { holder, badge } = await buildBadge();
  await sendReport(await buildActor(), badge.id, doubt);
  await requestErasure(holder.id, "erase");
  const [erasure] = await db().select().from(erasures);
  await eraseAccount(erasure!.id);
  const kept = await db().select().from(cases);
  expect(kept.every(({ snapshotMarkdown }) => snapshotMarkdown === "")).toBe(true);
});

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { credentialApplications, credentials } from "../../db/schema/index.ts";
import { buildSnapshot, form, newsOf, submitted } from "../../tests/support/credentials.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildCredential, buildUser } from "../../tests/support/factories.ts";
import { suspensionEnds } from "./badge-state.ts";
import { requestProof } from "./commands/save-application.server.ts";
import { watchBadges } from "./commands/watch-badges.server.ts";

useDatabase();

const day = 86_400_000;
const end = new Date("2027-06-30T12:00:00Z");
const before = (days: number) => new Date(end.getTime() - days * day);
const mailCount = async () => (await readdir(join(process.env.DATA_DIR!, "mailbox")).catch(() => [])).length;

test("a holder hears sixty, fourteen and one day before the end, once each however often the job runs", async () => {
  const user = await buildUser();
  await buildCredential({ user, validUntil: end });
  const mailsAtStart = await mailCount();
  const heard = [];
  for (const days of [61, 60, 60, 30, 14, 13, 1, 0.5, -1]) {
    await watchBadges(before(days));
    heard.push((await newsOf(user.id)).length);
  }
  expect(heard).toEqual([0, 1, 1, 1, 2, 2, 3, 3, 3]);
  expect((await mailCount()) - mailsAtStart).toBe(3);
});

test("after weeks without workers a holder hears once, of what is true now", async () => {
  const user = await buildUser();
  await buildCredential({ user, validUntil: end });
  await watchBadges(before(5));
  await watchBadges(before(4));
  expect(await newsOf(user.id)).toEqual(["credential-ending"]);
});

test("nobody hears of a badge that is suspended or revoked", async () => {
  const user = await buildUser();
  await buildCredential({ user, validUntil: end, suspendedAt: before(20) });
  await buildCredential({ user: await buildUser(), validUntil: end, revokedAt: before(20) });
  await watchBadges(before(10));
  expect(await newsOf(user.id)).toEqual([]);
});

test("a suspension by the register that nobody answers for fourteen days ends the badge; one by a person does not", async () => {
  const user = await buildUser();
  const badge = await buildCredential({
    user,
    validUntil: end,
    suspendedAt: before(100),
    suspendedFor: "registry-absent",
  });
  const other = await buildCredential({ user: await buildUser(), validUntil: end, suspendedAt: before(100) });
  const revokedAt = async (id: string) =>
    (await db().select().from(credentials).where(eq(credentials.id, id)))[0]!.revokedAt;
  await watchBadges(before(87));
  expect(await revokedAt(badge.id)).toBeNull();
  await watchBadges(before(86));
  await watchBadges(before(85));
  expect(await revokedAt(badge.id)).toEqual(before(86));
  expect(await revokedAt(other.id)).toBeNull();
  expect(await newsOf(user.id)).toEqual(["credential-revoked"]);
});

test("a new application is an answer: the badge waits for its decision, and ends after a rejection", async () => {
  await buildSnapshot();
  const { actor, application } = await submitted();
  const badge = await buildCredential({
    user: actor as never,
    suspendedAt: new Date(application.submittedAt!.getTime() - 13 * day),
    suspendedFor: "registry-absent",
  });
  const revokedAt = async () =>
    (await db().select().from(credentials).where(eq(credentials.id, badge.id)))[0]!.revokedAt;
  const later = new Date(Date.now() + 5 * day);
  await watchBadges(later);
  expect(await revokedAt()).toBeNull();
  await db().update(credentialApplications).set({ status: "rejected", decidedAt: later });
  await watchBadges(later);
  expect(await revokedAt()).toEqual(later);
});

test("a holder is told why the badge is suspended, until when, and what they can do", () => {
  const at = new Date("2026-11-01T09:00:00Z");
  expect(suspensionEnds(at, "registry-absent")).toEqual(new Date("2026-11-15T09:00:00Z"));
  expect(suspensionEnds(at, "emergency")).toEqual(new Date("2026-11-04T09:00:00Z"));
  expect(suspensionEnds(null, null)).toBeNull();
});

test("an application that nobody finishes is erased after ninety days", async () => {
  await requestProof(await buildActor(), form);
  const read = async () => (await db().select().from(credentialApplications))[0]!;
  await watchBadges(new Date(Date.now() + 89 * day));
  expect(await read()).toMatchObject({ status: "draft", number: form.number });
  await watchBadges(new Date(Date.now() + 91 * day));
  expect(await read()).toMatchObject({
    status: "withdrawn",
    number: null,
    familyName: null,
    proofEmail: null,
  });
});

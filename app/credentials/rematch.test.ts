import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { credentials } from "../../db/schema/index.ts";
import { buildSnapshot, newsOf, physiotherapist } from "../../tests/support/credentials.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildCredential, buildUser } from "../../tests/support/factories.ts";
import { isActive } from "../shared/policy.ts";
import { rematchBadges } from "./commands/rematch.server.ts";
import { numberHmac } from "./commands/rows.server.ts";

useDatabase();

const other = { ...physiotherapist, number: "99900698301" };

async function buildHolder() {
  const user = await buildUser();
  const badge = await buildCredential({ user, numberHmac: numberHmac("rpps", physiotherapist.number) });
  const reload = async () => (await db().select().from(credentials).where(eq(credentials.id, badge.id)))[0]!;
  return { user, reload };
}

test("absent from one snapshot a badge stands, from two in a row it is suspended, found again it stands again", async () => {
  const { user, reload } = await buildHolder();
  const first = await buildSnapshot([other]);
  await rematchBadges(first);
  await rematchBadges(first); // a job may run twice: that is not a second snapshot
  expect(await reload()).toMatchObject({ suspendedAt: null, missingSinceSnapshotId: first });
  await rematchBadges(await buildSnapshot([other]));
  expect(isActive(await reload(), new Date())).toBe(false);
  expect((await reload()).suspendedFor).toBe("registry-absent");
  expect(await newsOf(user.id)).toEqual(["credential-suspended"]);
  await rematchBadges(await buildSnapshot([physiotherapist]));
  expect(await reload()).toMatchObject({
    suspendedAt: null,
    suspendedFor: null,
    missingSinceSnapshotId: null,
  });
});

test("a number that came back in between starts from nothing", async () => {
  const { reload } = await buildHolder();
  for (const rows of [[other], [physiotherapist], [other]]) await rematchBadges(await buildSnapshot(rows));
  expect((await reload()).suspendedAt).toBeNull();
});

test("inactive everywhere suspends at once, one active row is enough to stand", async () => {
  const { user, reload } = await buildHolder();
  const inactive = { ...physiotherapist, isActive: false };
  await rematchBadges(await buildSnapshot([inactive, physiotherapist]));
  expect((await reload()).suspendedAt).toBeNull();
  const snapshot = await buildSnapshot([inactive]);
  await rematchBadges(snapshot);
  await rematchBadges(snapshot);
  expect((await reload()).suspendedFor).toBe("registry-inactive");
  expect(await newsOf(user.id)).toEqual(["credential-suspended"]);
});

test("a suspension that a person decided does not end by itself, and an old snapshot decides nothing", async () => {
  const { reload } = await buildHolder();
  await db().update(credentials).set({ suspendedAt: new Date() });
  const absent = await buildSnapshot([other]);
  await rematchBadges(await buildSnapshot([physiotherapist]));
  expect((await reload()).suspendedAt).not.toBeNull();
  await rematchBadges(absent);
  expect((await reload()).missingSinceSnapshotId).toBeNull();
});

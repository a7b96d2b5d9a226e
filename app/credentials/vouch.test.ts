import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { credentialApplications } from "../../db/schema/index.ts";
import { approval, badgeOf, buildSnapshot, form } from "../../tests/support/credentials.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildCredential, buildUser } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { NotFound } from "../shared/errors.ts";
import type { Actor } from "../shared/policy.ts";
import { decideApplication } from "./commands/decide-application.server.ts";
import { requestProof } from "./commands/save-application.server.ts";
import { vouch } from "./commands/vouch.server.ts";
import { getVouchPage } from "./queries/vouch-page.server.ts";
import { vouchToken } from "./vouch-link.server.ts";

useDatabase();

async function colleague(professionCode = "70"): Promise<Actor> {
  const user = await buildUser();
  const actor = await buildActor({ user, roles: ["verifier"] });
  return { ...actor, credential: await buildCredential({ user, professionCode }) };
}

async function asking() {
  const actor = await buildActor();
  await requestProof(actor, { ...form, proof: "vouchers", proofEmail: "" });
  const read = async () =>
    (await db().select().from(credentialApplications).where(eq(credentialApplications.userId, actor.id)))[0]!;
  const { id } = await read();
  return { actor, id, read, token: vouchToken(id) };
}

test("two colleagues of the same profession submit the application, and neither of them decides on it", async () => {
  await buildSnapshot();
  const { actor, id, read, token } = await asking();
  const [first, second] = [await colleague(), await colleague()];
  expect(await getVouchPage(first, id, token)).toMatchObject({ claim: { name: "Garance Nacredoux" } });
  expect(await vouch(first, id, token)).toEqual({ ok: true, count: 1 });
  expect(await vouch(first, id, token)).toEqual({ ok: false, problem: "vouch-twice" });
  expect((await read()).status).toBe("draft");
  expect(await vouch(second, id, token)).toEqual({ ok: true, count: 2 });
  await drainJobs();
  const { version, status, provenAt } = await read();
  expect({ status, isProven: provenAt !== null }).toEqual({ status: "in_review", isProven: true });
  expect(await decideApplication(first, id, approval(version))).toEqual({
    ok: false,
    problem: "vouched-yourself",
  });
  await decideApplication(await buildActor({ roles: ["verifier"] }), id, approval(version));
  expect(await badgeOf(actor.id)).toMatchObject({ method: "vouchers" });
  expect(await vouch(await colleague(), id, token)).toEqual({ ok: false, problem: "vouch-closed" });
});

test("no other profession, no badge, no other link, not oneself: and who cannot vouch sees no name", async () => {
  const { actor, id, token } = await asking();
  const nurse = await colleague("60");
  for (const stranger of [nurse, await buildActor()]) {
    expect(await vouch(stranger, id, token)).toEqual({ ok: false, problem: "vouch-other-profession" });
    expect(await getVouchPage(stranger, id, token)).toEqual({ claim: null, fault: "vouch-other-profession" });
  }
  expect(await vouch(actor, id, token)).toEqual({ ok: false, problem: "vouch-own" });
  await expect(vouch(await colleague(), id, "0".repeat(32))).rejects.toThrow(NotFound);
});

test("three times a year and no more, also when they come at once", async () => {
  const generous = await colleague();
  const asked = [await asking(), await asking(), await asking(), await asking(), await asking()];
  const now = new Date();
  const results = await Promise.all(asked.map(({ id, token }) => vouch(generous, id, token, now)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(3);
  const left = asked[results.findIndex(({ ok }) => !ok)]!;
  const inAYear = new Date(now.getTime() + 366 * 86_400_000);
  const renewed = {
    ...generous,
    credential: { ...generous.credential!, validUntil: new Date(inAYear.getTime() + 1) },
  };
  expect(await vouch(renewed, left.id, left.token, inAYear)).toEqual({ ok: true, count: 1 });
});

test("a changed application has to be vouched for again", async () => {
  const { actor, id, token, read } = await asking();
  const first = await colleague();
  await vouch(first, id, token);
  await requestProof(actor, { ...form, familyName: "Autrenom", proof: "vouchers", proofEmail: "" });
  expect(await vouch(await colleague(), id, token)).toEqual({ ok: true, count: 1 });
  expect((await read()).status).toBe("draft");
  expect(await vouch(first, id, token)).toEqual({ ok: true, count: 2 });
});
